package dev.kontor.models.market;

/**
 * A line of input that could not be used, kept as it was.
 *
 * @param file where it came from
 * @param line its number in the file, from 1
 * @param text the line itself
 * @param reason a code and a sentence: {@code negative-price: price must be positive, was -3}
 */
public record Rejection(String file, long line, String text, String reason) {}
