package dev.kontor.connectors.files;

/**
 * @param pending the split that no reader has; null once one has it
 */
public record HistoryEnumeratorState(HistorySplit pending) {}
