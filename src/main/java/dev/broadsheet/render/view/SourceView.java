package dev.broadsheet.render.view;

import java.util.List;

/**
 * An article in a story's list of sources.
 *
 * @param anchor where "same text as" notes lead to
 * @param number its source mark, from 1
 * @param outlet the publisher, or "" if unknown
 * @param name the publisher, or "source 3" if unknown: what to call it within a sentence
 * @param title the article's title
 * @param author the by-line, or ""
 * @param date day of publication in words, or ""
 * @param isoDate the same as YYYY-MM-DD, or ""
 * @param minutes reading time
 * @param url http or https address, or ""
 * @param language BCP 47 code, or "" if unknown
 * @param sameAs number of the source in this list whose text it copies, or of which it is an older
 *     version, or 0
 * @param unread share of its text that no engine read, such as "12 %", or ""
 * @param passages what is quoted from it, in the order of the lines that rest on it
 * @param quotes the same sentence by sentence in the order of the source, each once: for forms in
 *     which no mark leads to a passage
 */
public record SourceView(
    String anchor,
    int number,
    String outlet,
    String name,
    String title,
    String author,
    String date,
    String isoDate,
    long minutes,
    String url,
    String language,
    int sameAs,
    String unread,
    List<PassageView> passages,
    List<String> quotes) {
  /** Copies the lists in. */
  public SourceView {
    passages = List.copyOf(passages);
    quotes = List.copyOf(quotes);
  }
}
