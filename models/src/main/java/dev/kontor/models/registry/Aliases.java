package dev.kontor.models.registry;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How aliases change hands. */
public final class Aliases {
  private Aliases() {}

  static Map<Alias, Integer> promoted(Map<Alias, Integer> before, int version, Alias to) {
    Map<Alias, Integer> after = new EnumMap<>(Alias.class);
    after.putAll(before);
    Integer champion = before.get(Alias.CHAMPION);
    if (champion != null && champion == version) {
      if (to == Alias.CHAMPION) {
        return after;
      }
      throw new BadRegistry("version " + version + " is the champion; promote another one first");
    }
    after.values().removeIf(number -> number == version);
    if (to == Alias.CHAMPION && champion != null) {
      after.put(Alias.RETIRED, champion);
    }
    after.put(to, version);
    return after;
  }

  /**
   * @param end what that comes to, for people
   * @throws BadRegistry if they are not what they were
   */
  public static void check(
      String model, Map<Alias, Integer> before, Map<Alias, Integer> now, String end) {
    if (!now.equals(before)) {
      throw new BadRegistry(
          "model "
              + model
              + ": somebody else changed its aliases meanwhile: "
              + text(before)
              + " when it was decided, "
              + text(now)
              + " now; "
              + end);
    }
  }

  private static String text(Map<Alias, Integer> aliases) {
    String text =
        new TreeMap<>(aliases)
            .entrySet().stream()
                .map(one -> one.getKey().word() + " " + one.getValue())
                .collect(Collectors.joining(" and "));
    return text.isEmpty() ? "none" : text;
  }
}
