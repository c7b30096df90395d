/** A <em>job</em> is where sources, the topology and sinks meet. */
package dev.kontor.jobs;
