package dev.kontor.models.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every registry keeps, wherever it keeps it. */
public interface RegistryLaws {
  /** Fresh for each test, or with a name of its own for each {@link #model()}. */
  ModelRegistry registry() throws Exception;

  /** A name that no other test uses. */
  String model();

  /** Damages a file of a version behind the registry's back. */
  void damage(String model, int version, String file) throws Exception;

  static Submission submission(String model, String text) {
    return Submission.of(
        model,
        ("<PMML>" + text + "</PMML>").getBytes(StandardCharsets.UTF_8),
        "# " + model + "\n\nTrained on " + text + ", nothing promised.\n",
        Map.of("trees", "20", "depth", text),
        Map.of("logLoss", 0.69, "auc", 0.5 + text.length() / 100.0));
  }

  @Test
  default void versionsAreNumberedFromOneAndKeepWhatTheyWereGiven() throws Exception {
    ModelRegistry registry = registry();
    String model = model();
    for (int i = 1; i <= 3; i++) {
      assertThat(registry.register(submission(model, "x".repeat(i)))).isEqualTo(i);
    }
    assertThat(registry.models()).contains(model);
    assertThat(registry.versions(model)).extracting(ModelVersion::number).containsExactly(1, 2, 3);
    for (int i = 1; i <= 3; i++) {
      Submission given = submission(model, "x".repeat(i));
      ModelVersion kept = registry.version(model, i);
      assertThat(kept.fault()).isNull();
      assertThat(kept.parameters()).isEqualTo(given.parameters());
      assertThat(kept.metrics()).isEqualTo(given.metrics());
      for (String file : given.files().keySet()) {
        assertThat(registry.file(model, i, file)).isEqualTo(given.files().get(file));
        assertThat(kept.sha256().get(file)).isEqualTo(Checksums.of(given.files().get(file)));
      }
    }
  }

  @Test
  default void aPromotionRetiresTheChampionAndARollbackBringsItBack() throws Exception {
    ModelRegistry registry = registry();
    String model = model();
    for (int i = 1; i <= 3; i++) {
      registry.register(submission(model, "y".repeat(i)));
    }
    assertThat(registry.aliases(model)).isEmpty();
    assertThatThrownBy(() -> registry.rollback(model)).isInstanceOf(BadRegistry.class);
    registry.promote(model, 1, Alias.CHAMPION);
    registry.promote(model, 2, Alias.SHADOW);
    assertThat(registry.aliases(model)).isEqualTo(Map.of(Alias.CHAMPION, 1, Alias.SHADOW, 2));
    registry.promote(model, 2, Alias.CHAMPION);
    assertThat(registry.aliases(model)).isEqualTo(Map.of(Alias.CHAMPION, 2, Alias.RETIRED, 1));
    assertThat(registry.version(model, 2).aliases()).isEqualTo(Set.of(Alias.CHAMPION));
    registry.promote(model, 2, Alias.CHAMPION);
    assertThat(registry.aliases(model)).isEqualTo(Map.of(Alias.CHAMPION, 2, Alias.RETIRED, 1));
    assertThat(registry.rollback(model)).isEqualTo(1);
    assertThat(registry.aliases(model)).isEqualTo(Map.of(Alias.CHAMPION, 1, Alias.RETIRED, 2));
  }

  /** Whoever compared with a champion that is none any more must look again. */
  @Test
  default void whoDecidedOnAliasesThatAreNoMoreIsRefusedAndChangesNothing() throws Exception {
    ModelRegistry registry = registry();
    String model = model();
    for (int i = 1; i <= 3; i++) {
      registry.register(submission(model, "w".repeat(i)));
    }
    registry.promote(model, 1, Alias.CHAMPION);
    Map<Alias, Integer> seen = registry.aliases(model);
    registry.promote(model, 2, Alias.CHAMPION);
    assertThatThrownBy(() -> registry.promote(model, 3, Alias.CHAMPION, seen))
        .isInstanceOf(BadRegistry.class)
        .hasMessage(
            "model "
                + model
                + ": somebody else changed its aliases meanwhile: champion 1 when it was decided,"
                + " champion 2 and retired 1 now; nothing was promoted, look and try again");
    assertThat(registry.aliases(model)).isEqualTo(Map.of(Alias.CHAMPION, 2, Alias.RETIRED, 1));
    assertThat(registry.promote(model, 3, Alias.CHAMPION, registry.aliases(model)))
        .isEqualTo(registry.aliases(model))
        .isEqualTo(Map.of(Alias.CHAMPION, 3, Alias.RETIRED, 2));
  }

  @Test
  default void aDamagedVersionIsNamedAndTheOthersAreThere() throws Exception {
    ModelRegistry registry = registry();
    String model = model();
    registry.register(submission(model, "good"));
    registry.register(submission(model, "bad"));
    registry.promote(model, 1, Alias.CHAMPION);
    damage(model, 2, Submission.PMML);
    assertThat(registry.version(model, 2).fault()).contains("model.pmml is not the one registered");
    assertThat(registry.version(model, 1).isGood()).isTrue();
    assertThatThrownBy(() -> registry.pmml(model, 2))
        .isInstanceOf(BadRegistry.class)
        .hasMessageContaining(model)
        .hasMessageContaining("version 2");
    assertThatThrownBy(() -> registry.promote(model, 2, Alias.CHAMPION))
        .isInstanceOf(BadRegistry.class);
    assertThat(registry.aliases(model)).isEqualTo(Map.of(Alias.CHAMPION, 1));
    assertThat(registry.register(submission(model, "better"))).isEqualTo(3);
  }

  @Test
  default void whatIsNotThereIsSaidInOneSentence() throws Exception {
    ModelRegistry registry = registry();
    String model = model();
    assertThatThrownBy(() -> registry.versions(model))
        .isInstanceOf(BadRegistry.class)
        .hasMessageContaining(model);
    registry.register(submission(model, "one"));
    assertThatThrownBy(() -> registry.pmml(model, 7))
        .isInstanceOf(BadRegistry.class)
        .hasMessageContaining("version 7");
    assertThatThrownBy(() -> registry.promote(model, 7, Alias.SHADOW))
        .isInstanceOf(BadRegistry.class);
  }

  @Test
  default void thoseWhoRegisterAtOnceGetNumbersOfTheirOwnAndLoseNothing() throws Exception {
    ModelRegistry registry = registry();
    String model = model();
    List<Callable<Integer>> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String text = "z".repeat(i + 1);
      all.add(() -> registry.register(submission(model, text)));
    }
    ExecutorService threads = Executors.newFixedThreadPool(3);
    List<Integer> numbers = new ArrayList<>();
    try {
      for (Future<Integer> number : threads.invokeAll(all)) {
        numbers.add(number.get());
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6);
    for (int i = 0; i < 6; i++) {
      assertThat(registry.file(model, numbers.get(i), Submission.PMML))
          .isEqualTo(submission(model, "z".repeat(i + 1)).files().get(Submission.PMML));
    }
  }
}
