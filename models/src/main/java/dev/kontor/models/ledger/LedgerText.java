package dev.kontor.models.ledger;

import dev.kontor.models.execution.Order;
import dev.kontor.models.market.E8;
import dev.kontor.models.signals.Signal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The ledger as text: one JSON object a line, fields in a fixed order, numbers in plain decimals.
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
    StringBuilder json = new StringBuilder(512);
    json.append("{\"n\":").append(number);
    time(json, "time", entry.time());
    text(json, "account", entry.account());
    json.append(",\"seq\":").append(entry.sequence());
    text(json, "kind", entry.kind());
    body(json, entry);
    text(json, "prev", previous);
    return json.append('}').toString();
  }

  /** SHA-256 of a line without its line feed, in hex. */
  public static String hash(String line) {
    return HexFormat.of().formatHex(SHA_256.get().digest(line.getBytes(StandardCharsets.UTF_8)));
  }

  private static void body(StringBuilder json, Entry entry) {
    if (entry.signal() != null) {
      Signal signal = entry.signal();
      text(json, "instrument", signal.instrument());
      text(json, "signal", signal.advice().name());
      text(json, "rule", signal.rule());
      json.append(",\"strength\":").append(signal.strength());
      text(json, "decision", signal.verdict().name());
      text(json, "reason", signal.reason());
      money(json, "close", signal.closeE8());
    } else if (entry.order() != null) {
      Order order = entry.order().order();
      text(json, "instrument", order.instrument());
      text(json, "order", order.id());
      text(json, "side", order.side().name());
      text(json, "type", order.type().name());
      money(json, "quantity", order.quantityE8());
      money(json, "price", order.priceE8());
      text(json, "status", entry.order().status().name());
      text(json, "reason", entry.order().reason());
    } else if (entry.fill() != null) {
      Fill fill = entry.fill();
      text(json, "instrument", fill.instrument());
      text(json, "order", fill.orderId());
      text(json, "side", fill.side().name());
      time(json, "at", fill.time());
      money(json, "quantity", fill.quantityE8());
      money(json, "price", fill.priceE8());
      money(json, "fee", fill.feeE8());
    } else if (entry.position() != null) {
      PositionChange position = entry.position();
      text(json, "instrument", position.instrument());
      money(json, "quantity", position.quantityE8());
      money(json, "average", position.averageE8());
      money(json, "realized", position.realizedE8());
    } else if (entry.equity() != null) {
      money(json, "equity", entry.equity().equityE8());
      money(json, "cash", entry.equity().cashE8());
      money(json, "positions", entry.equity().valueE8());
    } else {
      text(json, "from", entry.risk().from());
      text(json, "to", entry.risk().to());
      text(json, "reason", entry.risk().reason());
      given(json, "instrument", entry.risk().instrument());
      given(json, "who", entry.risk().who());
    }
  }

  private static void money(StringBuilder json, String name, long e8) {
    json.append(",\"").append(name).append("\":").append(E8.format(e8));
  }

  private static void time(StringBuilder json, String name, long millis) {
    json.append(",\"").append(name).append("\":\"");
    IsoTime.append(json, millis);
    json.append('"');
  }

  private static void text(StringBuilder json, String name, String value) {
    json.append(",\"").append(name).append("\":\"");
    if (isPlain(value)) {
      json.append(value);
    } else {
      escape(json, value);
    }
    json.append('"');
  }

  private static void given(StringBuilder json, String name, String value) {
    if (value != null) {
      text(json, name, value);
    }
  }

  private static boolean isPlain(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private static void escape(StringBuilder json, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
  }
}
