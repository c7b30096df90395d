package dev.kontor.models.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.bars.Timeframe;
import dev.kontor.models.desk.Positions;
import dev.kontor.models.patterns.Direction;
import dev.kontor.models.patterns.PatternSettings;
import dev.kontor.models.predict.ModelSettings;
import dev.kontor.models.signals.Advice;
import dev.kontor.models.signals.RuleSettings;
import dev.kontor.models.signals.SignalSettings;
import dev.kontor.models.sizing.Sizing;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpandedTest {
  @Test
  void shapesBecomeHappeningsAndSequencesAndAllElseStays() throws ReflectiveOperationException {
    StrategySettings written = written();
    StrategySettings expanded = written.expanded();

    assertThat(expanded.patterns().get("own")).isEqualTo(written.patterns().get("own"));
    assertThat(expanded.patterns().get("hole").sequence())
        .containsExactly("hole.gap", "hole.filled");
    assertThat(expanded.happenings()).containsOnlyKeys("up", "hole.gap", "hole.filled");
    for (RecordComponent component : StrategySettings.class.getRecordComponents()) {
      if (!Set.of("happenings", "patterns").contains(component.getName())) {
        assertThat(component.getAccessor().invoke(expanded))
            .as(component.getName())
            .isNotNull()
            .isSameAs(component.getAccessor().invoke(written));
      }
    }
    assertThat(expanded.expanded()).isSameAs(expanded);
  }

  @Test
  void aPatternOfAShapeIsNamedLikeAnyOther() {
    Strategy strategy = StrategyCompiler.compile(written(), model -> List.of());

    assertThat(strategy.patterns()).containsOnlyKeys("own", "hole");
    assertThat(strategy.awaited().get("hole")).containsOnlyKeys("hole.gap", "hole.filled");
    assertThat(strategy.rules().get(0).onPattern()).isTrue();
  }

  private static StrategySettings written() {
    Map<String, PatternSettings> patterns = new LinkedHashMap<>();
    patterns.put("own", new PatternSettings(List.of("up"), Duration.ofHours(1)));
    patterns.put(
        "hole",
        new PatternSettings(List.of(), Duration.ofHours(1), "gapAndFill", Direction.UP, 0, null));
    return new StrategySettings(
        "s",
        Timeframe.of("1m"),
        Positions.LONG,
        Map.of("market", "SPY"),
        Map.of("spread", "close - market.close"),
        Map.of("ratio", "close / market.close"),
        Map.of("m", new ModelSettings("m.pmml", "y", Map.of(), null)),
        Map.of(),
        Map.of("up", "crossesAbove(close, open)"),
        patterns,
        List.of(new RuleSettings(null, Advice.BUY, "hole || own", null, null, null)),
        new SignalSettings(1, Duration.ZERO, 0, Duration.ofDays(1)),
        new Sizing(null, null, null, Sizing.At.CLOSE, BigDecimal.ONE));
  }
}
