/** Finds sequences of happenings. */
package dev.kontor.operators.patterns;
