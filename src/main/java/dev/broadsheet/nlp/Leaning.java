package dev.broadsheet.nlp;

/** What shows that a sentence leans on what stands around it. Pure. */
public final class Leaning {
  /**
   * Openings that go on from the sentence before, as alternatives of a regular expression. Some
   * take up a time just told: "Until then".
   */
  public static final String CONNECTIVES =
      "(?:However|But|And|Yet|So|Or|Nor|Nevertheless|Nonetheless|Instead|Moreover|Furthermore"
          + "|Therefore|Thus|Hence|Consequently|Otherwise|Conversely|Still|Besides|Also|Then"
          + "|Likewise|Similarly|Even so|That said|As a result|In addition|In contrast|For example"
          + "|For instance|On the other hand|In response|At the same time|In turn"
          + "|(?:Until|Since|By|Before|After) (?:then|that))";

  private Leaning() {}

  /** Whether a quotation mark has no partner. */
  public static boolean isHalfQuote(String text) {
    long straight = text.chars().filter(c -> c == '"').count();
    long opening = text.chars().filter(c -> c == '“').count();
    long closing = text.chars().filter(c -> c == '”').count();
    return straight % 2 != 0 || opening != closing;
  }

  /** The text with a blank for each quote. */
  public static String withoutQuotes(String text) {
    return text.replaceAll(
        "“[^”]*”|\"[^\"]*\"|(?<!\\w)['‘][^'’]*(?:['’](?=\\w)[^'’]*)*['’](?!\\w)", " ");
  }
}
