/** What can be asked of any <em>series</em> of values. */
package dev.kontor.models.indicators.series;
