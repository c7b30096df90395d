/**
 * A <em>registry</em> keeps the versions of models: what was trained, with its card, metrics and
 * parameters, and which version is the champion, the shadow or retired.
 */
package dev.kontor.models.registry;
