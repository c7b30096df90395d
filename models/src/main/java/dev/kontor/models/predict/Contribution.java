package dev.kontor.models.predict;

/**
 * What one input did to a score.
 *
 * @param input as the model calls it; in an ensemble behind the model's name and a point
 * @param value what it was; {@code NaN} if it was missing
 * @param share by how much the score is higher for it
 */
public record Contribution(String input, double value, double share) {}
