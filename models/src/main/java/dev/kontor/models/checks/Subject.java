package dev.kontor.models.checks;

import java.util.List;

/**
 * A value whose warm-up is measured.
 *
 * @param name of the value, such as {@code fast} or {@code forest.rsi14}
 * @param text its expression as the user wrote it
 * @param places where in the indicators' memory it stands and, behind it, the numbers that it
 *     compares: a condition seldom tells that they still differ
 */
public record Subject(String name, String text, List<Integer> places) {}
