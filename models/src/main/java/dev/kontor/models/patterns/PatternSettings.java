package dev.kontor.models.patterns;

import dev.kontor.models.settings.BadSetting;
import dev.kontor.models.settings.Setting;
import java.io.Serializable;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A sequence of happenings, each some time after the one before. */
public record PatternSettings(
    @Setting(
            value =
                "happenings in order; `!name` between two says that it must not happen between them",
            example = "[oversold, '!newLow', recovered]")
        List<String> sequence,
    @Setting(value = "the longest time from the first happening to the last", example = "2h")
        Duration within)
    implements Serializable {

  public PatternSettings {
    sequence = List.copyOf(sequence);
    if (sequence.isEmpty() || isNot(sequence.get(0)) || isNot(sequence.get(sequence.size() - 1))) {
      throw new BadSetting(
          "sequence", sequence.toString(), "must start and end with a happening that does happen");
    }
    for (int i = 1; i < sequence.size(); i++) {
      if (isNot(sequence.get(i)) && isNot(sequence.get(i - 1))) {
        throw new BadSetting(
            "sequence", sequence.toString(), "may have one !name between two happenings");
      }
    }
    if (within.isNegative() || within.isZero()) {
      throw new BadSetting("within", "" + within, "must be a positive time, such as 2h");
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
