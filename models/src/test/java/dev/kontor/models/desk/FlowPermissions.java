package dev.kontor.models.desk;

import dev.kontor.models.risk.BuyingPower;
import dev.kontor.models.risk.ExposureLimits;
import dev.kontor.models.risk.GroupLimit;
import dev.kontor.models.risk.InstrumentLoss;
import dev.kontor.models.risk.Limits;
import dev.kontor.models.risk.OrderLimits;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What may be permitted, drawn by a seed: few limits at a time, so tight that they bite. */
final class FlowPermissions {
  private final Random random;

  FlowPermissions(Random random) {
    this.random = random;
  }

  Limits draw() {
    return new Limits(
        rarely("0.05", "0.2", "1"),
        rarely("0.01", "0.05"),
        rarely("0.02", "0.15"),
        one(Limits.TooLarge.values()),
        random.nextInt(3) == 0 ? 3 : 0,
        new InstrumentLoss(rarely("0.003", "0.01"), rarely("100")),
        random.nextInt(3) == 0 ? Map.of("F", number("0.1")) : Map.of(),
        random.nextInt(3) == 0
            ? Map.of("some", new GroupLimit(List.of("A", "F"), number(one("0.15", "0.4"))))
            : Map.of(),
        new ExposureLimits(rarely("0.2", "0.8"), rarely("0.1", "0.4"), rarely("0.4", "1.5")),
        buyingPower(),
        new OrderLimits(
            rarely(1, 2, 5),
            rarely("5", "40"),
            rarely("1000", "5000"),
            rarely("0.005", "0.02"),
            rarely(1, 2),
            rarely(2, 4),
            random.nextInt(3) == 0 ? Duration.ofSeconds(one(10, 100)) : null),
        random.nextInt(3) == 0 ? List.of("B", "F*") : List.of(),
        null,
        Limits.When.ANY,
        "00:00 UTC");
  }

  private BuyingPower buyingPower() {
    return random.nextInt(3) > 0
        ? BuyingPower.UNLIMITED
        : new BuyingPower(
            one(BuyingPower.Kind.CASH, BuyingPower.Kind.MARGIN), number(one("0.5", "1")));
  }

  /** Each limit is off in most flows, or it would hide the others. */
  private BigDecimal rarely(String... of) {
    return random.nextInt(4) > 0 ? null : number(one(of));
  }

  private int rarely(Integer... of) {
    return random.nextInt(4) > 0 ? 0 : one(of);
  }

  @SafeVarargs
  private <T> T one(T... of) {
    return of[random.nextInt(of.length)];
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }
}
