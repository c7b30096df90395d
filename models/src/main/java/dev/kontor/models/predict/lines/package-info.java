/**
 * A <em>line</em> is a model whose score, or the log-odds of it, is a straight line of each input:
 * linear and logistic regression, whatever scales their inputs before.
 */
package dev.kontor.models.predict.lines;
