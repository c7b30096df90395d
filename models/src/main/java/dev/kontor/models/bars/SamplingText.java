package dev.kontor.models.bars;

import dev.kontor.models.market.E8;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a {@link Sampling}. */
final class SamplingText {
  private static final Pattern TEXT = Pattern.compile("(trades|volume|value|renko)\\((.+)\\)");
  private static final String HOW =
      "bars by activity are trades(N), volume(N), value(N) or renko(N) with a positive number, such"
          + " as trades(1000)";

  private SamplingText() {}

  static Sampling read(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(HOW);
    }
    try {
      long sizeE8 = E8.parse(matcher.group(2));
      return switch (matcher.group(1)) {
        case "trades" -> Sampling.trades(E8.decimal(sizeE8).longValueExact());
        case "volume" -> Sampling.volume(sizeE8);
        case "value" -> Sampling.value(sizeE8);
        default -> Sampling.renko(sizeE8);
      };
    } catch (ArithmeticException | IllegalArgumentException e) {
      throw new IllegalArgumentException(HOW, e);
    }
  }
}
