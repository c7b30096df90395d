/**
 * To <em>predict</em> is to turn the features of a bar into a score by a model that was trained
 * elsewhere and travels as a PMML file. A score is a plain {@code double}: a probability or an
 * estimated value, {@code NaN} where there is none.
 *
 * <p>{@link ModelFile} is the model as bytes, {@link PmmlModel} the model understood, and {@link
 * Scorer} the one question an operator asks of it. Whatever is wrong with a model is said once, as
 * {@link BadModel}, before the first bar.
 */
package dev.kontor.models.predict;
