
// A cross-hair that reads the nearest sample of a chart. The page is complete without it.
'use strict';
for (const figure of document.querySelectorAll('figure')) {
  const linked = figure.hasAttribute('data-linked');
  const charts = [...figure.querySelectorAll('.plot')].map(plot => {
    const series = plot.querySelector('[data-t]');
    const cross = document.createElementNS('http://www.w3.org/2000/svg', 'line');
    cross.setAttribute('class', 'cross');
    cross.setAttribute('y2', '100%');
    cross.setAttribute('visibility', 'hidden');
    plot.append(cross);
    return {
      plot, cross,
      readout: plot.previousElementSibling.querySelector('output'),
      start: +plot.dataset.start, span: plot.dataset.end - plot.dataset.start || 1,
      times: series.dataset.t.split(' ').map(Number), values: series.dataset.v.split(' ').map(Number),
    };
  });
  const nearest = (times, t) => {
    let low = 0, high = times.length - 1;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (times[mid] < t) low = mid + 1; else high = mid;
    }
    return low > 0 && t - times[low - 1] < times[low] - t ? low - 1 : low;
  };
  const show = (chart, share) => {
    const i = nearest(chart.times, share * chart.span);
    const x = 100 * chart.times[i] / chart.span + '%';
    chart.cross.setAttribute('x1', x);
    chart.cross.setAttribute('x2', x);
    chart.cross.setAttribute('visibility', 'visible');
    const time = new Date(chart.start + chart.times[i]).toISOString().replace('T', ' ').slice(0, 16);
    const digits = Math.abs(chart.values[i]) < 10 ? 4 : 2;
    chart.readout.textContent = time + '  ' + chart.values[i].toLocaleString('en-US',
        { minimumFractionDigits: 2, maximumFractionDigits: digits }) + chart.plot.dataset.unit;
  };
  for (const chart of charts) {
    const group = linked ? charts : [chart];
    chart.plot.addEventListener('pointermove', event => {
      const box = chart.plot.getBoundingClientRect();
      const share = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
      group.forEach(one => show(one, share));
    });
    chart.plot.addEventListener('pointerleave', () => group.forEach(one => {
      one.cross.setAttribute('visibility', 'hidden');
      one.readout.textContent = '';
    }));
  }
}
