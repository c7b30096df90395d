/** Measures the desk alone: many marks, now and then a signal, no market data before it. */
package dev.kontor.jobs.bench.desk;
