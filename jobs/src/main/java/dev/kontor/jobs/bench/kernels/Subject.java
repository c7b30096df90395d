package dev.kontor.jobs.bench.kernels;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.kontor.jobs.bench.Workload;
import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.indicators.Catalog;
import dev.kontor.models.indicators.Definitions;
import dev.kontor.models.indicators.IndicatorCompiler;
import dev.kontor.models.indicators.IndicatorSet;
import dev.kontor.models.kernels.IndicatorFunction;
import dev.kontor.models.kernels.IndicatorFunction.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Indicators that are measured together, by a word: {@link #TWENTY}, {@link #NOTHING} or a
 * function.
 */
final class Subject {
  /** The usual twenty, in twenty.yaml. */
  static final String TWENTY = "twenty";

  /** A bar is taken in, and nothing is computed from it. */
  static final String NOTHING = "nothing";

  /** All patterns of candles. */
  static final String CANDLESTICKS = "candlesticks";

  static final Timeframe MINUTE = Timeframe.of("1m");

  private Subject() {}

  /** One after another: nothing, all patterns of candles, then each function there is. */
  static List<String> each() {
    return Stream.concat(
            Stream.of(NOTHING, CANDLESTICKS), Catalog.all().stream().map(IndicatorFunction::name))
        .toList();
  }

  static IndicatorSet compile(String word) {
    return compile(
        switch (word) {
          case TWENTY -> twenty().values();
          case NOTHING -> List.of("close");
          case CANDLESTICKS -> candlesticks();
          default -> List.of(call(Catalog.find(word)));
        });
  }

  /** The usual twenty by their names. */
  static Map<String, String> twenty() {
    try (InputStream in =
        Workload.class.getResourceAsStream("/dev/kontor/jobs/bench/twenty.yaml")) {
      return new YAMLMapper().readValue(in, new TypeReference<Map<String, String>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> candlesticks() {
    return Catalog.all().stream()
        .filter(function -> function.sources().contains("candles"))
        .map(Subject::call)
        .toList();
  }

  private static IndicatorSet compile(Collection<String> texts) {
    IndicatorCompiler compiler = new IndicatorCompiler();
    texts.forEach(text -> place(compiler, text));
    return compiler.build();
  }

  /** Where a value of minute bars will stand. */
  static int place(IndicatorCompiler compiler, String text) {
    var expression = new Definitions().resolve(Definitions.parse(text));
    return compiler.isCondition(expression, MINUTE)
        ? compiler.condition(expression, MINUTE)
        : compiler.number(expression, MINUTE);
  }

  /** A usual call of a function: lengths that have no default are 20. */
  private static String call(IndicatorFunction function) {
    List<String> arguments = new ArrayList<>();
    for (Parameter parameter : function.parameters()) {
      Object fallback = parameter.fallback();
      arguments.add(
          switch (parameter.kind()) {
            case SERIES -> fallback == null ? "open" : fallback.toString();
            case CONDITION -> "close > open";
            case OPTION -> "'" + fallback + "'";
            case LENGTH -> fallback == null ? "20" : Long.toString(((Double) fallback).longValue());
            case FACTOR -> fallback == null ? "1" : fallback.toString();
          });
    }
    return function.name() + "(" + String.join(", ", arguments) + ")";
  }
}
