package dev.broadsheet.store;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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
   * What an article is recognised by: the same content under whatever id, or another version of it
   * under a name it shares.
   *
   * @param id its id in its edition
   * @param hashes SHA-256, in hex, of what it was read from, of its text, of its printable
   *     sentences: an article with one of them is the same
   * @param names the id it was given, its web address: an article with one of them may be another
   *     version of it
   * @param sentences its printable sentences, a line each; empty if they are not known
   */
  public record ArticleKey(
      String id, Set<String> hashes, Set<String> names, List<String> sentences) {
    /** Copies the collections in; rejects blank ids and an article without hashes. */
    public ArticleKey {
      if (id.isBlank() || hashes.isEmpty()) {
        throw new IllegalArgumentException("an article needs an id and a hash");
      }
      hashes = Collections.unmodifiableSet(new TreeSet<>(hashes));
      names = Collections.unmodifiableSet(new TreeSet<>(names));
      sentences = List.copyOf(sentences);
    }

    /** An article of which no more is known than the hash of its text. */
    public ArticleKey(String id, String hash) {
      this(id, Set.of(hash), Set.of(), List.of());
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
