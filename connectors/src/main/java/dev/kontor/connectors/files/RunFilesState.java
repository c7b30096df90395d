package dev.kontor.connectors.files;

import java.util.Map;

/**
 * @param lengths bytes that count, by file
 */
public record RunFilesState(Map<String, Long> lengths) {}
