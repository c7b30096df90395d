/**
 * To <em>verify</em> a ledger is to read it as its text alone: whether each line carries the hash
 * of the line before, and whether the money adds up.
 */
package dev.kontor.models.ledger.verify;
