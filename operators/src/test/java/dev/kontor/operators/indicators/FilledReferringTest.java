package dev.kontor.operators.indicators;

import dev.kontor.models.bars.Filling;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Subject;
import dev.kontor.operators.references.ManyBars;
import dev.kontor.operators.references.Referring;

/** Where holes are filled, in sessions and on the clock. */
class FilledReferringTest implements RescalingLaws<Referring, Features> {
  @Override
  public Subject<Referring, Features> subject() {
    return new ReferringBars(ManyBars.ofSessions(Timeframe.of("5m"), Filling.FLAT));
  }
}
