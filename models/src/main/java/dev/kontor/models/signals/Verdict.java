package dev.kontor.models.signals;

/** What became of a signal. */
public enum Verdict {
  /** It may become orders, or did. */
  ACCEPTED,
  /** It was valid but not allowed; the reason says why. */
  REFUSED,
  /** Opinions contradicted each other, so nothing is done. */
  HELD
}
