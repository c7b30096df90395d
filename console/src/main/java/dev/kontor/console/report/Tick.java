package dev.kontor.console.report;

/** A labelled place on an axis, as a share of its length. */
record Tick(double share, String label) {}
