package dev.kontor.models.indicators;

/**
 * Whose shares a split divides, as an instrument's memory sees it.
 *
 * @param own whether its own
 * @param reference which of the references; below zero if none
 */
record Divided(boolean own, int reference) {
  static final Divided OWN = new Divided(true, -1);
}
