package dev.kontor.jobs.config;

import dev.kontor.models.expressions.Operators;
import dev.kontor.models.indicators.Catalog;
import dev.kontor.models.settings.Setting;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Writes the reference of all settings, from the settings themselves. */
public final class ConfigurationReference {
  private final StringBuilder text = new StringBuilder();

  private ConfigurationReference() {}

  /** Writes it to the file given. */
  public static void main(String[] args) throws IOException {
    Path file = Path.of(args[0]).toAbsolutePath();
    Files.createDirectories(file.getParent());
    Files.writeString(file, markdown());
  }

  public static String markdown() {
    ConfigurationReference reference = new ConfigurationReference();
    reference.introduction();
    reference.section(RunConfig.class, "");
    reference.expressions();
    ShapesReference.describe(reference::line);
    return reference.text.toString();
  }

  private void introduction() {
    line("# Configuration");
    line("");
    line(
        "A run is described by one YAML file. This page is generated from the settings' records by");
    line("`dev.kontor.jobs.config.ConfigurationReference`; do not edit it.");
    line("");
    line("- A number may be a percentage: `10%` is `0.1`.");
    line(
        "- A duration is a number and `ms`, `s`, `m`, `h` or `d`, such as `30m`, or ISO 8601, such as `PT5M`.");
    line(
        "- A timeframe is a number and `s`, `m`, `h` or `d` that divides a day, such as `5m`; longer bars");
    line("  may be of `1w`, a week from Monday, or `1M`, a month, made of those of a day or less.");
    line("  A strategy on bars that end by what is traded has the timeframe `sampled`.");
    line(
        "- A time is a date, such as `2013-01-01`, its start in UTC, or ISO 8601, such as `2013-01-01T12:00:00Z`.");
    line(
        "- A number or a duration that may be absent, and any share under `risk`, may also be `off`.");
    line(
        "- A key without a value is as good as absent; a key that is not listed here is an error.");
  }

  private void section(Class<?> type, String path) {
    line("");
    line(path.isEmpty() ? "## The file" : "## `" + path + "`");
    line("");
    line("| key | type | default | meaning | example |");
    line("| --- | --- | --- | --- | --- |");
    for (RecordComponent component : type.getRecordComponents()) {
      Setting setting = component.getAnnotation(Setting.class);
      row(
          code(component.getName()),
          name(component.getGenericType(), Keys.join(path, component.getName())),
          fallback(setting),
          cell(setting.value()),
          code(setting.example()));
    }
    for (RecordComponent component : type.getRecordComponents()) {
      nested(component.getGenericType(), Keys.join(path, component.getName()));
    }
  }

  private void nested(Type type, String path) {
    if (type instanceof ParameterizedType) {
      nested(item((ParameterizedType) type), place((ParameterizedType) type, path));
    } else if (isSection(type)) {
      section((Class<?>) type, path);
    }
  }

  private void expressions() {
    line("");
    line("## Expressions");
    line("");
    line(
        "Conditions, indicators, strengths, stops, targets, the range of exits and the measure of sizes are expressions.");
    line("");
    line(
        "Bar fields: `open`, `high`, `low`, `close`, `volume`, and the averages `hl2`, `hlc3` and `ohlc4`.");
    line("");
    line(
        "With `references: {market: SPY}`, `market.close` and the other fields are those of SPY's last bar, of the");
    line(
        "strategy's timeframe, that ended with this bar or before; absent until there is one. They stand still while");
    line("SPY does not trade, and cannot be taken `@` another timeframe.");
    line("");
    line(
        "Operators, the strongest first: `!a` `-a`; `*` `/` `%`; `+` `-`; `<` `<=` `>` `>=` `==` `!=`; `&&`;");
    line(
        "`||`; `condition ? a : b`. `x[1]` is the value of `x` one bar ago. A value that is not known yet is");
    line(
        "absent, and so is what is computed or compared with it; a rule speaks only if its condition is true.");
    line("");
    line(
        "Functions without memory: "
            + Operators.functions().stream()
                .sorted()
                .map(name -> "`" + name + "`")
                .collect(Collectors.joining(", "))
            + ".");
    line("");
    line("### Indicators");
    line("");
    line("The first output is meant when none is named; others are written `name.output`.");
    line("");
    line("| function | outputs | meaning |");
    line("| --- | --- | --- |");
    Catalog.all()
        .forEach(
            function ->
                row(
                    code(function.signature()),
                    function.outputs().stream()
                        .map(ConfigurationReference::code)
                        .collect(Collectors.joining(", ")),
                    cell(function.summary())));
    Ta4jReference.describe(this::line);
  }

  private static String name(Type type, String path) {
    if (type instanceof ParameterizedType) {
      ParameterizedType many = (ParameterizedType) type;
      String kind = many.getRawType() == java.util.List.class ? "list of " : "by name: ";
      return kind + name(item(many), place(many, path));
    }
    return isSection(type)
        ? "[" + code(path) + "](#" + anchor(path) + ")"
        : Scalars.name((Class<?>) type);
  }

  private static boolean isSection(Type type) {
    return ((Class<?>) type).isRecord() && !Scalars.reads((Class<?>) type);
  }

  private static Type item(ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    return arguments[arguments.length - 1];
  }

  private static String place(ParameterizedType type, String path) {
    return type.getRawType() == java.util.List.class ? path + "[]" : path + ".NAME";
  }

  /** As GitHub derives it from a heading. */
  private static String anchor(String path) {
    return path.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  private static String fallback(Setting setting) {
    switch (setting.or()) {
      case Setting.REQUIRED:
        return "**required**";
      case Setting.ABSENT:
        return "absent";
      case "{}":
        return "its defaults";
      default:
        return code(setting.or());
    }
  }

  private void row(String... cells) {
    line("| " + String.join(" | ", cells) + " |");
  }

  private static String code(String text) {
    return text.isEmpty() ? "" : "`" + cell(text) + "`";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
