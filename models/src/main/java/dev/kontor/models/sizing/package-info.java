/**
 * <em>Sizing</em> says how many units a signal is worth, before anybody is asked for permission.
 */
package dev.kontor.models.sizing;
