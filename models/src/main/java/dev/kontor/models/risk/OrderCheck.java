package dev.kontor.models.risk;

import dev.kontor.models.market.E8;
import dev.kontor.models.risk.RiskState.Mode;

/** Whether an order may be sent at all, whatever its size. They are asked in this order. */
enum OrderCheck {
  HALTED(false) {
    @Override
    Refusal refusal(Inquiry inquiry) {
      return inquiry.state().mode == Mode.HALTED ? RiskControl.HALTED : null;
    }
  },
  REDUCING(true) {
    @Override
    Refusal refusal(Inquiry inquiry) {
      return inquiry.state().mode == Mode.REDUCING ? RiskControl.reducing(inquiry.state()) : null;
    }
  },
  INSTRUMENT_HALTED(false) {
    @Override
    Refusal refusal(Inquiry inquiry) {
      String instrument = inquiry.intent().instrument();
      return inquiry.state().modeOf(instrument) == Mode.HALTED
          ? InstrumentControl.halted(instrument)
          : null;
    }
  },
  INSTRUMENT_REDUCING(true) {
    @Override
    Refusal refusal(Inquiry inquiry) {
      String instrument = inquiry.intent().instrument();
      return inquiry.state().modeOf(instrument) == Mode.REDUCING
          ? InstrumentControl.reducing(inquiry.state(), instrument)
          : null;
    }
  },
  NO_SHORTS(true) {
    @Override
    Refusal refusal(Inquiry inquiry) {
      String instrument = inquiry.intent().instrument();
      return inquiry.buys() || inquiry.rules().about(instrument).mayBeShort()
          ? null
          : Refusal.of("no-shorts", instrument + " may not be sold short");
    }
  },
  CLOSED(false) {
    @Override
    Refusal refusal(Inquiry inquiry) {
      var calendar = inquiry.rules().calendar();
      return calendar == null || calendar.isOpen(inquiry.intent().time())
          ? null
          : Refusal.of("closed", calendar.name() + " is in no session");
    }
  },
  STALE(false) {
    @Override
    Refusal refusal(Inquiry inquiry) {
      long limit = inquiry.limit(Limit.STALE);
      if (limit == Limit.OFF) {
        return null;
      }
      long marked = inquiry.holding().markTime;
      if (marked == Long.MIN_VALUE) {
        return Refusal.of("stale", "there is no mark yet");
      }
      long age = inquiry.intent().time() - marked;
      return age <= limit
          ? null
          : new Refusal(
              "stale",
              Limit.STALE.write(limit),
              Limit.STALE.write(age),
              "the last mark is "
                  + Limit.STALE.write(age)
                  + " old; the limit is "
                  + Limit.STALE.write(limit));
    }
  },
  COLLAR(false) {
    @Override
    Refusal refusal(Inquiry inquiry) {
      long limit = inquiry.limit(Limit.COLLAR);
      long mark = inquiry.holding().markE8;
      long price = farther(mark, inquiry.intent().priceE8(), inquiry.intent().triggerE8());
      if (limit == Limit.OFF || price == 0) {
        return null;
      }
      if (mark == 0) {
        return Refusal.of("collar", "there is no mark to hold the price against");
      }
      long away = Math.abs(Math.subtractExact(price, mark));
      return away <= E8.times(Math.abs(mark), limit)
          ? null
          : new Refusal(
              "collar",
              Limit.COLLAR.write(limit),
              Percent.of(away, Math.abs(mark)) + " %",
              "the price "
                  + E8.format(price)
                  + " is "
                  + Percent.of(away, Math.abs(mark))
                  + " % from the mark, "
                  + E8.format(mark)
                  + "; the limit is "
                  + Limit.COLLAR.write(limit));
    }
  },
  OPEN_ORDERS(false) {
    @Override
    Refusal refusal(Inquiry inquiry) {
      long limit = inquiry.limit(Limit.OPEN_ORDERS);
      int open = inquiry.exposure().orders;
      return limit == Limit.OFF || open < limit
          ? null
          : new Refusal(
              "open-orders",
              "" + limit,
              "" + (open + 1),
              open + " are open; the limit is " + limit);
    }
  },
  PER_SECOND(false) {
    @Override
    Refusal refusal(Inquiry inquiry) {
      return tooMany(inquiry, Limit.PER_SECOND, inquiry.state().second, SECOND, "second");
    }
  },
  PER_MINUTE(false) {
    @Override
    Refusal refusal(Inquiry inquiry) {
      return tooMany(inquiry, Limit.PER_MINUTE, inquiry.state().minute, MINUTE, "minute");
    }
  };

  static final long SECOND = 1_000;
  static final long MINUTE = 60_000;

  private final boolean sparesShrinking;

  OrderCheck(boolean sparesShrinking) {
    this.sparesShrinking = sparesShrinking;
  }

  /** Whether an order that only shrinks a position passes. */
  boolean sparesShrinking() {
    return sparesShrinking;
  }

  /** Null if the order passes. */
  abstract Refusal refusal(Inquiry inquiry);

  /** Of two prices, of which 0 is none, the one that is farther from the mark. */
  private static long farther(long mark, long one, long other) {
    return other == 0 || (one != 0 && Math.abs(one - mark) >= Math.abs(other - mark)) ? one : other;
  }

  private static Refusal tooMany(
      Inquiry inquiry, Limit limit, Pace pace, long span, String spanName) {
    long most = inquiry.limit(limit);
    return most == Limit.OFF || pace.allows((int) most, span, inquiry.intent().time())
        ? null
        : new Refusal(
            "order-rate",
            "" + most,
            "" + (most + 1),
            most + " orders were sent within a " + spanName + ", which is the limit");
  }
}
