package dev.kontor.models.training;

/**
 * A question with its answer.
 *
 * @param features all finite
 * @param span from the question to the answer
 */
public record Example(double[] features, boolean up, Span span) {}
