/**
 * <em>Training</em> turns what was known at bars' closes, and what came after, into a model: labels
 * with their spans, folds that keep them apart, learners and scores. Nothing here runs while
 * trading.
 */
package dev.kontor.models.training;
