package dev.broadsheet.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What an edition looks like and where it goes.
 *
 * @param theme the look
 * @param templates a folder whose templates replace the built-in ones, file by file
 * @param out the folder of editions
 */
public record LookSettings(String theme, Optional<Path> templates, Path out) {}
