package dev.kontor.models.ledger;

import dev.kontor.models.execution.Order;
import dev.kontor.models.execution.TimeInForce;
import dev.kontor.models.predict.Origin;
import dev.kontor.models.signals.Signal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The ledger as text: one flat JSON object a line, fields in a fixed order, numbers in plain
 * decimals. What is not the default is a field more; what is has none.
 */
public final class LedgerText {
  private static final ThreadLocal<MessageDigest> SHA_256 =
      ThreadLocal.withInitial(
          () -> {
            try {
              return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
              throw new IllegalStateException(e);
            }
          });

  private LedgerText() {}

  /**
   * @param number of the line, from 1
   * @param previous hash of the line before, empty for the first
   */
  public static String line(Entry entry, long number, String previous) {
    JsonLine json = new JsonLine();
    json.number("n", number);
    json.time("time", entry.time());
    json.text("account", entry.account());
    json.number("seq", entry.sequence());
    json.text("kind", entry.kind());
    body(json, entry);
    json.text("prev", previous);
    return json.end();
  }

  /** SHA-256 of a line without its line feed, in hex. */
  public static String hash(String line) {
    return hashOf(line.getBytes(StandardCharsets.UTF_8));
  }

  /** SHA-256 of a line's bytes without its line feed, in hex. */
  public static String hashOf(byte[] line) {
    return HexFormat.of().formatHex(SHA_256.get().digest(line));
  }

  private static void body(JsonLine json, Entry entry) {
    if (entry.signal() != null) {
      signal(json, entry.signal());
    } else if (entry.order() != null) {
      order(json, entry.order());
    } else if (entry.fill() != null) {
      fill(json, entry.fill());
    } else if (entry.position() != null) {
      position(json, entry.position());
    } else if (entry.equity() != null) {
      equity(json, entry.equity());
    } else if (entry.cashFlow() != null) {
      cashFlow(json, entry.cashFlow());
    } else if (entry.action() != null) {
      action(json, entry.action());
    } else if (entry.trade() != null) {
      trade(json, entry.trade());
    } else if (entry.model() != null) {
      model(json, entry.model());
    } else {
      json.text("from", entry.risk().from());
      json.text("to", entry.risk().to());
      json.text("reason", entry.risk().reason());
      json.textIfAny("instrument", entry.risk().instrument());
      json.textIfAny("who", entry.risk().who());
    }
  }

  private static void model(JsonLine json, ModelChange model) {
    json.text("model", model.model());
    json.text("role", model.role());
    json.number("from", model.from());
    json.number("to", model.to());
    json.textIfAny("sha256", model.sha256());
    json.text("reason", model.reason());
    json.textIfAny("who", model.who());
    json.textIfAny("fault", model.fault());
  }

  private static void signal(JsonLine json, Signal signal) {
    json.text("instrument", signal.instrument());
    json.text("signal", signal.advice().name());
    json.text("rule", signal.rule());
    json.number("strength", signal.strength());
    json.text("decision", signal.verdict().name());
    json.text("reason", signal.reason());
    json.money("close", signal.closeE8());
    json.textIfAny("limit", signal.limit());
    json.textIfAny("value", signal.value());
    models(json, signal.models());
  }

  /** Two fields for each model, so that the line stays flat. */
  private static void models(JsonLine json, List<Origin> models) {
    for (Origin origin : models) {
      json.text("model." + origin.model(), origin.version());
      json.text("features." + origin.model(), origin.features());
    }
  }

  private static void order(JsonLine json, OrderChange change) {
    Order order = change.order();
    json.text("instrument", order.instrument());
    json.text("order", order.id());
    json.text("side", order.side().name());
    json.text("type", order.type().name());
    json.money("quantity", order.quantityE8());
    json.money("price", order.priceE8());
    json.moneyIfAny("trigger", order.triggerE8());
    json.moneyIfAny("trail", order.trail().amountE8());
    if (order.terms().life() != TimeInForce.GTC) {
      json.text("life", order.terms().life().name());
    }
    json.textIfAny("parent", order.links().parent());
    json.text("status", change.status().name());
    json.text("reason", change.reason());
    models(json, order.models() == null ? List.of() : order.models());
  }

  private static void fill(JsonLine json, Fill fill) {
    json.text("instrument", fill.instrument());
    json.text("order", fill.orderId());
    json.text("side", fill.side().name());
    json.time("at", fill.time());
    json.money("quantity", fill.quantityE8());
    json.money("price", fill.priceE8());
    json.money("fee", fill.feeE8());
    json.textIfAny("currency", fill.currency());
  }

  private static void position(JsonLine json, PositionChange position) {
    json.text("instrument", position.instrument());
    json.money("quantity", position.quantityE8());
    json.money("average", position.averageE8());
    json.money("realized", position.realizedE8());
    if (position.basis() != null && position.basis() != CostBasis.AVERAGE) {
      json.text("basis", position.basis().name());
    }
  }

  private static void equity(JsonLine json, Equity equity) {
    json.money("equity", equity.equityE8());
    json.money("cash", equity.cashE8());
    json.money("positions", equity.valueE8());
    if (equity.balances() != null) {
      for (Balance balance : equity.balances()) {
        json.money("cash." + balance.currency(), balance.cashE8());
        json.money("positions." + balance.currency(), balance.valueE8());
        json.money(
            (balance.inverted() ? "inverse." : "rate.") + balance.currency(), balance.rateE8());
      }
    }
  }

  private static void cashFlow(JsonLine json, CashFlow flow) {
    json.text("for", flow.kind().name());
    json.textIfAny("instrument", flow.instrument());
    json.textIfAny("currency", flow.currency());
    json.money("amount", flow.amountE8());
    json.text("reason", flow.reason());
  }

  private static void action(JsonLine json, ActionChange action) {
    json.text("instrument", action.instrument());
    json.time("at", action.time());
    json.number("to", action.splitTo());
    json.number("from", action.splitFrom());
    json.money("dividend", action.dividendE8());
    json.money("quantity", action.quantityE8());
    json.money("inLieu", action.inLieuE8());
  }

  private static void trade(JsonLine json, ClosedTrade trade) {
    json.text("instrument", trade.instrument());
    json.text("side", trade.side().name());
    json.money("quantity", trade.quantityE8());
    json.time("entered", trade.entryTime());
    json.money("entry", trade.entryPriceE8());
    json.time("exited", trade.exitTime());
    json.money("exit", trade.exitPriceE8());
    json.money("profit", trade.profitE8());
    json.money("fees", trade.feesE8());
  }
}
