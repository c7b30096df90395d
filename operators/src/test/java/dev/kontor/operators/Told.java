package dev.kontor.operators;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What an operator said: by owner, in order; what went out by the side, in no order. */
public final class Told {
  private final TreeMap<String, List<String>> lines = new TreeMap<>();

  void add(String owner, long time, String text) {
    lines.computeIfAbsent(owner, o -> new ArrayList<>()).add(time + " " + text);
  }

  void aside(String tag, long time, String text) {
    add("> " + tag, time, text);
    lines.get("> " + tag).sort(null);
  }

  /** What was said to an owner, each with its time. */
  public List<String> to(String owner) {
    return lines.getOrDefault(owner, List.of());
  }

  /** What was said to all owners, but not what went aside. */
  public List<String> all() {
    return lines.entrySet().stream()
        .filter(told -> !told.getKey().startsWith("> "))
        .flatMap(told -> told.getValue().stream())
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Told told && lines.equals(told.lines);
  }

  @Override
  public int hashCode() {
    return lines.hashCode();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    lines.forEach(
        (owner, said) -> {
          text.append(owner).append('\n');
          said.forEach(line -> text.append("  ").append(line).append('\n'));
        });
    return text.toString();
  }
}
