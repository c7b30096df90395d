/** Keeps each instrument's <em>indicators</em> up to date. */
package dev.kontor.operators.indicators;
