/**
 * The <em>configuration</em> is one YAML file that says all about a run; mistakes in it are one
 * line each.
 */
package dev.kontor.jobs.config;
