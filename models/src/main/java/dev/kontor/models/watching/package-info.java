/**
 * To <em>watch</em> a model is to ask, bar by bar, whether it still sees what it was trained on and
 * whether what it says still comes true. What is beyond a limit is told as an {@link
 * dev.kontor.models.watching.Alert}, and may make the model fall silent.
 */
package dev.kontor.models.watching;
