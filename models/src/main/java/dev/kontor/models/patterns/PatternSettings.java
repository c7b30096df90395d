package dev.kontor.models.patterns;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A sequence of happenings, each some time after the one before; or a shape that stands for one.
 */
public record PatternSettings(
    @Setting(
            value =
                "happenings in order; `!name` between two says that it must not happen between them; give this"
                    + " or a shape",
            or = Setting.ABSENT,
            example = "[oversold, '!newLow', recovered]")
        List<String> sequence,
    @Setting(value = "the longest time from the first happening to the last", example = "2h")
        Duration within,
    @Setting(
            value = "a shape that brings its own happenings, see [Shapes](#shapes)",
            or = Setting.ABSENT,
            example = "breakoutAndRetest")
        String shape,
    @Setting(
            value = "which way up the shape is: down is the same with all prices upside down",
            or = "up",
            example = "down")
        Direction direction,
    @Setting(
            value = "how many bars the shape looks back; 0 is the shape's own number",
            or = "0",
            example = "20")
        int length,
    @Setting(
            value = "how exact the shape is; what it measures and its default are the shape's own",
            or = Setting.ABSENT,
            example = "0.5")
        BigDecimal tolerance)
    implements Serializable {
  private static final int LONGEST = 10_000;

  public PatternSettings {
    sequence = List.copyOf(sequence);
    if (within.isNegative() || within.isZero()) {
      throw new BadSetting("within", "" + within, "must be a positive time, such as 2h");
    }
    if (shape == null) {
      checkSequence(sequence);
    } else {
      Shape.of(shape);
      if (!sequence.isEmpty()) {
        throw new BadSetting("sequence", sequence.toString(), "must be left out beside a shape");
      }
    }
    checkNumber(shape, "length", length != 0 ? "" + length : null, length < 0 || length > LONGEST);
    checkNumber(
        shape,
        "tolerance",
        tolerance == null ? null : tolerance.toPlainString(),
        tolerance != null && tolerance.signum() < 0);
    if (shape == null && direction == Direction.DOWN) {
      throw new BadSetting("direction", "down", "means something beside a shape only");
    }
  }

  /** A pattern of happenings that the strategy defines. */
  public PatternSettings(List<String> sequence, Duration within) {
    this(sequence, within, null, Direction.UP, 0, null);
  }

  private static void checkNumber(String shape, String key, String given, boolean isWrong) {
    if (given != null && shape == null) {
      throw new BadSetting(key, given, "means something beside a shape only");
    }
    if (isWrong) {
      throw new BadSetting(
          key,
          given,
          key.equals("length")
              ? "must be from 1 to " + LONGEST + " bars, or 0 for the shape's own"
              : "must not be negative");
    }
  }

  private static void checkSequence(List<String> sequence) {
    if (sequence.isEmpty() || isNot(sequence.get(0)) || isNot(sequence.get(sequence.size() - 1))) {
      throw new BadSetting(
          "sequence",
          sequence.toString(),
          "must start and end with a happening that does happen; or give a shape");
    }
    for (int i = 1; i < sequence.size(); i++) {
      if (isNot(sequence.get(i)) && isNot(sequence.get(i - 1))) {
        throw new BadSetting(
            "sequence", sequence.toString(), "may have one !name between two happenings");
      }
    }
  }

  /** The names of all happenings that the sequence speaks of. */
  public Set<String> happenings() {
    return sequence.stream()
        .map(PatternSettings::happening)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  public static boolean isNot(String step) {
    return step.startsWith("!");
  }

  /** The happening of a step, without the exclamation mark. */
  public static String happening(String step) {
    return isNot(step) ? step.substring(1).strip() : step;
  }
}
