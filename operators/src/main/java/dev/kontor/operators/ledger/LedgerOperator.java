package dev.kontor.operators.ledger;

import dev.kontor.models.ledger.Entry;
import dev.kontor.models.ledger.LedgerText;
import dev.kontor.operators.time.SliceOperator;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;

/**
 * Puts the entries of all accounts into one order, by time, account and sequence, and chains them:
 * each line carries the hash of the line before.
 *
 * <p>State: the end of the chain.
 */
public final class LedgerOperator extends SliceOperator<Entry, LedgerLine> {
  private static final long serialVersionUID = 1L;

  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::account).thenComparingLong(Entry::sequence);

  private transient ValueState<LedgerTip> tips;

  public LedgerOperator(boolean sorted) {
    super(sorted, Types.POJO(Entry.class));
  }

  @Override
  public void open() throws Exception {
    super.open();
    tips =
        getRuntimeContext()
            .getState(new ValueStateDescriptor<>("tip", Types.POJO(LedgerTip.class)));
  }

  @Override
  protected void slice(long time, List<Entry> entries) throws Exception {
    entries.sort(ORDER);
    LedgerTip tip = tips.value();
    if (tip == null) {
      tip = new LedgerTip();
    }
    for (Entry entry : entries) {
      tip.lines++;
      String text = LedgerText.line(entry, tip.lines, tip.hash);
      tip.hash = LedgerText.hash(text);
      emit(new LedgerLine(tip.lines, entry, text), time);
    }
    tips.update(tip);
  }
}
