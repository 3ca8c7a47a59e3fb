package dev.broadsheet.render.view;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The editions of a folder as the template of the feed sees them, under the name {@code feed}.
 *
 * @param id stable name of the feed, a URI
 * @param title the paper's name
 * @param updated day and time of the latest edition, as RFC 3339 wants it
 * @param page address of the page that lists the editions
 * @param self address of the feed itself, or "" where it is not published
 * @param entries editions, newest first
 */
public record FeedView(
    String id, String title, String updated, String page, String self, List<EntryView> entries) {
  /** Editions that a feed lists at most; a reader that comes once in three months misses none. */
  private static final int MAX_ENTRIES = 100;

  /** Copies the list in. */
  public FeedView {
    entries = List.copyOf(entries);
  }

  /**
   * An edition.
   *
   * @param id stable name of the edition, a URI
   * @param title the paper's name, the day and the lead headline
   * @param updated as {@link FeedView#updated}
   * @param page address of its page
   * @param headlines of its stories, in order
   */
  public record EntryView(
      String id, String title, String updated, String page, List<String> headlines) {
    /** Copies the list in. */
    public EntryView {
      headlines = List.copyOf(headlines);
    }
  }

  /** Gathers editions in any order. */
  public static final class Builder {
    private final String title;
    private final String site;
    private final String name;
    private final List<Edition> editions = new ArrayList<>();

    private record Edition(LocalDate date, String title, List<String> headlines) {}

    /** A feed of this paper, published at this site or nowhere. */
    public Builder(String title, Optional<String> site) {
      this.title = PlainLine.line(title);
      this.site = site.map(address -> WebAddress.of(withSlash(address))).orElse("");
      this.name = this.site.isEmpty() ? this.title : this.site;
    }

    private static String withSlash(String address) {
      return address.endsWith("/") ? address : address + "/";
    }

    /** Adds the edition of a day. */
    public void add(LocalDate date, String paper, List<String> headlines) {
      editions.add(new Edition(date, paper, headlines));
    }

    /** The feed. */
    public FeedView view() {
      List<EntryView> entries =
          editions.stream()
              .sorted(Comparator.comparing(Edition::date).reversed())
              .limit(MAX_ENTRIES)
              .map(this::entry)
              .toList();
      return new FeedView(
          id("feed"),
          title,
          entries.isEmpty() ? morning(LocalDate.EPOCH) : entries.get(0).updated(),
          site + "index.html",
          site.isEmpty() ? "" : site + "feed.xml",
          entries);
    }

    private EntryView entry(Edition edition) {
      List<String> headlines = edition.headlines().stream().map(PlainLine::line).toList();
      String paper = NumberFormats.dated(PlainLine.line(edition.title()), edition.date());
      return new EntryView(
          id(edition.date().toString()),
          headlines.isEmpty() ? paper : paper + ": " + headlines.get(0),
          morning(edition.date()),
          site + edition.date() + "/digest.html",
          headlines);
    }

    /** A UUID made of names (RFC 4122, version 3): the same names give the same id for ever. */
    private String id(String what) {
      byte[] names = ("broadsheet\n" + name + "\n" + what).getBytes(StandardCharsets.UTF_8);
      return "urn:uuid:" + UUID.nameUUIDFromBytes(names);
    }

    private static String morning(LocalDate date) {
      return date + "T06:00:00Z";
    }
  }
}
