/**
 * <em>Files</em>: history on its way in, a run's rows on their way out.
 *
 * <p>A {@link dev.kontor.connectors.files.History} is a list of CSV files of trades or bars; {@link
 * dev.kontor.connectors.files.HistorySource} reads them as one stream in event-time order, in which
 * a line that cannot be used stays visible as a rejection. {@link
 * dev.kontor.connectors.files.RunFiles} writes lines into local files, each exactly once.
 */
package dev.kontor.connectors.files;
