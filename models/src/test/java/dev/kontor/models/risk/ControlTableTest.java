package dev.kontor.models.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.ledger.RiskChange;
import dev.kontor.models.market.E8;
import dev.kontor.models.risk.RiskState.Mode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every word and every breach, in every state. */
class ControlTableTest {
  private static final Limits LIMITS =
      Books.free().dailyLoss("0.05").drawdown("0.15").losses(2).limits();

  private final RiskControl risk = new RiskControl(LIMITS);
  private final RiskState state = RiskState.startingWith(E8.parse("1000"));

  @ParameterizedTest
  @CsvSource({
    "ACTIVE, false, halt, HALTED, false",
    "ACTIVE, false, reduce, REDUCING, true",
    "ACTIVE, false, resume, ACTIVE, false",
    "ACTIVE, false, set-limit, ACTIVE, false",
    "ACTIVE, false, new-day, -, false",
    "ACTIVE, false, daily-loss, REDUCING, false",
    "ACTIVE, false, drawdown, HALTED, false",
    "ACTIVE, false, consecutive-losses, REDUCING, false",
    "REDUCING, false, halt, HALTED, false",
    "REDUCING, false, reduce, REDUCING, true",
    "REDUCING, false, resume, ACTIVE, false",
    "REDUCING, false, set-limit, REDUCING, false",
    "REDUCING, false, new-day, ACTIVE, false",
    "REDUCING, false, daily-loss, -, false",
    "REDUCING, false, drawdown, HALTED, false",
    "REDUCING, false, consecutive-losses, -, false",
    "REDUCING, true, halt, HALTED, true",
    "REDUCING, true, reduce, REDUCING, true",
    "REDUCING, true, resume, ACTIVE, false",
    "REDUCING, true, set-limit, REDUCING, true",
    "REDUCING, true, new-day, -, true",
    "REDUCING, true, daily-loss, -, true",
    "REDUCING, true, drawdown, HALTED, true",
    "REDUCING, true, consecutive-losses, -, true",
    "HALTED, false, halt, HALTED, false",
    "HALTED, false, reduce, HALTED, true",
    "HALTED, false, resume, ACTIVE, false",
    "HALTED, false, set-limit, HALTED, false",
    "HALTED, false, new-day, -, false",
    "HALTED, false, daily-loss, -, false",
    "HALTED, false, drawdown, -, false",
    "HALTED, false, consecutive-losses, -, false",
  })
  void leadsToOneStateAndSaysSo(
      Mode from, boolean byWord, String event, String to, boolean byWordThen) {
    state.mode = from;
    state.untilResumed = byWord;
    RiskChange change = happens(event);
    if (to.equals("-")) {
      assertThat(change).isNull();
      assertThat(state.mode).isEqualTo(from);
    } else {
      assertThat(state.mode).isEqualTo(Mode.valueOf(to));
      assertThat(change.from()).isEqualTo(from.name());
      assertThat(change.to()).isEqualTo(to);
      assertThat(change.reason()).startsWith(event);
    }
    assertThat(state.untilResumed).isEqualTo(byWordThen);
  }

  private RiskChange happens(String event) {
    long start = E8.parse("1000");
    return switch (event) {
      case "halt" -> risk.halt(state, "halt: x", "me");
      case "reduce" -> risk.reduce(state, "reduce: x", "me");
      case "resume" -> risk.resume(state, start, "resume: x", "me").get(0);
      case "set-limit" -> risk.set(state, Limit.NET, Limit.OFF, "set-limit: x", "me");
      case "new-day" -> risk.newDay(state, 86_400_001, start).stream().findFirst().orElse(null);
      case "daily-loss" -> risk.watch(state, E8.parse("950"));
      case "drawdown" -> risk.watch(state, E8.parse("850"));
      case "consecutive-losses" -> twoLosses();
      default -> throw new IllegalArgumentException(event);
    };
  }

  private RiskChange twoLosses() {
    assertThat(risk.closed(state, -1)).isNull();
    return risk.closed(state, -1);
  }
}
