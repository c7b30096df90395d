package dev.kontor.operators.statefun;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.operators.Rig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.statefun.sdk.java.StatefulFunctionSpec;
import org.apache.flink.statefun.sdk.java.TypeName;
import org.apache.flink.statefun.sdk.java.ValueSpec;

/** Values live as long as their specs say, in event time, in both modes and over a restore. */
class ExpiryLawTest {
  private static final ValueSpec<Long> WRITTEN =
      ValueSpec.named("written").thatExpireAfterWrite(Duration.ofMillis(10)).withLongType();
  private static final ValueSpec<Long> CALLED =
      ValueSpec.named("called").thatExpiresAfterCall(Duration.ofMillis(10)).withLongType();
  private static final ValueSpec<Long> KEPT = ValueSpec.named("kept").withLongType();

  @Property(tries = 200)
  void isThatOfTheSpec(@ForAll Random random) throws Exception {
    List<Asked> given = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    long time = 0;
    long value = -1;
    long written = 0;
    boolean called = false;
    long before = 0;
    for (int i = 0; i < 20; i++) {
      time += 1 + random.nextInt(12);
      boolean write = random.nextInt(3) == 0;
      given.add(new Asked("a", time, write ? "it writes" : "it reads", i));
      called &= time - before < 10;
      expected.add(
          time
              + " Answer[id=a, text=it "
              + (value >= 0 && time - written < 10 ? value : -1)
              + " "
              + (called ? value : -1)
              + " "
              + value
              + "]");
      if (write) {
        value = i;
        written = time;
        called = true;
      }
      before = time;
    }
    Script script = Script.of(() -> List.of(spec()));
    try (Rig<Asked, Answer> batch = Rig.batch(script)) {
      batch.give(given.toArray(Asked[]::new));
      assertThat(batch.end().told().to("a")).isEqualTo(expected);
    }
    int cut = random.nextInt(given.size());
    OperatorSubtaskState state;
    List<String> told = new ArrayList<>();
    try (Rig<Asked, Answer> first = Rig.streaming(script)) {
      for (Asked asked : given.subList(0, cut)) {
        first.give(asked).passTime(asked.time());
      }
      state = first.snapshot();
      told.addAll(first.told().to("a"));
    }
    try (Rig<Asked, Answer> after = Rig.restored(script, state)) {
      for (Asked asked : given.subList(cut, given.size())) {
        after.give(asked).passTime(asked.time());
      }
      told.addAll(after.told().to("a"));
    }
    assertThat(told).isEqualTo(expected);
  }

  @Property(tries = 20)
  void leavesNothingBehindOnceAllHasExpired(@ForAll Random random) throws Exception {
    Script script =
        Script.of(
            () ->
                List.of(
                    StatefulFunctionSpec.builder(TypeName.typeNameFromString("toy/it"))
                        .withValueSpecs(WRITTEN, CALLED)
                        .withSupplier(
                            () ->
                                (context, message) -> {
                                  context.storage().set(WRITTEN, 1L);
                                  context.storage().set(CALLED, 1L);
                                  return Toys.done();
                                })
                        .build()));
    try (Rig<Asked, Answer> rig = Rig.streaming(script)) {
      long time = 0;
      for (int i = 0; i < 10; i++) {
        time += random.nextInt(12);
        rig.give(new Asked("a", time, "it", 0)).passTime(time);
      }
      assertThat(rig.passTime(time + 9).entries()).isEqualTo(1);
      assertThat(rig.passTime(time + 10).entries()).isZero();
      assertThat(rig.timers()).as("that which waits for the end").isEqualTo(1);
    }
  }

  private static StatefulFunctionSpec spec() {
    return StatefulFunctionSpec.builder(TypeName.typeNameFromString("toy/it"))
        .withValueSpecs(WRITTEN, CALLED, KEPT)
        .withSupplier(
            () ->
                (context, message) -> {
                  var storage = context.storage();
                  Toys.say(
                      context,
                      storage.get(WRITTEN).orElse(-1L)
                          + " "
                          + storage.get(CALLED).orElse(-1L)
                          + " "
                          + storage.get(KEPT).orElse(-1L));
                  Asked asked = message.as(Toys.ASKED);
                  if (asked.text().equals("it writes")) {
                    storage.set(WRITTEN, asked.number());
                    storage.set(CALLED, asked.number());
                    storage.set(KEPT, asked.number());
                  }
                  return Toys.done();
                })
        .build();
  }
}
