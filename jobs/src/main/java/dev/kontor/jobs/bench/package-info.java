/** The <em>bench</em> measures the whole graph beside the same decisions in a plain loop. */
package dev.kontor.jobs.bench;
