package dev.kontor.models.risk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.execution.Side;
import dev.kontor.models.market.E8;
import dev.kontor.models.risk.RiskState.Mode;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Over random accounts, limits and orders. */
class PreTradeLawsTest {
  private static final String[] NAMES = {"A", "B", "C", "D"};

  @Property(tries = 3000)
  void whatIsPermittedKeepsEveryLimitOnceItIsSentAndOnceItFills(@ForAll long seed) {
    Case one = new Case(seed, true);
    for (int i = 0; i < 20; i++) {
      Intent intent = one.order();
      Exposure exposure = one.exposure;
      long gross = exposure.grossE8;
      long group = one.group();
      long high = exposure.highE8;
      long low = exposure.lowE8;
      Holding holding = exposure.holding(intent.instrument());
      long side = holding.grossE8();
      long shrinking = shrinking(intent, holding);
      Permission permission = one.rules.ask(intent, exposure, one.state);
      long quantity = permission.quantityE8();
      assertThat(quantity).isBetween(0L, intent.quantityE8());
      if (quantity == 0) {
        assertThat(permission.refusal()).isNotNull();
        continue;
      }
      if (quantity != intent.quantityE8()) {
        assertThat(quantity % intent.lotE8()).isZero();
        assertThat(permission.refusal()).isNotNull();
      }
      exposure.sent(intent.instrument(), intent.side(), quantity, intent.opens());
      long equity = exposure.equityE8;
      assertThat(exposure.grossE8).isLessThanOrEqualTo(Math.max(gross, share(equity, one.gross)));
      assertThat(holding.grossE8())
          .isLessThanOrEqualTo(Math.max(side, share(equity, one.position)));
      assertThat(one.group()).isLessThanOrEqualTo(Math.max(group, share(equity, one.group)));
      if (quantity > shrinking) {
        assertThat(exposure.highE8).isLessThanOrEqualTo(Math.max(high, share(equity, one.net)));
        assertThat(-exposure.lowE8).isLessThanOrEqualTo(Math.max(-low, share(equity, one.net)));
      }
      if (one.random.nextBoolean()) {
        long most = Math.max(gross, share(equity, one.gross));
        exposure.filled(intent.instrument(), intent.side(), quantity, intent.opens());
        exposure.done(intent.instrument(), intent.side(), 0, intent.opens());
        assertThat(exposure.grossE8).isLessThanOrEqualTo(most);
      }
    }
  }

  @Property(tries = 2000)
  void anOrderThatOnlyShrinksAPositionPassesAllLimitsOnExposure(@ForAll long seed) {
    Case one = new Case(seed, false);
    for (String name : NAMES) {
      Holding holding = one.exposure.holding(name);
      long held = Math.abs(holding.quantityE8);
      if (held == 0) {
        continue;
      }
      Side against = Side.of(-Long.signum(holding.quantityE8));
      long quantity = 1 + (long) (one.random.nextDouble() * (held - 1));
      for (Mode mode : new Mode[] {Mode.ACTIVE, Mode.REDUCING}) {
        one.state.mode = mode;
        Intent intent = new Intent(name, against, quantity, 0, false, 1, 0);
        assertThat(one.rules.ask(intent, one.exposure, one.state))
            .isEqualTo(new Permission(quantity, null));
      }
    }
  }

  @Property(tries = 1000)
  void nothingPassesWhileHaltedAndOnlyWhatShrinksWhileReducing(@ForAll long seed) {
    Case one = new Case(seed, seed % 2 == 0);
    for (int i = 0; i < 20; i++) {
      Intent intent = one.order();
      one.state.mode = Mode.HALTED;
      Permission halted = one.rules.ask(intent, one.exposure, one.state);
      assertThat(halted).isEqualTo(new Permission(0, RiskControl.HALTED));
      one.state.mode = Mode.REDUCING;
      Permission reducing = one.rules.ask(intent, one.exposure, one.state);
      long held = one.exposure.holding(intent.instrument()).quantityE8;
      if (reducing.isGiven()) {
        long after = held + intent.side().sign() * reducing.quantityE8();
        assertThat(Math.abs(after)).isLessThan(Math.abs(held));
        assertThat(after * Math.signum(held)).isGreaterThanOrEqualTo(0);
      } else {
        assertThat(reducing.refusal()).hasToString(RiskControl.reducing(one.state).toString());
      }
    }
  }

