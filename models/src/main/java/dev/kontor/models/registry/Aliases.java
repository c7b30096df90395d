package dev.kontor.models.registry;

import java.util.EnumMap;
import java.util.Map;

/** How aliases change hands. */
final class Aliases {
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
}
