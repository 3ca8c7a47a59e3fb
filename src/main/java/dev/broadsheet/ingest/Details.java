package dev.broadsheet.ingest;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * What a document says about itself, cleaned: one line each, no control characters, http addresses
 * only. Absent where it says nothing usable.
 */
record Details(
    Optional<String> id,
    Optional<String> url,
    Optional<String> title,
    Optional<String> source,
    Optional<String> author,
    Optional<OffsetDateTime> published,
    Optional<String> language) {

  private static final int MAX_TITLE = 300;
  private static final int MAX_NAME = 120;

  static final Details NONE = of(null, null, null, null, null, null, null);

  /** Cleans raw values; null and unusable ones become absent. */
  static Details of(
      String id,
      String url,
      String title,
      String source,
      String author,
      String published,
      String language) {
    return new Details(
        Optional.ofNullable(id).filter(given -> !given.isBlank()),
        Addresses.web(url),
        CleanText.line(title, MAX_TITLE),
        CleanText.line(source, MAX_NAME),
        CleanText.line(author, MAX_NAME).map(Bylines::name).filter(name -> !name.isBlank()),
        Dates.read(published),
        Languages.code(language));
  }

  /** These details, gaps filled from {@code other}. */
  Details or(Details other) {
    return new Details(
        id.or(other::id),
        url.or(other::url),
        title.or(other::title),
        source.or(other::source),
        author.or(other::author),
        published.or(other::published),
        language.or(other::language));
  }
}
