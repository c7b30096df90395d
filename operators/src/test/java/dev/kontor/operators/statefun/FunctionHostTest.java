package dev.kontor.operators.statefun;

import static dev.kontor.operators.statefun.Script.again;
import static dev.kontor.operators.statefun.Script.asked;
import static dev.kontor.operators.statefun.Script.one;
import static dev.kontor.operators.statefun.Script.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.desk.Letter;
import dev.kontor.operators.RescalingLaws;
import dev.kontor.operators.Rig;
import dev.kontor.operators.Subject;
import java.time.Duration;
import java.util.List;
import org.apache.flink.statefun.sdk.java.message.Message;
import org.apache.flink.statefun.sdk.java.types.Types;
import org.junit.jupiter.api.Test;

class FunctionHostTest implements RescalingLaws<Asked, Answer> {
  @Override
  public Subject<Asked, Answer> subject() {
    return new ToySubject();
  }

  @Test
  void theToysSayAllThatTheLawsAreToCompare() throws Exception {
    try (Rig<Asked, Answer> rig = Rig.streaming(subject())) {
      List<String> told = rig.live(subject().history()).end().told().all();
      assertThat(told).anyMatch(line -> line.contains("bell rings"));
      assertThat(told).anyMatch(line -> line.contains("pong lets it go"));
      assertThat(told).anyMatch(line -> line.matches(".*counter [5-9] 1 1 .*"));
      assertThat(told).anyMatch(line -> line.matches(".*counter \\d+ [234] [234] .*"));
      assertThat(told)
          .filteredOn(line -> line.startsWith(Long.MAX_VALUE + " "))
          .hasSize(6)
          .anyMatch(line -> line.matches(".*counter 1\\d 1 1 .*"));
    }
  }

  @Test
  void aBallGoesToAndFroBeforeTheNextElementAndItsCallersAreKnown() throws Exception {
    assertThat(told(new ToySubject(), asked("a", 1, "counter one"), asked("a", 2, "counter two")))
        .filteredOn(line -> line.contains("id=a"))
        .extracting(line -> line.replaceAll(", as.*|id=a, |text=|Answer|]", ""))
        .startsWith(
            "1 [counter 1 1 1 7",
            "1 [pong lets it go",
            "2 [counter 2 2 2 14",
            "2 [pong lets it go");
  }

  @Test
  void aDelayOfZeroFollowsTheMessagesOfItsTime() throws Exception {
    Script script =
        one(
            context -> {
              if (context.caller().isEmpty()) {
                context.sendAfter(Duration.ZERO, again(context, "late"));
                context.send(again(context, "soon"));
              }
              return null;
            });
    assertThat(told(script, asked("a", 5, "it goes"), asked("a", 5, "it went")))
        .extracting(line -> line.replaceAll(".*text=it |]", ""))
        .containsExactly("goes", "soon", "late", "went", "soon", "late");
  }

  @Test
  void aDelayedMessageComesAtItsTimeWithoutAnyElement() throws Exception {
    try (Rig<Asked, Answer> rig = Rig.streaming(new ToySubject())) {
      rig.give(asked("a", 0, "bell set")).passTime(6_999);
      assertThat(rig.told().all()).isEmpty();
      assertThat(rig.passTime(7_000).told().all())
          .containsExactly("7000 Answer[id=a, text=bell rings, set at 0 to 7]");
    }
  }

  @Test
  void aCancelledMessageLeavesNothingButAnAlarm() throws Exception {
    try (Rig<Asked, Answer> rig = Rig.streaming(new ToySubject())) {
      rig.give(asked("a", 0, "bell set")).passTime(1);
      assertThat(rig.entries()).isEqualTo(1);
      rig.give(asked("a", 2, "bell back")).passTime(3);
      assertThat(rig.entries()).isZero();
      assertThat(rig.end().told().all()).isEmpty();
    }
  }

  @Test
  void messagesToAnotherIdLeaveByTheSideAtOnceOrWhenTheyAreDue() throws Exception {
    Script script =
        one(
            context -> {
              Message away = Letter.to(context.self().type(), "b", Types.longType(), 3L);
              context.send(away);
              context.sendAfter(Duration.ofMillis(4), away);
              context.sendAfter(Duration.ofMillis(5), "away", away);
              context.cancelDelayedMessage("away");
              return null;
            });
    try (Rig<Asked, Answer> rig = Rig.streaming(script)) {
      rig.give(asked("a", 1, "it goes")).passTime(4);
      assertThat(rig.aside(FunctionHost.ELSEWHERE)).hasSize(1);
      rig.end();
      assertThat(rig.aside(FunctionHost.ELSEWHERE))
          .extracting(line -> line.replaceAll("value=.*", ""))
          .containsExactly(
              "1 Envelope[function=toy/it, id=b, caller=toy/it, callerId=a,"
                  + " type=io.statefun.types/long, ",
              "5 Envelope[function=toy/it, id=b, caller=toy/it, callerId=a,"
                  + " type=io.statefun.types/long, ");
      assertThat(rig.entries()).isZero();
    }
  }
}
