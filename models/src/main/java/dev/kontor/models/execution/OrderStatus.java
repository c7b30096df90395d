package dev.kontor.models.execution;

/**
 * How far an order is; the constants are the automaton. Each says for each event what follows, and
 * an event that must not happen is answered as {@link Transition.Outcome#ILLEGAL}, never thrown.
 *
 * <p>{@link #WORKING} and {@link #PARTIALLY_FILLED} are one place, told apart by what was filled:
 * who keeps the quantities asks {@link #resting}. The names are those of FIX's OrdStatus, {@code
 * SUBMITTED} for its PendingNew and {@code WORKING} for its New.
 */
public enum OrderStatus {
  /** Not sent: it waits for another order, or for permission. */
  CREATED {
    @Override
    public Transition on(OrderEvent event) {
      return switch (event) {
        case SUBMIT -> Transition.to(SUBMITTED);
        case CANCEL, CANCEL_ACK -> Transition.to(CANCELLED);
        case REPLACE -> Transition.to(CREATED);
        case REJECT -> Transition.to(REJECTED);
        case EXPIRE -> Transition.to(EXPIRED);
        case ACK, PARTIAL_FILL, FULL_FILL, CANCEL_REJECT, REPLACE_ACK, REPLACE_REJECT ->
            Transition.illegal(this, event, "it was not sent");
      };
    }
  },
  /** Sent; the venue has not answered. */
  SUBMITTED {
    @Override
    public Transition on(OrderEvent event) {
      return event == OrderEvent.ACK ? Transition.to(WORKING) : atVenue(event);
    }
  },
  /** The venue has it; nothing traded. */
  WORKING {
    @Override
    public Transition on(OrderEvent event) {
      return atVenue(event);
    }
  },
  /** Some of it traded, and the rest works. */
  PARTIALLY_FILLED {
    @Override
    public Transition on(OrderEvent event) {
      return atVenue(event);
    }
  },
  /** We asked to cancel it; until the venue answers it may still trade. */
  PENDING_CANCEL {
    @Override
    public Transition on(OrderEvent event) {
      return switch (event) {
        case PARTIAL_FILL -> Transition.to(PENDING_CANCEL);
        case CANCEL -> Transition.ignored(this, "asked-before: a cancel is on its way");
        case CANCEL_REJECT -> Transition.to(WORKING);
        case REPLACE -> Transition.illegal(this, event, "a cancel is on its way");
        case REPLACE_ACK, REPLACE_REJECT -> Transition.to(PENDING_CANCEL);
        case SUBMIT, ACK, FULL_FILL, CANCEL_ACK, REJECT, EXPIRE -> atVenue(event);
      };
    }
  },
  /** We asked to change it; until the venue answers it may trade as it was. */
  PENDING_REPLACE {
    @Override
    public Transition on(OrderEvent event) {
      return switch (event) {
        case PARTIAL_FILL -> Transition.to(PENDING_REPLACE);
        case REPLACE -> Transition.illegal(this, event, "another change is on its way");
        case REPLACE_ACK, REPLACE_REJECT -> Transition.to(WORKING);
        case SUBMIT, ACK, FULL_FILL, CANCEL, CANCEL_ACK, CANCEL_REJECT, REJECT, EXPIRE ->
            atVenue(event);
      };
    }
  },
  /** All of it traded. */
  FILLED {
    @Override
    public Transition on(OrderEvent event) {
      return over(event, null);
    }
  },
  /** It is over, asked or not; what traded before stands. */
  CANCELLED {
    @Override
    public Transition on(OrderEvent event) {
      return over(event, OrderEvent.CANCEL_ACK);
    }
  },
  /** Refused, by us or by the venue, even late; what traded before stands. */
  REJECTED {
    @Override
    public Transition on(OrderEvent event) {
      return over(event, OrderEvent.REJECT);
    }
  },
  /** Its time is over; what traded before stands. */
  EXPIRED {
    @Override
    public Transition on(OrderEvent event) {
      return over(event, OrderEvent.EXPIRE);
    }
  };

  /** What an event does to an order in this state. */
  public abstract Transition on(OrderEvent event);

  /** Whether nothing can happen any more. */
  public boolean ended() {
    return this == FILLED || this == CANCELLED || this == REJECTED || this == EXPIRED;
  }

  /** Whether the venue has it, or may have it, so that it can trade. */
  public boolean trades() {
    return !ended() && this != CREATED;
  }

  /** The same state, or the other name of it, for a quantity filled. */
  public OrderStatus resting(long filledE8) {
    return filledE8 > 0 && this == WORKING ? PARTIALLY_FILLED : this;
  }

  /** What is the same wherever the order is, as long as the venue may have it. */
  Transition atVenue(OrderEvent event) {
    return switch (event) {
      case SUBMIT -> Transition.ignored(this, "sent-before: the venue is to drop the second");
      case ACK -> Transition.ignored(this, "late-ack: the venue is known to have it");
      case PARTIAL_FILL -> Transition.to(PARTIALLY_FILLED);
      case FULL_FILL -> Transition.to(FILLED);
      case CANCEL -> Transition.to(PENDING_CANCEL);
      case CANCEL_ACK -> Transition.to(CANCELLED);
      case CANCEL_REJECT -> Transition.ignored(this, "late-refusal: no cancel is awaited");
      case REPLACE -> Transition.to(PENDING_REPLACE);
      case REPLACE_ACK -> Transition.illegal(this, event, "no change was asked for");
      case REPLACE_REJECT -> Transition.ignored(this, "late-refusal: no change is awaited");
      case REJECT -> Transition.to(REJECTED);
      case EXPIRE -> Transition.to(EXPIRED);
    };
  }

  /** What is the same in every end; the event that led to it may come twice. */
  Transition over(OrderEvent event, OrderEvent cause) {
    if (event == cause) {
      return Transition.ignored(this, "told-before: it is over");
    }
    return switch (event) {
      case CANCEL, REPLACE -> Transition.ignored(this, "too-late: it is over");
      case CANCEL_REJECT, REPLACE_REJECT -> Transition.ignored(this, "too-late: as was asked");
      case SUBMIT, ACK -> Transition.ignored(this, "late-ack: it is over");
      case PARTIAL_FILL, FULL_FILL, CANCEL_ACK, REPLACE_ACK, REJECT, EXPIRE ->
          Transition.illegal(this, event, "it is over");
    };
  }
}
