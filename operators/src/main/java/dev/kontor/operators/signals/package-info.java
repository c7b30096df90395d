/** Turns rows and matches into <em>signals</em>. */
package dev.kontor.operators.signals;
