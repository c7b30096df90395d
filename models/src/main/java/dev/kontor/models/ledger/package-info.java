/**
 * The <em>ledger</em> is what happened, in order and for good: decisions, orders, fills, positions,
 * equity and changes of the risk state. Each line carries the hash of the line before.
 */
package dev.kontor.models.ledger;
