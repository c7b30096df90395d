package dev.kontor.jobs.bench.kernels;

import dev.kontor.models.predict.Serving;

/**
 * What a row costs that forests score.
 *
 * @param by who scored
 * @param models how many forests
 * @param nanos the median of all measurements of a row, over all forks
 * @param lowest the fastest of them
 * @param highest the slowest of them
 * @param allocated bytes of objects made for a row
 * @param heap bytes in use for as long as they serve; 0 if not known
 */
public record ForestCost(
    Serving.By by,
    int models,
    double nanos,
    double lowest,
    double highest,
    double allocated,
    long heap) {}
