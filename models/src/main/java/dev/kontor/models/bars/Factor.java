package dev.kontor.models.bars;

import java.math.BigDecimal;

/**
 * A row of a table of factors, as LEAN's factor files have them: prices before a time are to be
 * multiplied by both. Each row is about all that happened from its time on, to the last one.
 *
 * @param until epoch milliseconds, exclusive: the end of the row's date
 * @param dividends for dividends
 * @param splits for splits; 0.25 before a split 4 for 1
 */
public record Factor(long until, BigDecimal dividends, BigDecimal splits) {}
