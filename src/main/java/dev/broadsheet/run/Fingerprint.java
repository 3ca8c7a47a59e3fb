package dev.broadsheet.run;

import dev.broadsheet.config.DigestSettings;
import dev.broadsheet.ingest.Item;
import dev.broadsheet.ingest.Listing;
import dev.broadsheet.nlp.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One hash over everything that shapes an edition: an edition with the same fingerprint would have
 * the same bytes, so it need not be made again. The bytes of inputs count, not their dates. Not for
 * several threads.
 */
public final class Fingerprint {
  private static final String VERSION = "edition/1";

  private final List<String> parts = new ArrayList<>();

  /**
   * Starts from what shapes an edition beside its inputs.
   *
   * @param settings what the user said
   * @param shapers anything else, such as the program's version, the model's digest, the time zone
   */
  public Fingerprint(DigestSettings settings, List<String> shapers) {
    parts.add(VERSION);
    parts.add(settings.toString());
    parts.addAll(shapers);
  }

  /** Adds the files in a folder, such as templates of one's own. */
  public Fingerprint withFolder(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        parts.add(folder.relativize(file) + " " + FileHash.of(file));
      }
    }
    return this;
  }

  /**
   * The hash for these inputs; nothing if they can't be told beforehand, as standard input can't,
   * or if some can't be read.
   */
  public Optional<String> of(Listing listing) throws IOException {
    List<String> all = new ArrayList<>(parts);
    for (Item item : listing.items()) {
      if (item.file().isEmpty() || !Files.isReadable(item.file().get())) {
        return Optional.empty();
      }
      all.add(item.origin().path());
      all.add(item.origin().source());
      all.add(FileHash.of(item.file().get()));
    }
    // Each part with its length, so that no two lists of parts run together alike.
    StringBuilder text = new StringBuilder();
    all.forEach(
        part -> text.append(part.getBytes(StandardCharsets.UTF_8).length).append(':').append(part));
    return Optional.of(Sha256.hex(text.toString()));
  }
}
