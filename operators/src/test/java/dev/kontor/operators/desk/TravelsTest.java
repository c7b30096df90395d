package dev.kontor.operators.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.ledger.Entry;
import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Orders on their way and at rest survive whatever happens to the operator. */
class TravelsTest implements RescalingLaws<DeskEvent, Entry> {
  private static final List<String> WORDS =
      List.of(
          "status=SUBMITTED",
          "status=PENDING_CANCEL",
          "status=PARTIALLY_FILLED",
          "status=CANCELLED",
          "expired: ",
          "trailing: the stop moves",
          "flatten: ",
          "one-cancels-other: ",
          "held: ");

  @Override
  public Subject<DeskEvent, Entry> subject() {
    return new Travels();
  }

  @Test
  void theHistoryIsOneInWhichOrdersTravelRestAndFillInParts() throws Exception {
    try (Rig<DeskEvent, Entry> rig = Rig.streaming(subject())) {
      String said = rig.live(subject().history()).end().told().toString();
      for (String word : WORDS) {
        assertThat(said.contains(word)).as(word).isTrue();
      }
    }
  }
}
