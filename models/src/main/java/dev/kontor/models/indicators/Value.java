package dev.kontor.models.indicators;

import dev.kontor.models.expressions.Formula;

/** A compiled expression and whether it is a condition or a number. */
record Value(Formula formula, boolean condition) {}
