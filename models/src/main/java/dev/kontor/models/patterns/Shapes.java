package dev.kontor.models.patterns;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shapes that can be named. All are written for the way up. */
final class Shapes {
  static final List<Shape> ALL =
      List.of(
          new Shape(
              "breakoutAndRetest",
              "a close over the highest high of the bars before, then a low that comes back to that"
                  + " level from above and a close that holds it; a close under it ends the shape"
                  + " (throwback: R. Edwards, J. Magee, Technical Analysis of Stock Trends)",
              20,
              new BigDecimal("0.5"),
              "how near to the level is back, and how far under it is failed, in average true ranges",
              named(
                  "level", "highest({high}, {length})[1]",
                  "broken", "valueWhen({breakout}, {level})",
                  "near", "{tolerance} * atr({length})"),
              named(
                  "breakout",
                  "crossesAbove({close}, {level})",
                  "retest",
                  "crossesBelow({low}, {broken} + {near}) && {close} > {broken} && !{breakout}",
                  "failed",
                  "{close} < {broken} - {near}"),
              List.of("breakout", "!failed", "retest")),
          new Shape(
              "higherHighsAndHigherLows",
              "a trough above the trough before, then a peak above the peak before, nothing lower in"
                  + " between (C. Dow's trend: R. Rhea, The Dow Theory); a peak is the highest of"
                  + " `length` bars on either side and known as many bars later (B. Williams, Trading"
                  + " Chaos)",
              3,
              BigDecimal.ZERO,
              "by how much more than the one before, in average true ranges",
              named(
                  "top", "{high}[{length}]",
                  "bottom", "{low}[{length}]",
                  "peak", "{top} >= highest({high}, {span})",
                  "trough", "{bottom} <= lowest({low}, {span})",
                  "lastTop", "valueWhen({peak}, {top})[1]",
                  "lastBottom", "valueWhen({trough}, {bottom})[1]",
                  "more", "{tolerance} * atr({span})"),
              named(
                  "higherLow",
                  "{trough} && {bottom} > {lastBottom} + {more}",
                  "higherHigh",
                  "{peak} && {top} > {lastTop} + {more}",
                  "lower",
                  "{trough} && {bottom} < {lastBottom} || {peak} && {top} < {lastTop}"),
              List.of("higherLow", "!lower", "higherHigh")),
          new Shape(
              "squeezeThenExpansion",
              "Bollinger's bands, two deviations wide, within Keltner's channel, then out of it with"
                  + " a close over the upper band (the Squeeze: J. Bollinger, Bollinger on Bollinger"
                  + " Bands; against the channel: J. Carter, Mastering the Trade)",
              20,
              new BigDecimal("1.5"),
              "half the channel's width, in average true ranges",
              named(
                  "band", "2 * deviation(close, {length})",
                  "channel", "{tolerance} * atr({length})"),
              named(
                  "squeezed",
                  "{band} < {channel}",
                  "expanded",
                  "{band} >= {channel} && {close} > sma({close}, {length}) + {band}"),
              List.of("squeezed", "expanded")),
          new Shape(
              "volumeClimax",
              "the lowest low of some bars on a wide bar of far more volume than before, then a close"
                  + " over that bar; a lower low ends the shape (selling climax: R. Wyckoff; H."
                  + " Pruden, The Three Skills of Top Trading)",
              20,
              new BigDecimal("3"),
              "how many times the mean volume of the bars before",
              named(
                  "volumeBefore", "sma(volume, {length})[1]",
                  "rangeBefore", "atr({length})[1]",
                  "top", "valueWhen({climax}, {high})",
                  "bottom", "valueWhen({climax}, {low})"),
              named(
                  "climax",
                  "volume > {tolerance} * {volumeBefore} && trueRange() > {rangeBefore}"
                      + " && {low} <= lowest({low}, {length})",
                  "reversed",
                  "{close} > {top}",
                  "deeper",
                  "{low} < {bottom}"),
              List.of("climax", "!deeper", "reversed")),
          new Shape(
              "gapAndFill",
              "a bar that lies above the one before with a hole between them, then a low that closes"
                  + " the hole (R. Edwards, J. Magee, Technical Analysis of Stock Trends)",
              14,
              new BigDecimal("0.5"),
              "the least size of the hole, in average true ranges",
              named("edge", "valueWhen({gap}, {high}[1])"),
              named(
                  "gap",
                  "{low} > {high}[1] + {tolerance} * atr({length})[1]",
                  "filled",
                  "{low} <= {edge}"),
              List.of("gap", "filled")));

  private Shapes() {}

  private static Map<String, String> named(String... texts) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int i = 0; i < texts.length; i += 2) {
      named.put(texts[i], texts[i + 1]);
    }
    return named;
  }
}
