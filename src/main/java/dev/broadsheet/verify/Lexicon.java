package dev.broadsheet.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What is known of English words from some thousand news articles: in how many they stand, and how
 * often with a capital inside a sentence. The second tells names from words where a text has no
 * capitals. Words of fewer than three articles are left out and count as unseen. Immutable.
 */
public final class Lexicon {
  private static final String RESOURCE = "lexicon.tsv";
  private static final double HIGHEST_RARITY = 5;
  private static final double UNKNOWN = 0.5;

  private final int articles;
  private final Map<String, Word> words;

  /**
   * A word's counts.
   *
   * @param articles in how many it stands
   * @param capitalShare how often it bears a capital inside a sentence, 0..1
   */
  public record Word(int articles, double capitalShare) {}

  /** A lexicon over {@code articles} articles; keys are lower-case forms. */
  public Lexicon(int articles, Map<String, Word> words) {
    this.articles = articles;
    this.words = Map.copyOf(words);
  }

  /** The lexicon that comes with the program. */
  public static Lexicon load() {
    try (InputStream in = Lexicon.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int articles = Integer.parseInt(lines.readLine().split("\t", -1)[1]);
      Map<String, Word> words = new HashMap<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] fields = line.split("\t", -1);
        words.put(
            fields[0], new Word(Integer.parseInt(fields[1]), Integer.parseInt(fields[2]) / 100.0));
      }
      return new Lexicon(articles, words);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
  }

  /** Inverse document frequency, at most 5: how much it tells that a text has this form. */
  public double rarity(String form) {
    Word word = words.get(form);
    double count = word == null ? 1 : word.articles();
    return Math.min(HIGHEST_RARITY, Math.log((articles + 1.0) / (count + 0.5)));
  }

  /** How often the form bears a capital inside a sentence, 0..1; one half if it is unseen. */
  public double capitalShare(String form) {
    Word word = words.get(form);
    return word == null ? UNKNOWN : word.capitalShare();
  }

  /** Whether the form was seen at all. */
  public boolean knows(String form) {
    return words.containsKey(form);
  }
}
