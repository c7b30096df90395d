package dev.kontor.operators.statefun;

/** What a toy answers. */
public record Answer(String id, String text) {}
