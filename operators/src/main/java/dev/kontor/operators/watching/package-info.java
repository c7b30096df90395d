/** Watches models at work, and silences those that are beyond their limits. */
package dev.kontor.operators.watching;
