package dev.broadsheet.store;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * An edition, as far as later ones need to know it.
 *
 * @param date its day
 * @param title the paper's name
 * @param fingerprint hash over everything that shaped it; empty if it would not come out the same
 * @param files SHA-256, in hex, of its files by name; tells whether they are all there
 * @param articles what it printed
 * @param stories what it told, in the order printed
 */
public record Edition(
    LocalDate date,
    String title,
    String fingerprint,
    Map<String, String> files,
    List<ArticleKey> articles,
    List<ToldStory> stories) {

  /** Copies the collections in. */
  public Edition {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(fingerprint, "fingerprint");
    files = Collections.unmodifiableMap(new TreeMap<>(files));
    articles = List.copyOf(articles);
    stories = List.copyOf(stories);
  }

  /** The same without a fingerprint, so that it is made again the next time. */
  public Edition unlikeAnyOther() {
    return new Edition(date, title, "", files, articles, stories);
  }

  /**
   * What an article is recognised by: the same id, or the same words under another id.
   *
   * @param id its id
   * @param hash SHA-256, in hex, of its text
   */
  public record ArticleKey(String id, String hash) {
    /** Rejects blank ids. */
    public ArticleKey {
      if (id.isBlank() || hash.isBlank()) {
        throw new IllegalArgumentException("an article needs an id and a hash");
      }
    }
  }

  /**
   * A story that was told.
   *
   * @param id its id in its edition
   * @param headline its headline
   * @param text what was told, claim by claim, a line each
   * @param articles ids of its articles, in the order of their source marks
   */
  public record ToldStory(String id, String headline, String text, List<String> articles) {
    /** Copies the list in. */
    public ToldStory {
      Objects.requireNonNull(headline, "headline");
      Objects.requireNonNull(text, "text");
      articles = List.copyOf(articles);
    }
  }
}
