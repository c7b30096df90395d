package dev.kontor.operators.ledger;

import static dev.kontor.operators.ledger.Entries.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.ledger.Entry;
import dev.kontor.models.ledger.LedgerText;
import dev.kontor.operators.OperatorLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

class LedgerOperatorTest implements OperatorLaws<Entry, LedgerLine> {
  @Override
  public Subject<Entry, LedgerLine> subject() {
    return new Entries();
  }

  @Test
  void theOrderIsByTimeThenAccountThenSequence() throws Exception {
    assertThat(texts(entry("b", 1, 2), entry("a", 2, 9), entry("a", 1, 8), entry("b", 1, 1)))
        .extracting(text -> text.replaceAll(".*\"account\":\"(.)\",\"seq\":(\\d+).*", "$1$2"))
        .containsExactly("a8", "b1", "b2", "a9");
  }

  @Test
  void linesAreCountedFromOneAndEachCarriesTheHashOfTheOneBefore() throws Exception {
    List<String> texts = texts(entry("a", 1, 1), entry("a", 1, 2), entry("a", 2, 3));
    String before = "";
    for (int i = 0; i < texts.size(); i++) {
      assertThat(texts.get(i))
          .startsWith("{\"n\":" + (i + 1) + ",")
          .endsWith("\"prev\":\"" + before + "\"}");
      before = LedgerText.hash(texts.get(i));
    }
    assertThat(texts).hasSize(3);
  }

  private List<String> texts(Entry... entries) throws Exception {
    try (Rig<Entry, LedgerLine> rig = Rig.streaming(subject())) {
      return rig.give(entries).end().told().to("ledger").stream()
          .map(line -> line.substring(line.indexOf('{'), line.length() - 1))
          .toList();
    }
  }
}
