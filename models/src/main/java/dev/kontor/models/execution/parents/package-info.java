/** A <em>parent</em> is an order too large to send: it is worked as many small ones. */
package dev.kontor.models.execution.parents;
