package dev.kontor.operators.records;

import dev.kontor.models.market.Bar;
import dev.kontor.models.predict.Contribution;
import dev.kontor.models.predict.Explanation;
import dev.kontor.models.predict.Grounds;
import dev.kontor.models.predict.Origin;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.Signal;
import dev.kontor.models.signals.Verdict;
import dev.kontor.models.signals.Vote;
import dev.kontor.operators.indicators.Features;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a savepoint holds that was written before a score could say why it is not explained. */
class BeforeReasonsTest {
  private static final double[] ROW = {1.5, 0.5};
  private static final Before BEFORE = new Before("before-reasons.txt");
  private static final Grounds EXPLAINED =
      grounds(new Explanation("forest", 0.7, 0.5, List.of(new Contribution("rsi", 30, 0.2))));
  private static final Grounds NOT =
      grounds(new Explanation("forest", 0.7, Double.NaN, List.of(), "nobody knows"));

  private static Grounds grounds(Explanation explanation) {
    return new Grounds(List.of(new Origin("forest", "3", "f")), List.of(explanation));
  }

  @Test
  void whatIsExplainedStillIs() throws IOException {
    BEFORE.isReadAs(row(EXPLAINED));
    BEFORE.isReadAs(vote(EXPLAINED));
    BEFORE.isReadAs(signal(EXPLAINED));
  }

  @Test
  void aReasonIsKept() throws IOException {
    Before.isReadAgain(row(NOT));
    Before.isReadAgain(vote(NOT));
    Before.isReadAgain(signal(NOT));
  }

  private static Features row(Grounds grounds) {
    return new Features(new Bar("X", 0, 60_000, 1, 4, 1, 2, 5), 7, ROW, grounds);
  }

  private static Vote vote(Grounds grounds) {
    return new Vote("X", 60_000, 7, "up", null, 2, ROW, 42, grounds);
  }

  private static Signal signal(Grounds grounds) {
    return new Signal(
        "X",
        60_000,
        Advice.BUY,
        "up",
        0.5,
        Verdict.ACCEPTED,
        "rule: up",
        2,
        1,
        4,
        5,
        6,
        null,
        null,
        null,
        grounds);
  }
}
