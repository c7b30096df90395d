/**
 * A <em>happening</em> is a bar on which something worth noticing came true; a <em>pattern</em> is
 * a sequence of happenings.
 */
package dev.kontor.models.patterns;
