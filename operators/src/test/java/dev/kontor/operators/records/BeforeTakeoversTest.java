package dev.kontor.operators.records;

import dev.kontor.models.ledger.ModelChange;
import dev.kontor.models.predict.FollowingMemory;
import dev.kontor.models.predict.Serving;
import dev.kontor.models.registry.Promotion;
import dev.kontor.models.watching.WatchMemory;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * What a savepoint holds that was written before promotions brought along what a version was
 * trained on, and before it was remembered when a close was known.
 */
class BeforeTakeoversTest {
  private static final Before BEFORE = new Before("before-takeovers.txt");

  @Test
  void promotionsAreReadAsOfNoKnownTraining() throws IOException {
    ModelChange change = new ModelChange("m", "champion", 1, 2, "f", "better", "j.doe", null);
    byte[] pmml = {1, 2};
    BEFORE.isReadAs(new Promotion(60_000, 3, change, pmml, Serving.By.FLAT_TREES, null, null));
    Before.isReadAgain(new Promotion(60_000, 3, change, pmml, Serving.By.FLAT_TREES, null, pmml));
  }

  @Test
  void whatIsRememberedOfAWatchedModelIsReadAsOfNoTime() throws IOException {
    WatchMemory memory = new WatchMemory();
    memory.inputs = new double[] {1, 2};
    memory.scores = new double[] {0.5, 0.25};
    memory.rows = 7;
    memory.open = new double[] {0.5};
    memory.closes = new long[] {100};
    memory.said = new double[] {0.5, 0.75};
    memory.came = new double[] {1, 0};
    memory.outcomes = 6;
    memory.beyond = new boolean[] {true};
    memory.held = true;
    BEFORE.isReadAs(memory);
    memory.time = 60_000;
    memory.version = 2;
    Before.isReadAgain(memory);
  }

  @Test
  void whatIsRememberedOfMembersIsReadAsOfNoTime() throws IOException {
    FollowingMemory memory = new FollowingMemory();
    memory.open = new double[] {0.5, 0.25};
    memory.closes = new long[] {100};
    memory.rows = 7;
    memory.losses = new double[] {1, 0, 0, 1};
    memory.known = new long[] {6, 5};
    BEFORE.isReadAs(memory);
    memory.time = 60_000;
    Before.isReadAgain(memory);
  }
}
