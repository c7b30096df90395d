/** <em>Execution</em> is the life of an order: at which price, for which fee. */
package dev.kontor.models.execution;
