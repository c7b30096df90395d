/** Measures the <em>kernels</em> of indicators alone, without a graph, and ta4j beside them. */
package dev.kontor.jobs.bench.kernels;
