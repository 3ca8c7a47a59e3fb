package dev.broadsheet.nlp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the word lists that lie beside the classes of this package. */
final class WordLists {
  private WordLists() {}

  /** The words of each line of a list; empty lines and those that open with # left out. */
  static List<List<String>> rows(String resource) {
    return lines(resource).stream().map(line -> List.of(line.split(" ", -1))).toList();
  }

  /** The lines of a list; empty ones and those that open with # left out. */
  static List<String> lines(String resource) {
    try (InputStream in = WordLists.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + resource);
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** All words of a list. */
  static Set<String> words(String resource) {
    Set<String> words = new HashSet<>();
    rows(resource).forEach(words::addAll);
    return Set.copyOf(words);
  }
}
