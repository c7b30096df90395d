package dev.kontor.jobs;

import dev.kontor.jobs.output.ModelLines;
import dev.kontor.models.registry.Alias;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Which versions of its models were champions in a run. */
final class Served {
  /** Where {@code scores.csv} has them, from the end of a line: an instrument may have commas. */
  private static final int ROLE = 2;

  private static final int VERSION = 3;
  private static final int MODEL = 4;

  private Served() {}

  /**
   * The version that a run began with, and each that gave a score, in order of their numbers.
   *
   * @param out the run's folder
   * @return by the name of the score; 0 is a file of no version
   */
  static Map<String, List<Integer>> versions(Plan plan, Path out) throws IOException {
    Map<String, TreeSet<Integer>> found = new LinkedHashMap<>();
    for (String model : plan.config().strategy().models().keySet()) {
      int first =
          plan.trading().promotions() == null
              ? 0
              : plan.trading().promotions().versions().getOrDefault(model, 0);
      found.put(model, new TreeSet<>(List.of(first)));
    }
    Path scores = out.resolve(ModelLines.SCORES);
    if (plan.trading().promotions() != null && Files.isRegularFile(scores)) {
      try (Stream<String> lines = Files.lines(scores)) {
        lines.skip(1).forEach(line -> add(line, found));
      }
    }
    Map<String, List<Integer>> versions = new LinkedHashMap<>();
    found.forEach((model, numbers) -> versions.put(model, new ArrayList<>(numbers)));
    return versions;
  }

  private static void add(String line, Map<String, TreeSet<Integer>> found) {
    String[] cells = line.split(",", -1);
    int end = cells.length;
    if (end > MODEL
        && cells[end - ROLE].equals(Alias.CHAMPION.word())
        && found.containsKey(cells[end - MODEL])) {
      found.get(cells[end - MODEL]).add(Integer.parseInt(cells[end - VERSION]));
    }
  }
}
