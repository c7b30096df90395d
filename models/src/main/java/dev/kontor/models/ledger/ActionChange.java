package dev.kontor.models.ledger;

/**
 * A corporate action changed a position. What it paid follows as cash flows.
 *
 * @param time from which shares trade without it, epoch milliseconds
 * @param splitTo shares after the split for {@code splitFrom} before; 1 and 1 without a split
 * @param dividendE8 cash for each share held before the split
 * @param quantityE8 what is held after it
 * @param inLieuE8 what was paid for a fraction; negative if the account paid
 */
public record ActionChange(
    String instrument,
    long time,
    long splitTo,
    long splitFrom,
    long dividendE8,
    long quantityE8,
    long inLieuE8) {}
