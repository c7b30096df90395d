/**
 * An <em>exit</em> is how a position ends without an opposite signal: where its protective stop
 * stands, where it takes its profit, and when its time is over. It knows prices and times, no
 * money.
 */
package dev.kontor.models.exits;
