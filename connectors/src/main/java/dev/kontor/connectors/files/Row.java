package dev.kontor.connectors.files;

import dev.kontor.models.market.Reading;

/**
 * A line that makes sense by itself.
 *
 * @param id what must not come twice for an instrument: a trade's id, a bar's start; null if there
 *     is none
 * @param stamp the event time at which the reading becomes known, epoch milliseconds
 * @param tie orders rows of the same stamp, before their lines do
 */
record Row(Object id, long stamp, long tie, Reading reading) {}
