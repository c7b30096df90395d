package dev.kontor.models.signals;

/**
 * The prices of the order that a signal asks for, in units of 1e-8; 0 where there is none.
 *
 * @param limitE8 the worst at which it may trade
 * @param triggerE8 from which on it works
 * @param trailE8 how far a trailing trigger stays behind
 */
public record OrderPrices(long limitE8, long triggerE8, long trailE8) {}
