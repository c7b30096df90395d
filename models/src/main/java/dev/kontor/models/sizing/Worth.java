package dev.kontor.models.sizing;

/**
 * What a signal is sized by. Amounts and prices in units of 1e-8.
 *
 * @param priceE8 at which it is sized, in the account's currency as the next two
 * @param stopE8 where the position would stop its loss; 0 if nowhere
 * @param measureE8 what the instrument moves by, in units of its price; 0 if it is not known
 * @param strength of the signal, from 0 to 1
 * @param equityE8 of the account
 * @param outlay what a unit costs, its fee included
 */
public record Worth(
    String instrument,
    long priceE8,
    long stopE8,
    long measureE8,
    double strength,
    long equityE8,
    Outlay outlay) {}
