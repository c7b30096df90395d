package dev.kontor.models.desk;

import dev.kontor.models.desk.DeskMessage.Ask;
import dev.kontor.models.desk.DeskMessage.End;
import dev.kontor.models.desk.DeskMessage.Report;
import dev.kontor.models.desk.DeskMessage.Sized;
import dev.kontor.models.desk.DeskMessage.Stage;
import dev.kontor.models.desk.DeskMessage.Trade;
import dev.kontor.models.desk.DeskMessage.Turn;
import dev.kontor.models.desk.DeskMessage.Which;
import dev.kontor.models.execution.Mark;
import dev.kontor.models.execution.Order;
import dev.kontor.models.ledger.Position;
import dev.kontor.models.ledger.RiskChange;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.CorporateAction;
import dev.kontor.models.risk.PreTrade;
import dev.kontor.models.risk.RiskControl;
import dev.kontor.models.risk.RiskState.Mode;
import dev.kontor.models.signals.Signal;
import java.util.List;
import java.util.Map;

/**
 * The half of a desk that keeps the book and gives permission. Marks and reports change the book;
 * controls and limits change what is allowed; signals become orders for the other half.
 */
public final class RiskDesk {
  private final boolean closesAtEnd;
  private final String closedAt;
  private final RiskControl risk;
  private final PreTrade permission;
  private final Commands commands;
  private final Clerk clerk;
  private final Valuer valuer;
  private final Warden warden;
  private final Appraiser appraiser;
  private final Dealer dealer;

  public RiskDesk(DeskSettings settings) {
    closesAtEnd = settings.venue().closeAtEnd();
    closedAt =
        settings.venue().fills().finer()
            ? "end-of-data: closed at the last mark"
            : "end-of-data: closed at the last bar's open";
    risk = new RiskControl(settings.limits(), settings.calendar());
    permission = new PreTrade(settings.limits(), settings.calendar());
    commands = new Commands(risk);
    warden = new Warden(settings);
    clerk = new Clerk(settings, risk, warden);
    appraiser = new Appraiser(settings, permission, warden);
    valuer = new Valuer(settings, clerk);
    dealer = new Dealer(settings, appraiser);
  }

  public void hear(RiskMemory memory, DeskMessage message, Post post) {
    if (message instanceof Turn turn) {
      Moment now = moment(memory, turn.slice().time(), post);
      switch (turn.stage()) {
        case BEGUN -> begin(now, turn.slice());
        case PAUSED -> goOn(now, turn.slice());
        case MET -> settle(now, turn.slice());
        case CLEARED -> advise(now, turn.slice());
        default -> throw new IllegalArgumentException("not for risk: " + turn.stage());
      }
    } else if (message instanceof Report report) {
      clerk.book(moment(memory, report.time(), post), report);
    } else if (message instanceof Ask ask) {
      Moment now = moment(memory, ask.slice().time(), post);
      long quantity = appraiser.atOpen(now, ask.order(), ask.priceE8());
      now.size(ask.order(), quantity);
      post.toExecution(new Sized(ask.order(), quantity, ask.slice()));
    } else if (message instanceof End) {
      end(moment(memory, memory.lastTime, post));
    } else {
      throw new IllegalArgumentException("not for risk: " + message);
    }
  }

  private Moment moment(RiskMemory memory, long time, Post post) {
    return new Moment(memory, time, new Pen(memory, time, post), post, permission);
  }

  private void begin(Moment now, Slice slice) {
    RiskMemory memory = now.memory();
    memory.names.clear();
    clerk.pass(now);
    risk.newDay(memory.risk, now.time(), memory.book.equityE8()).forEach(now.pen()::risk);
    memory.actions.addAll(slice.actions());
    if (!memory.actions.isEmpty()) {
      act(now, slice);
    }
    for (Control control : slice.controls()) {
      commands.obey(now, control);
    }
    if (memory.pending.isEmpty() && slice.controls().isEmpty()) {
      settle(now, slice);
      return;
    }
    valuer.open(now, slice);
    now.post().toExecution(new Turn(Stage.MEET, slice));
  }

  /** Corporate actions count from the first mark after them. */
  private void act(Moment now, Slice slice) {
    for (CorporateAction action : List.copyOf(now.memory().actions)) {
      if (valuer.follows(slice, action)) {
        now.memory().actions.remove(action);
        clerk.act(now, action);
      }
    }
  }

  /** Lets the rest meet, once what was said about the last fill is done and answered. */
  private static void goOn(Moment now, Slice slice) {
    Stage next = now.memory().bounds ? Stage.WAIT : Stage.MEET;
    now.memory().bounds = false;
    now.post().toExecution(new Turn(next, slice));
  }

  private void settle(Moment now, Slice slice) {
    RiskMemory memory = now.memory();
    boolean waits = false;
    boolean ended = !slice.marks().isEmpty();
    if (ended || !slice.ticks().isEmpty()) {
      valuer.close(now, slice);
      memory.lastTime = now.time();
      memory.strike();
      if (ended) {
        now.pen().equity();
      }
      if (!memory.protections.isEmpty() && memory.risk.mode != Mode.HALTED) {
        warden.next(now, slice);
      }
      if (risk.instruments().isLimited(memory.risk)) {
        watchInstruments(now, slice);
      }
      RiskChange change = risk.watch(memory.risk, memory.book.equityE8());
      if (change != null) {
        now.pen().risk(change);
        boolean halted = memory.risk.mode == Mode.HALTED;
        now.cancel(halted ? Which.ALL : Which.OPENING, null, change.reason());
        if (halted) {
          Commands.flatten(now, "breach", change.reason());
        }
        waits = true;
      }
    }
    if (waits) {
      now.post().toExecution(new Turn(Stage.CLEAR, slice));
    } else {
      advise(now, slice);
    }
  }

  private void watchInstruments(Moment now, Slice slice) {
    for (Mark tick : slice.ticks()) {
      watch(now, tick.instrument());
    }
    for (Bar bar : slice.marks()) {
      watch(now, bar.instrument());
    }
  }

  private void watch(Moment now, String instrument) {
    Position position = now.memory().book.position(instrument);
    long profit = position.realizedE8 + position.unrealizedE8() - position.feesE8;
    long ours = clerk.oursE8(now.memory(), instrument, profit);
    now.pen().risk(risk.instruments().watch(now.memory().risk, instrument, ours));
  }

  private void advise(Moment now, Slice slice) {
    if (now.memory().closing) {
      now.memory().closing = false;
      now.pen().equity();
    }
    if (!slice.signals().isEmpty()) {
      now.memory().strike();
    }
    for (Signal signal : slice.signals()) {
      dealer.hear(now, signal);
    }
  }

  private void end(Moment now) {
    now.cancel(Which.LAST, null, "end-of-data: no bar follows");
    Map<String, Position> held = now.held();
    if (!closesAtEnd || held.isEmpty()) {
      return;
    }
    for (Map.Entry<String, Position> each : held.entrySet()) {
      Position position = each.getValue();
      Order order = Slips.closing(now.memory().account, each.getKey(), position, "end", now.time());
      now.expect(order);
      now.post()
          .toExecution(new Trade(order, closedAt, position.openE8, position.start, now.time()));
    }
    now.memory().closing = true;
    now.post().toExecution(new Turn(Stage.CLEAR, Slice.at(now.time())));
  }
}
