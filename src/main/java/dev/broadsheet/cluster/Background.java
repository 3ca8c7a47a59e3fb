package dev.broadsheet.cluster;

import dev.broadsheet.nlp.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many of some hundred news articles each term occurs in, so that a small batch still knows a
 * rare term from a common one. Terms are stems as {@code Tokens.stems} gives them; those that occur
 * in one or two articles are left out and count as unseen. Immutable.
 */
final class Background {
  private static final String RESOURCE = "document-frequencies.tsv";

  /** Articles of the background in which a rare term stands at most. */
  private static final int RARE = 6;

  private final int articles;
  private final Map<String, Integer> frequency;

  private Background(int articles, Map<String, Integer> frequency) {
    this.articles = articles;
    this.frequency = frequency;
  }

  /** The frequencies that come with the program. */
  static Background load() {
    try (InputStream in = Background.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int articles = Integer.parseInt(lines.readLine().split("\t", -1)[1]);
      Map<String, Integer> frequency = new HashMap<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split("\t", -1);
        frequency.put(fields[0], Integer.valueOf(fields[1]));
      }
      return new Background(articles, frequency);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /** Inverse document frequency of a term, 0 and up. */
  double idf(String term) {
    return Math.log((1.0 + articles) / (1.0 + count(term)));
  }

  /** Inverse document frequency of a word, which is stemmed first. */
  double rarity(String word) {
    List<String> stems = Tokens.stems(word);
    return idf(stems.isEmpty() ? word : stems.get(0));
  }

  /** Whether all terms of a word stand in few articles, so that it tells an event from others. */
  boolean isRare(String word) {
    List<String> stems = Tokens.stems(word);
    return !stems.isEmpty() && stems.stream().allMatch(stem -> count(stem) <= RARE);
  }

  private int count(String term) {
    return frequency.getOrDefault(term, 0);
  }
}
