package dev.broadsheet.config;

import java.nio.file.Path;

/**
 * Everything that {@code runs} is told.
 *
 * @param out the folder of editions
 * @param format {@code text} or {@code json}
 * @param last how many runs are listed at most
 */
public record RunsSettings(Path out, String format, int last) {}
