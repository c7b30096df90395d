package dev.kontor.operators.signals;

import static dev.kontor.operators.signals.Votes.MINUTE;
import static dev.kontor.operators.signals.Votes.vote;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.SignalSettings;
import dev.kontor.models.signals.Vote;
import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignalOperatorTest implements RescalingLaws<Vote, Signal> {
  /** Everything that the gate remembers is in use. */
  @Override
  public Subject<Vote, Signal> subject() {
    return new Votes(new SignalSettings(2, Duration.ofMinutes(3), 4, Duration.ofMinutes(30)));
  }

  @Test
  void votesWaitUntilTheirTimeIsCompleteAndAreHeardTogether() throws Exception {
    try (Rig<Vote, Signal> rig = Rig.streaming(new Votes(Votes.ALL))) {
      rig.give(vote(1, "down")).passTime(MINUTE - 1);
      rig.give(vote(1, "up"));
      assertThat(rig.told().to("X")).isEmpty();
      rig.passTime(MINUTE);
      assertThat(verdicts(rig)).containsExactly("60000 HOLD HELD conflict");
    }
  }

  @Test
  void laterVotesThatCameFirstAreHeardLater() throws Exception {
    try (Rig<Vote, Signal> rig = Rig.streaming(new Votes(Votes.ALL))) {
      rig.give(vote(3, "up"), vote(1, "down"), vote(2, "wait")).end();
      assertThat(verdicts(rig))
          .containsExactly(
              "60000 SELL ACCEPTED rule", "120000 HOLD HELD rule", "180000 BUY ACCEPTED rule");
    }
  }

  @Test
  void aMatchLetsTheRulesSpeakThatNameItsPattern() throws Exception {
    try (Rig<Vote, Signal> rig = Rig.streaming(new Votes(Votes.ALL))) {
      rig.give(vote(1, "shape")).end();
      assertThat(verdicts(rig)).containsExactly("60000 BUY ACCEPTED rule");
    }
  }

  @Test
  void theHistoryIsOneInWhichTheGateRefuses() throws Exception {
    try (Rig<Vote, Signal> rig = Rig.streaming(subject())) {
      rig.live(subject().history()).end();
      assertThat(String.join("\n", rig.told().all()))
          .contains("ACCEPTED", "unconfirmed", "cooldown", "frequency", "conflict");
    }
  }

  private static List<String> verdicts(Rig<Vote, Signal> rig) {
    return rig.told().to("X").stream()
        .map(
            line ->
                line.replaceAll(
                    "^(\\d+) .*advice=(\\w+).*verdict=(\\w+), reason=(\\w+).*", "$1 $2 $3 $4"))
        .toList();
  }
}
