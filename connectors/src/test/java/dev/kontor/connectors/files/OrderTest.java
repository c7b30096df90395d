package dev.kontor.connectors.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OrderTest {
  private static final long START = 1_385_337_600_000L;

  /** Written again for every try. */
  private static Path temp() throws IOException {
    return Files.createDirectories(Path.of("target/order"));
  }

  private record Made(long time, String instrument, long id, long arrival) {
    String withId() {
      return time + "," + instrument + "," + (100 + id) + ",1," + id;
    }

    String withoutId() {
      return time + "," + instrument + "," + (100 + id) + ",1";
    }
  }

  /** Trades of three instruments in order, each arriving up to {@code lateness} ms late. */
  private static List<Made> make(long seed, int size, int lateness) {
    Random random = new Random(seed);
    List<Made> made = new ArrayList<>();
    long time = START;
    for (int id = 1; id <= size; id++) {
      time += random.nextInt(4);
      made.add(
          new Made(
              time,
              "ABC".charAt(random.nextInt(3)) + "-USD",
              id,
              time + random.nextInt(lateness + 1)));
    }
    return made;
  }

  private static Told tell(Path folder, String name, int lateness, List<String> rows) {
    List<String> lines = new ArrayList<>(rows);
    boolean hasId = rows.get(0).split(",").length == 5;
    lines.add(0, hasId ? "time,symbol,price,amount,id" : "time,symbol,price,amount");
    String path = new Folder(folder).file(name, lines.toArray(String[]::new));
    return Told.by(History.of(HistoryFile.trades(path)).withLateness(lateness));
  }

  @Property(tries = 100)
  void rowsShuffledWithinTheLatenessAreToldAsIfSorted(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 200) int size,
      @ForAll @IntRange(min = 0, max = 50) int lateness)
      throws Exception {
    Path folder = temp();
    List<Made> sorted = make(seed, size, lateness);
    List<Made> shuffled = new ArrayList<>(sorted);
    shuffled.sort(Comparator.comparingLong(Made::arrival));
    Told asSorted =
        tell(folder, "sorted.csv", lateness, sorted.stream().map(Made::withId).toList());
    Told told =
        tell(folder, "shuffled.csv", lateness, shuffled.stream().map(Made::withId).toList());
    assertThat(told).isEqualTo(asSorted);
    assertThat(told.trades()).hasSize(size);
  }

  @Property(tries = 100)
  void rowsGroupedByInstrumentAreToldAsIfInterleaved(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 200) int size) throws Exception {
    Path folder = temp();
    List<Made> sorted = make(seed, size, 0);
    List<Made> grouped = new ArrayList<>(sorted);
    grouped.sort(Comparator.comparing(Made::instrument));
    Told interleaved = tell(folder, "i.csv", 0, sorted.stream().map(Made::withoutId).toList());
    Told told = tell(folder, "g.csv", 0, grouped.stream().map(Made::withoutId).toList());
    assertThat(told.tradesByInstrument()).isEqualTo(interleaved.tradesByInstrument());
    assertThat(told.stamps()).isEqualTo(interleaved.stamps());
    assertThat(told.trades()).hasSize(size);
  }

  @Property(tries = 50)
  void filesInAnotherOrderGiveEachInstrumentTheSameTrades(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 200) int size) throws Exception {
    Folder folder = new Folder(temp());
    List<HistoryFile> files = new ArrayList<>();
    List<Made> made = make(seed, size, 0);
    for (String instrument : List.of("A-USD", "B-USD", "C-USD")) {
      List<String> rows =
          new ArrayList<>(
              made.stream()
                  .filter(m -> m.instrument().equals(instrument))
                  .map(Made::withoutId)
                  .toList());
      rows.add(0, "time,symbol,price,amount");
      rows.add(START + 9_999 + "," + instrument + ",1,1");
      files.add(HistoryFile.trades(folder.file(instrument + ".csv", rows.toArray(String[]::new))));
    }
    Told told = Told.by(History.of(files));
    Told reversed = Told.by(History.of(List.of(files.get(2), files.get(0), files.get(1))));
    assertThat(reversed.tradesByInstrument()).isEqualTo(told.tradesByInstrument());
    assertThat(reversed.stamps()).isEqualTo(told.stamps()).isSorted();
  }

  @Property(tries = 50)
  void aPeriodIsTheWholeRunCutToIt(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 200) int size,
      @ForAll @IntRange(min = 0, max = 300) int from)
      throws Exception {
    Folder folder = new Folder(temp());
    List<Made> made = make(seed, size, 40);
    made.sort(Comparator.comparingLong(Made::arrival));
    List<String> rows = new ArrayList<>(made.stream().map(Made::withId).toList());
    rows.add(0, "time,symbol,price,amount,id");
    HistoryFile file = HistoryFile.trades(folder.file("x.csv", rows.toArray(String[]::new)));
    History history = History.of(file).withLateness(10);
    long begin = START + from;
    assertThat(Told.by(history.between(begin, begin + 100)).trades())
        .isEqualTo(
            Told.by(history).trades().stream()
                .filter(t -> t.time() >= begin && t.time() < begin + 100)
                .toList());
  }
}
