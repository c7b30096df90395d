/** The arithmetic of contributions: parts of a number's distance from what is expected of it. */
package dev.kontor.models.predict.contributions;
