package dev.kontor.jobs;

import dev.kontor.jobs.config.FileSettings;
import dev.kontor.jobs.config.RunConfig;
import dev.kontor.models.desk.Control;
import dev.kontor.models.settings.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Instruments that a configuration has settings for and no file of its data: mostly a misspelt
 * name, and then a limit that never bites. Known only where each file names its instrument.
 */
public final class Strangers {
  private Strangers() {}

  /** One line each, with the key; none if all is well or nothing is known. */
  public static List<String> of(RunConfig config) {
    List<FileSettings> files = config.data().files();
    if (files.stream().anyMatch(file -> file.instrument() == null)) {
      return List.of();
    }
    Collection<String> known = new TreeSet<>(files.stream().map(FileSettings::instrument).toList());
    List<String> lines = new ArrayList<>();
    tell("risk.instruments", config.risk().instruments().keySet(), known, lines);
    tell("venue.instruments", config.venue().instruments().keySet(), known, lines);
    tell("accounting.instruments", config.accounting().instruments().keySet(), known, lines);
    tell(
        "strategy.size.instruments", config.strategy().size().instruments().keySet(), known, lines);
    List<String> spokenOf =
        config.control().stream().map(Control::instrument).filter(Objects::nonNull).toList();
    tell("control[].instrument", spokenOf, known, lines);
    return lines;
  }

  private static void tell(
      String key, Collection<String> named, Collection<String> known, List<String> lines) {
    for (String name : named) {
      if (!known.contains(name)) {
        lines.add(key + ": '" + name + "': is not in the data" + Suggestion.among(known, name));
      }
    }
  }
}
