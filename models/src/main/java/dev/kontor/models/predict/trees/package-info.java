/**
 * <em>Trees</em> laid out flat: ensembles of decision trees, read from PMML once and walked in
 * arrays ever after, without an object made on the way. What cannot be laid out is {@link
 * Uncompilable}; whether what was laid out says the same as the reference is another's to check.
 */
package dev.kontor.models.predict.trees;
