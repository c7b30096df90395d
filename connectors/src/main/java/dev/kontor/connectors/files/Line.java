package dev.kontor.connectors.files;

/**
 * A line for one of a run's files.
 *
 * @param file its name, without a folder
 * @param text without a line break
 */
public record Line(String file, String text) {}
