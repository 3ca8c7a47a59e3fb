package dev.broadsheet.ingest;

import dev.broadsheet.nlp.Span;
import java.util.regex.Pattern;

/**
 * Recognises the line under a pull quote that names who said it: "– Jane Roe, Harbour Office", or
 * without the dash where the words above are plainly somebody's speech. Pure.
 */
final class Speakers {
  private static final int MAX_LENGTH = 120;
  private static final int MAX_WORDS = 16;
  private static final String NAME =
      "(?:(?:Dr|Prof|Mr|Mrs|Ms|Sir|Gen|Lt|Col|Rev)\\.?\\s+)?\\p{Lu}[\\p{L}\\p{M}.'’-]*"
          + "(?:\\s+(?:(?:de|del|der|den|di|da|dos|van|von|al|bin|ibn|la|le)\\s+){0,2}(?:al-)?\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,4}";
  private static final Pattern DASHED =
      Pattern.compile("^(?:[–—―-]{1,2}|~)\\s*" + NAME + "(?:\\s*[,(|–—-].{2,90})?$");
  private static final Pattern PLAIN =
      Pattern.compile("^" + NAME + "\\s*[,|–—(]\\s*\\p{L}.{2,80}$");
  private static final Pattern SPEECH =
      Pattern.compile(
          "(?:^|[^\\p{L}])(?:I|I['’](?:m|ve|ll|d)|[Mm]e|[Mm]y|[Ww]e|[Ww]e['’](?:re|ve|ll|d)|[Uu]s|[Oo]ur"
              + "|[Yy]ou|[Yy]ou['’](?:re|ve|ll|d)|[Yy]our|[Ii]ch|[Ww]ir|[Mm]ein|[Uu]ns)(?:$|[^\\p{L}])");
  private static final Pattern QUOTED =
      Pattern.compile("^[\"“„«»‚‘'].*[\"”“»«’'][.]?$", Pattern.DOTALL);
  private static final Pattern ENDED =
      Pattern.compile(".*[.!?…][\"'”’»“]*$|.*[\"”»“]$", Pattern.DOTALL);

  private Speakers() {}

  /**
   * Whether {@code line} names who said {@code words}.
   *
   * @param isMarked whether the document itself marks the words as a quotation
   */
  static boolean isSpeaker(String line, String words, boolean isMarked) {
    boolean isShort = line.length() <= MAX_LENGTH && line.split(" ", -1).length <= MAX_WORDS;
    if (!isShort || line.matches(".*[.!?:;]$") || !ENDED.matcher(words).matches()) {
      return false;
    }
    if (DASHED.matcher(line).matches()) {
      return true;
    }
    boolean isSpeech = isMarked || QUOTED.matcher(words).matches() || SPEECH.matcher(words).find();
    return isSpeech && PLAIN.matcher(line).matches();
  }

  /** The line without the dash in front of the name. */
  static Span name(String text, Span line) {
    int start = line.start();
    while (start < line.end() && !Character.isLetter(text.codePointAt(start))) {
      start++;
    }
    return start < line.end() ? new Span(start, line.end()) : line;
  }
}
