package dev.broadsheet.config;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Everything that {@code verify} is told: either a source with a claim, or a file of both.
 *
 * @param source the file that should bear the claim out
 * @param claim the claim, or a file that holds it
 * @param lines a {@code .jsonl} file of sources and claims; {@code -} for standard input
 * @param engine where a judge is found, if there is one
 * @param format {@code text}, {@code json} or {@code jsonl}
 */
public record VerifySettings(
    Optional<Path> source,
    Optional<String> claim,
    Optional<String> lines,
    EngineSettings engine,
    String format) {}
