/** A <em>setting</em> is one line of the configuration: how records say what their parts mean. */
package dev.kontor.models.settings;