  @Property(tries = 1000)
  void aSmallerOrderPassesWhereALargerOneDoes(@ForAll long seed) {
    Case one = new Case(seed, false);
    for (int i = 0; i < 20; i++) {
      Intent intent = one.order();
      if (one.rules.ask(intent, one.exposure, one.state).isGiven()) {
        Intent smaller = sized(intent, Math.max(1, intent.quantityE8() / 3));
        assertThat(one.rules.ask(smaller, one.exposure, one.state).refusal()).isNull();
      }
    }
  }

  @Property(tries = 1000)
  void whatIsTrimmedWouldHavePassedAsItIsAndOneLotMoreWouldNot(@ForAll long seed) {
    Case trimming = new Case(seed, true);
    Case refusing = new Case(seed, false);
    for (int i = 0; i < 20; i++) {
      Intent intent = trimming.order();
      Permission permission = trimming.rules.ask(intent, trimming.exposure, trimming.state);
      long quantity = permission.quantityE8();
      if (quantity > 0) {
        assertThat(refusing.rules.ask(sized(intent, quantity), refusing.exposure, refusing.state))
            .isEqualTo(new Permission(quantity, null));
      }
      if (quantity + intent.lotE8() <= intent.quantityE8()) {
        Intent more = sized(intent, quantity + intent.lotE8());
        assertThat(refusing.rules.ask(more, refusing.exposure, refusing.state).isGiven()).isFalse();
      }
    }
  }

  @Property(tries = 1000)
  void thereIsAsMuchRoomAsALargeOrderIsTrimmedTo(@ForAll long seed) {
    Case one = new Case(seed, true);
    for (int i = 0; i < 20; i++) {
      Intent intent = one.order();
      long room = one.rules.roomE8(intent, one.exposure, one.state);
      Permission permission = one.rules.ask(intent, one.exposure, one.state);
      assertThat(permission.quantityE8()).isEqualTo(Math.min(room, intent.quantityE8()));
    }
  }

  private static Intent sized(Intent intent, long quantityE8) {
    return new Intent(
        intent.instrument(),
        intent.side(),
        quantityE8,
        intent.priceE8(),
        intent.opens(),
        intent.lotE8(),
        intent.time());
  }

  /** How much of it only shrinks the position. */
  private static long shrinking(Intent intent, Holding holding) {
    boolean buys = intent.side() == Side.BUY;
    return intent.opens() ? 0 : Math.max(0, buys ? -holding.quantityE8 : holding.quantityE8);
  }

  private static long share(long equityE8, String share) {
    return E8.times(equityE8, E8.parse(share));
  }

  /** A random account under random limits. */
  private static final class Case {
    final Random random;
    final Exposure exposure = Books.worth("100000");
    final RiskState state = RiskState.startingWith(E8.parse("100000"));
    final String position;
    final String gross;
    final String net;
    final String group;
    final PreTrade rules;

    Case(long seed, boolean trims) {
      random = new Random(seed);
      position = share();
      gross = share();
      net = share();
      group = share();
      Books.Wanted wanted =
          Books.free().position(position).exposure(gross, net, null).group("both", group, "A", "B");
      rules = Books.asking(trims ? wanted.trims().limits() : wanted.limits());
      for (String name : NAMES) {
        exposure.mark(exposure.holding(name), 1 + random.nextInt(2_000_000) * 10_001L, 0);
        exposure.hold(name, random.nextInt(3) == 0 ? 0 : random.nextInt() * 5L);
      }
    }

    private String share() {
      return "0." + (1 + random.nextInt(99));
    }

    Intent order() {
      long lot = random.nextBoolean() ? 1 : 1_000_003;
      return new Intent(
          NAMES[random.nextInt(NAMES.length)],
          random.nextBoolean() ? Side.BUY : Side.SELL,
          lot * (1 + random.nextInt(3_000)),
          0,
          random.nextInt(4) != 0,
          lot,
          0);
    }

    long group() {
      return exposure.holding("A").grossE8() + exposure.holding("B").grossE8();
    }
  }
}
