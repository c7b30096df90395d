/**
 * <em>Analysis</em> says how good a run was, from what it left behind: the points of its equity and
 * its executions. Everything here is a statistic and therefore a {@code double}; times are epoch
 * milliseconds in UTC, money is in the account's currency. What is undefined is {@code NaN}, never
 * 0 and never infinite.
 */
package dev.kontor.models.analysis;
