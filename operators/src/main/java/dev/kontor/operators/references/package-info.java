/** A <em>reference</em> is another instrument whose last bar stands beside each bar. */
package dev.kontor.operators.references;
