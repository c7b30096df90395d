package dev.kontor.models.risk;

import dev.kontor.models.market.E8;

/**
 * How large an order may be. They are asked in this order; the smallest answer counts where an
 * order may be trimmed.
 */
enum SizeCheck {
  QUANTITY("order-quantity", "the limit on an order's quantity", false) {
    @Override
    long room(Inquiry inquiry) {
      return inquiry.limit(Limit.QUANTITY);
    }
  },
  NOTIONAL("order-notional", "the limit on an order's value", false) {
    @Override
    long room(Inquiry inquiry) {
      return inquiry.quantityE8(inquiry.limit(Limit.NOTIONAL));
    }
  },
  POSITION("position-limit", "the limit", true) {
    @Override
    long room(Inquiry inquiry) {
      return inquiry.roomE8(inquiry.equityE8(inquiry.limit(Limit.POSITION)));
    }
  },
  INSTRUMENT("instrument-limit", "the limit on the instrument", true) {
    @Override
    boolean isOff(Inquiry inquiry) {
      return share(inquiry) == Limit.OFF;
    }

    @Override
    long room(Inquiry inquiry) {
      return inquiry.roomE8(inquiry.equityE8(share(inquiry)));
    }

    private long share(Inquiry inquiry) {
      return inquiry.rules().about(inquiry.intent().instrument()).shareE8();
    }
  },
  GROUP("group-limit", "the limit on the instrument's group", true) {
    @Override
    boolean isOff(Inquiry inquiry) {
      return inquiry.rules().about(inquiry.intent().instrument()).groups().isEmpty();
    }

    @Override
    long room(Inquiry inquiry) {
      long room = Long.MAX_VALUE;
      for (RiskRules.Group group : inquiry.rules().about(inquiry.intent().instrument()).groups()) {
        long others = -inquiry.holding().grossE8();
        for (var held : inquiry.exposure().holdings.entrySet()) {
          if (inquiry.rules().about(held.getKey()).groups().contains(group)) {
            others = Math.addExact(others, held.getValue().grossE8());
          }
        }
        room = Math.min(room, inquiry.roomE8(inquiry.equityE8(group.shareE8()) - others));
      }
      return room;
    }
  },
  GROSS("gross-exposure", "the limit on gross exposure", true) {
    @Override
    long room(Inquiry inquiry) {
      return besideOthers(inquiry, inquiry.equityE8(inquiry.limit(Limit.GROSS)));
    }
  },
  NET("net-exposure", "the limit on net exposure", true) {
    @Override
    long room(Inquiry inquiry) {
      long net = inquiry.buys() ? inquiry.exposure().highE8 : -inquiry.exposure().lowE8;
      // One unit is kept for roundings: a sum of values moves by that beside the order's own.
      return inquiry.quantityE8(inquiry.equityE8(inquiry.limit(Limit.NET)) - net - 1);
    }
  },
  LEVERAGE("leverage", "the limit on leverage", true) {
    @Override
    long room(Inquiry inquiry) {
      return besideOthers(inquiry, inquiry.equityE8(inquiry.limit(Limit.LEVERAGE)));
    }
  },
  BUYING_POWER("buying-power", "the account's buying power", true) {
    @Override
    boolean isOff(Inquiry inquiry) {
      return inquiry.rules().buyingPower() == BuyingPower.Kind.UNLIMITED;
    }

    @Override
    long room(Inquiry inquiry) {
      Exposure exposure = inquiry.exposure();
      if (inquiry.rules().buyingPower() == BuyingPower.Kind.MARGIN) {
        long most = E8.over(Math.max(0, exposure.equityE8), inquiry.rules().marginE8());
        return besideOthers(inquiry, most);
      }
      return inquiry.buys() ? inquiry.quantityE8(exposure.cashE8 - exposure.pendingBuysE8 - 1) : 0;
    }
  };

  private final String code;
  private final String name;
  private final boolean sparesShrinking;

  SizeCheck(String code, String name, boolean sparesShrinking) {
    this.code = code;
    this.name = name;
    this.sparesShrinking = sparesShrinking;
  }

  String code() {
    return code;
  }

  /** Whether an order that only shrinks a position passes. */
  boolean sparesShrinking() {
    return sparesShrinking;
  }

  boolean isOff(Inquiry inquiry) {
    Limit limit = Limit.valueOf(name());
    return inquiry.limit(limit) == Limit.OFF;
  }

  /** The quantity that it allows, not yet in whole lots; zero or below if none. */
  abstract long room(Inquiry inquiry);

  /** What it says to an order that is larger than it allows. */
  Refusal refusal(long quantityE8, long roomE8) {
    String limit = E8.format(roomE8);
    String value = E8.format(quantityE8);
    return new Refusal(
        code,
        limit,
        value,
        value + " would be more than the " + limit + " that " + name + " allows");
  }

  private static long besideOthers(Inquiry inquiry, long amountE8) {
    long others = inquiry.exposure().grossE8 - inquiry.holding().grossE8();
    return inquiry.roomE8(amountE8 - others);
  }
}
