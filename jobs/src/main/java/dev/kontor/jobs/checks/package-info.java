/** Runs the <em>checks</em> on what a configuration or a user names. */
package dev.kontor.jobs.checks;
