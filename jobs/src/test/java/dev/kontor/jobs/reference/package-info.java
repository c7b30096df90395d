/**
 * The four examples as plain loops, a second opinion on what the graph does with their
 * configurations. They share no code with it.
 */
package dev.kontor.jobs.reference;
