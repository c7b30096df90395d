package dev.kontor.models.indicators;

import dev.kontor.models.expressions.Formula;
import dev.kontor.models.market.Bar;
import dev.kontor.models.market.Split;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The numbers of the bar itself, by the name that expressions use. Their order is the order in
 * stored memories: a new one goes to the end.
 */
enum Field {
  OPEN("open"),
  HIGH("high"),
  LOW("low"),
  CLOSE("close"),
  VOLUME("volume"),

  /** When the bar became known, in epoch milliseconds. For kernels; expressions cannot name it. */
  TIME("time");

  static final int COUNT = values().length;

  final String word;

  Field(String word) {
    this.word = word;
  }

  /** Writes the numbers of a bar, each to its place. */
  static void put(Bar bar, double[] to, int from) {
    to[from] = bar.open();
    to[from + 1] = bar.high();
    to[from + 2] = bar.low();
    to[from + 3] = bar.close();
    to[from + 4] = bar.volume();
    to[from + 5] = bar.end();
  }

  /** Tells the numbers of a bar, each in its place, in the shares after a split. */
  static void split(Split split, double[] in, int from) {
    for (int at = from; at < from + VOLUME.ordinal(); at++) {
      in[at] = in[at] * split.from() / split.to();
    }
    in[from + VOLUME.ordinal()] = in[from + VOLUME.ordinal()] * split.to() / split.from();
  }

  /** All names, with the averages of prices that are customary. */
  static Map<String, Formula> formulas(int from) {
    Map<String, Formula> formulas = new LinkedHashMap<>();
    for (Field field : EnumSet.complementOf(EnumSet.of(TIME))) {
      formulas.put(field.word, new Slot(from + field.ordinal()));
    }
    Formula open = formulas.get("open");
    Formula high = formulas.get("high");
    Formula low = formulas.get("low");
    Formula close = formulas.get("close");
    formulas.put("hl2", m -> (high.of(m) + low.of(m)) / 2);
    formulas.put("hlc3", m -> (high.of(m) + low.of(m) + close.of(m)) / 3);
    formulas.put("ohlc4", m -> (open.of(m) + high.of(m) + low.of(m) + close.of(m)) / 4);
    return formulas;
  }

  /** How a field of the bar at a place, or an average of its prices, follows a split. */
  static Scale scale(String word, int from) {
    int like = from + (word.equals(VOLUME.word) ? VOLUME : CLOSE).ordinal();
    return powers -> powers[like];
  }
}
