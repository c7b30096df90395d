/** Scores rows with machine-learned models. */
package dev.kontor.operators.predict;
