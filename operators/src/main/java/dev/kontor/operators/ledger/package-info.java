/** Puts the entries of all accounts into one order and chains them. */
package dev.kontor.operators.ledger;
