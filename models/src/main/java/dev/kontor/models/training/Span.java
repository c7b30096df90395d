package dev.kontor.models.training;

/**
 * The time a label looks at: from the close at which it is asked to the close at which it is
 * answered, both included, epoch millis.
 */
public record Span(long start, long end) {
  public Span {
    if (end < start) {
      throw new IllegalArgumentException(
          "a span must not end before it starts: " + start + ", " + end);
    }
  }

  /** Whether some moment belongs to both. */
  public boolean overlaps(Span other) {
    return start <= other.end && other.start <= end;
  }
}
