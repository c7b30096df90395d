package dev.kontor.operators.bars;

/** A time without bars, from the end of one to the start of the next, epoch milliseconds. */
public record Gap(String instrument, long from, long to) {}
