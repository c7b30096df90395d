/** <em>Execution</em> is the life of an order: how large, at which price, for which fee. */
package dev.kontor.models.execution;
