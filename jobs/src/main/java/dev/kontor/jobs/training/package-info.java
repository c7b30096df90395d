/**
 * <em>Training</em> runs the topology's first part over history, writes what it knew at each close
 * beside what came after, and makes a model of it that the topology can ask.
 */
package dev.kontor.jobs.training;
