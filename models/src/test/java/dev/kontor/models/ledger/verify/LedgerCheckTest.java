package dev.kontor.models.ledger.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.models.ledger.LedgerText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** A ledger that nobody touched is good; whatever is done to it is found and named by its line. */
class LedgerCheckTest {
  private static final String DAY = Written.day();
  private static final byte[] BYTES = DAY.getBytes(StandardCharsets.UTF_8);
  private static final List<String> LINES = List.of(DAY.split("\n"));
  private static final int COUNT = LINES.size();
  private static final Expected RUN =
      new Expected(LedgerText.hashOf(BYTES), COUNT, 1_250_50000000L);

  @Test
  void whatADeskWroteIsGood() {
    LedgerCheck check = Written.check(BYTES, RUN);
    assertThat(check.fault()).isNull();
    assertThat(check.lines()).isEqualTo(COUNT).isGreaterThan(500);
    assertThat(check.accounts()).isEqualTo(2);
    assertThat(check.fills()).isGreaterThan(50);
    assertThat(check.sha256()).isEqualTo(RUN.sha256());
    assertThat(Written.check(BYTES, null).fault()).isNull();
  }

  /** Any byte, at any place, to anything. */
  @Property(tries = 2_000)
  void aChangedByteIsFoundInItsLine(
      @ForAll @IntRange(max = 1_000_000_000) int place, @ForAll byte value) {
    byte[] changed = BYTES.clone();
    int at = place % changed.length;
    if (changed[at] == value) {
      value ^= 1;
    }
    changed[at] = value;
    Fault fault = Written.check(changed, RUN).fault();
    assertThat(fault).isNotNull();
    assertThat(fault.line()).isEqualTo(lineOf(at));
  }

  /** Without the run's word, the last line is the one that the chain does not hold. */
  @Property(tries = 1_000)
  void theChainAloneFindsItInAllLinesButTheLast(
      @ForAll @IntRange(max = 1_000_000_000) int place, @ForAll @IntRange(max = 7) int bit) {
    byte[] changed = BYTES.clone();
    int at = place % changed.length;
    changed[at] ^= (byte) (1 << bit);
    Fault fault = Written.check(changed, null).fault();
    long line = lineOf(at);
    if (line < COUNT - 1) {
      assertThat(fault).isNotNull();
      assertThat(fault.line()).isEqualTo(line);
    } else if (line == COUNT - 1) {
      assertThat(fault).isNotNull();
    } else if (fault != null) {
      assertThat(fault.line()).isBetween(COUNT - 1L, (long) COUNT);
    }
  }

  @Property(tries = 300)
  void aMissingLineIsFoundWhereItWas(@ForAll @IntRange(max = 1_000_000) int place) {
    List<String> lines = new ArrayList<>(LINES);
    int at = place % (COUNT - 1);
    lines.remove(at);
    assertThat(fault(lines))
        .isEqualTo("line %d is the run's line %d: line %d is missing", at + 1, at + 2, at + 1);
  }

  @Property(tries = 300)
  void aDoubledLineIsFoundWhereItComesAgain(@ForAll @IntRange(max = 1_000_000) int place) {
    List<String> lines = new ArrayList<>(LINES);
    int at = place % COUNT;
    lines.add(at, lines.get(at));
    assertThat(fault(lines)).isEqualTo("line %d is line %d once more", at + 2, at + 1);
  }

  @Property(tries = 300)
  void swappedLinesAreFound(
      @ForAll @IntRange(max = 1_000_000) int one, @ForAll @IntRange(max = 1_000_000) int two) {
    int first = Math.min(one % COUNT, two % COUNT);
    int second = Math.max(one % COUNT, two % COUNT);
    if (first == second) {
      second = first < COUNT - 1 ? first + 1 : first--;
    }
    List<String> lines = new ArrayList<>(LINES);
    Collections.swap(lines, first, second);
    assertThat(fault(lines))
        .isEqualTo(
            second == first + 1
                ? "line %d is swapped with the next: they are the run's lines %d and %d"
                    .formatted(first + 1, first + 2, first + 1)
                : "line %d is out of place: it is the run's line %d"
                    .formatted(first + 1, second + 1));
  }

  @Property(tries = 200)
  void linesCutAtTheFrontAreFound(@ForAll @IntRange(min = 2, max = 400) int cut) {
    assertThat(fault(LINES.subList(cut, COUNT)))
        .isEqualTo("line 1 is the run's line %d: lines 1 to %d are missing", cut + 1, cut);
  }

  @Property(tries = 200)
  void linesCutAtTheEndAreFoundByWhatTheRunSaid(@ForAll @IntRange(min = 1, max = 400) int cut) {
    String rest = text(LINES.subList(0, COUNT - cut));
    assertThat(Written.check(rest, RUN).fault().toString())
        .startsWith(
            "line %d is the last, but the run wrote %d: the end is missing; "
                .formatted(COUNT - cut, COUNT));
    assertThat(Written.check(rest, new Expected(RUN.sha256(), -1, -1)).fault().line())
        .isEqualTo(COUNT - cut);
  }

  @Property(tries = 200)
  void aFileCutWithinALineIsFoundThere(@ForAll @IntRange(max = 1_000_000_000) int place) {
    int length = 1 + place % (BYTES.length - 1);
    Fault fault = Written.check(Arrays.copyOf(BYTES, length), RUN).fault();
    boolean whole = BYTES[length - 1] == '\n';
    assertThat(fault.line()).isEqualTo(lineOf(length - 1));
    assertThat(fault.sentence()).contains(whole ? "the end is missing" : "is cut");
  }

  @Test
  void aLineAddedAtTheEndIsFound() {
    String last = LINES.get(COUNT - 1);
    String added =
        last.replaceFirst("\"n\":\\d+", "\"n\":" + (COUNT + 1))
            .replaceFirst("\"prev\":\"\\w+\"", "\"prev\":\"" + LedgerText.hash(last) + "\"");
    assertThat(Written.check(DAY + added + "\n", RUN).fault().toString())
        .startsWith("line " + (COUNT + 1) + " was added after the run's end; ");
  }

  @Test
  void anEmptyLedgerIsGoodOnlyIfTheRunSaysSo() {
    assertThat(Written.check("", null).fault()).isNull();
    assertThat(Written.check("", new Expected(LedgerText.hash(""), 0, -1)).fault()).isNull();
    assertThat(Written.check("", RUN).fault().toString())
        .startsWith("the ledger is empty, but the run wrote " + COUNT + " lines; ");
  }

  @Test
  void aFileThatIsNoLedgerIsSaidToBeNone() {
    assertThat(Written.check("time,account\n1,2\n", null).fault().toString())
        .isEqualTo("line 1 is no line of a ledger: there is no { at character 1");
    assertThat(Written.check(new byte[3 << 20], null).fault().toString())
        .isEqualTo("line 1 is cut: it does not end with a line feed");
  }

  private static long lineOf(int at) {
    long line = 1;
    for (int i = 0; i < at; i++) {
      line += BYTES[i] == '\n' ? 1 : 0;
    }
    return line;
  }

  private static String fault(List<String> lines) {
    return Written.check(text(lines), RUN).fault().toString();
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
