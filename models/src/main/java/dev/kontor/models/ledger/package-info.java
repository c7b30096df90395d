/**
 * The <em>ledger</em> is what happened, in order and for good: decisions, orders, fills, positions,
 * equity, changes of the risk state, cash flows, corporate actions and closed trades. Each line
 * carries the hash of the line before. A <em>book</em> is what an account has as the ledger goes.
 */
package dev.kontor.models.ledger;
