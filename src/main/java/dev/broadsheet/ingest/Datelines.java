package dev.broadsheet.ingest;

import dev.broadsheet.nlp.Span;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The place and agency in front of a report: "TROMSØ, Nov 30 (AP) — ". Pure. */
final class Datelines {
  private static final int MAX_LENGTH = 90;
  private static final String PLACE = "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,3}";
  private static final String AGENCY =
      "\\((?:AP|AFP|CNN|CNN Business|Reuters|EFE|UPI|dpa|PA|Xinhua|ANSA|TASS|CNS|IPS|RNS|KYODO|Kyodo)\\)";
  private static final Pattern DATELINE =
      Pattern.compile(
          "^(?:(?:"
              + PLACE
              + "(?:, "
              + PLACE
              + ")?(?:, [^()—–]{3,30})? ?)?"
              + AGENCY
              + "\\s*(?:[—–:]|-{1,2})?\\s*"
              + "|\\p{Lu}{3,}[\\p{Lu} .'’-]{0,30}(?:, "
              + PLACE
              + ")?(?:, [^()—–]{3,30})?(?:/\\p{Lu}{3,})?\\s+(?:[—–]|--?)\\s+)(?=\\S)");

  private Datelines() {}

  /** The block without the dateline it starts with, if it starts with one. */
  static Span after(String text, Span block) {
    String head = text.substring(block.start(), Math.min(block.end(), block.start() + MAX_LENGTH));
    Matcher dateline = DATELINE.matcher(head);
    return dateline.find() && dateline.end() < block.length()
        ? new Span(block.start() + dateline.end(), block.end())
        : block;
  }
}
