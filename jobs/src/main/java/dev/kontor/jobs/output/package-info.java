/** What a run leaves behind: the <em>output</em> files and their lines. */
package dev.kontor.jobs.output;
