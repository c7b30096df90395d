package dev.kontor.jobs.bench.kernels;

import dev.kontor.models.predict.Serving;

/**
 * What a row costs that forests score or explain.
 *
 * @param by who scored
 * @param models how many forests
 * @param explained whether it was asked why a row has its score, and not for the score
 * @param nanos the median of all measurements of a row, over all forks
 * @param lowest the fastest of them
 * @param highest the slowest of them
 * @param allocated bytes of objects made for a row
 * @param heap bytes in use for as long as they serve; 0 if not known
 */
public record ForestCost(
    Serving.By by,
    int models,
    boolean explained,
    double nanos,
    double lowest,
    double highest,
    double allocated,
    long heap) {}
