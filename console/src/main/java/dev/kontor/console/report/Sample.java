package dev.kontor.console.report;

/** A point of a chart: epoch milliseconds and a value. */
record Sample(long time, double value) {}
