package dev.kontor.operators.desk;

import static dev.kontor.operators.desk.Events.MINUTE;
import static dev.kontor.operators.desk.Events.control;
import static dev.kontor.operators.desk.Events.mark;
import static dev.kontor.operators.desk.Events.signal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.desk.Control;
import dev.kontor.models.ledger.Entry;
import dev.kontor.models.signals.Advice;
import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeskOperatorTest implements RescalingLaws<DeskEvent, Entry> {
  private Rig<DeskEvent, Entry> rig;

  @Override
  public Subject<DeskEvent, Entry> subject() {
    return new Events();
  }

  @BeforeEach
  void open() throws Exception {
    rig = Rig.streaming(subject());
  }

  @AfterEach
  void close() throws Exception {
    rig.close();
  }

  @Test
  void nothingIsDoneBeforeATimeIsComplete() throws Exception {
    rig.give(mark("X", 1, 100)).passTime(MINUTE - 1);
    assertThat(rig.told().to("main")).isEmpty();
    rig.passTime(MINUTE);
    assertThat(kinds()).containsExactly("60000 equity");
  }

  @Test
  void ofOneTimeControlsComeFirstThenMarksThenSignalsHoweverTheyArrive() throws Exception {
    rig.give(signal("X", 1, Advice.BUY, 100), mark("X", 1, 100), control(1, Control.Action.HALT))
        .passTime(MINUTE);
    assertThat(kinds()).containsExactly("60000 risk", "60000 equity", "60000 signal");
    assertThat(rig.told().to("main").get(2)).contains("REFUSED", "halted");
  }

  @Test
  void allMarksOfOneTimeMakeOneEquity() throws Exception {
    rig.give(mark("Y", 1, 100), mark("X", 1, 100)).passTime(MINUTE);
    assertThat(kinds()).containsExactly("60000 equity");
  }

  @Test
  void accountsStartWithTheirOwnCash() throws Exception {
    rig.give(mark("X", 1, 100), mark("X", 1, 100).to("other")).passTime(MINUTE);
    assertThat(rig.told().to("main").get(0)).contains("equityE8=100000000000,");
    assertThat(rig.told().to("other").get(0)).contains("equityE8=50000000000,");
  }

  /** Whatever comes after all else: known at the end of time, written at the last mark. */
  @Test
  void theEndOfTheDataClosesWhatIsOpen() throws Exception {
    rig.give(mark("X", 1, 100), signal("X", 1, Advice.BUY, 100), mark("X", 2, 101)).end();
    List<String> last =
        rig.told().to("main").stream()
            .filter(line -> line.startsWith(Long.MAX_VALUE + " "))
            .toList();
    assertThat(last).isNotEmpty().allMatch(line -> line.contains("time=120000, sequence="));
    assertThat(last.toString()).contains("fill=Fill", "end-of-data");
  }

  @Test
  void anAccountWithoutAnyEventEndsInSilence() throws Exception {
    assertThat(rig.end().told().all()).isEmpty();
  }

  @Test
  void theHistoryIsOneInWhichMuchHappens() throws Exception {
    String said = rig.live(subject().history()).end().told().toString();
    assertThat(said).contains("STOP", "LIMIT", "HALTED", "flatten", "CANCELLED", "already-");
  }

  /** Such as {@code 60000 equity}. */
  private List<String> kinds() {
    return rig.told().to("main").stream()
        .map(
            line ->
                line.replaceAll(
                    "^(\\d+) .*\\b(signal|order|fill|position|equity|risk)=(?!null).*", "$1 $2"))
        .toList();
  }
}
