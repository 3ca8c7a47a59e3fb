package dev.broadsheet.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether what a claim puts in quotation marks was said, word for word, and by whom it says.
 *
 * <p>Style of quotation marks, white space, case of the first letter and marks at the end may
 * differ; an ellipsis may stand for left-out words.
 */
final class QuoteCheck {
  private static final Pattern QUOTED =
      Pattern.compile(
          "“([^”]+)”|\"([^\"]+)\"|‘((?:[^’]|’(?=\\p{L}))+)’|(?<![\\p{L}\\d])'((?:[^']|'(?=\\p{L}))+)'");
  private static final String SAID =
      "(?:said|says|told|tells|added|adds|wrote|writes|warned|warns|claimed|claims|stated|states"
          + "|declared|insisted|insists|argued|argues|noted|notes|explained|according to)";
  private static final String NAME =
      "((?:\\p{Lu}[\\p{L}’'-]+)(?:[ -](?:(?:al|el|bin|de|van|von)[ -])?\\p{Lu}[\\p{L}’'-]+)*)";
  private static final Pattern SPEAKER =
      Pattern.compile(NAME + ",? (?:has |have |had )?" + SAID + "|" + SAID + " " + NAME);

  private QuoteCheck() {}

  /** What is wrong with the claim's quotes, empty if nothing is. */
  static List<String> faults(String claim, String evidence) {
    List<String> faults = new ArrayList<>();
    Matcher matcher = QUOTED.matcher(claim);
    String text = plain(evidence);
    while (matcher.find()) {
      String quote = firstGroup(matcher);
      int at = placeOf(quote, text);
      if (at < 0) {
        faults.add("quote \"" + quote + "\" is not in the source");
      } else if (quote.indexOf(' ') > 0 && hasOtherSpeaker(claim, matcher, text, at)) {
        faults.add("quote \"" + quote + "\" is somebody else's in the source");
      }
    }
    return faults;
  }

  private static String firstGroup(Matcher matcher) {
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    return "";
  }

  /** Where the first stretch of the quote stands if all stand there in order, else -1. */
  private static int placeOf(String quote, String text) {
    int from = 0;
    int first = -1;
    for (String stretch : quote.split("\\.\\.\\.|…|\\[[^\\]]*\\]", -1)) {
      String words = plain(stretch).replaceAll("^[\\s.,;:!?-]+|[\\s.,;:!?-]+$", "");
      if (words.isEmpty()) {
        continue;
      }
      int at = text.indexOf(words, from);
      if (at < 0) {
        return -1;
      }
      first = first < 0 ? at : first;
      from = at + words.length();
    }
    return first;
  }

  /**
   * Lower case, straight marks, no quotation marks, single blanks. Commas, dashes and the like are
   * an editor's, not the speaker's, save between digits.
   */
  private static String plain(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replace('’', '\'')
        .replace('‘', '\'')
        .replaceAll("[“”\"]", "")
        .replaceAll("(?<![\\p{L}\\d])'|'(?![\\p{L}\\d])", "")
        .replaceAll("(?<!\\d)[,;:/–—-]|[,;:/–—-](?!\\d)", " ")
        .replaceAll("[\\s\\u00a0]+", " ")
        .replaceAll(" (?=[.,;:!?])", "")
        .replace('–', '-')
        .replace('—', '-');
  }

  private static boolean hasOtherSpeaker(String claim, Matcher quote, String text, int at) {
    String outside = claim.substring(0, quote.start()) + claim.substring(quote.end());
    Optional<String> claimed = speaker(outside);
    if (claimed.isEmpty()) {
      return false;
    }
    String surname = plain(claimed.get().substring(claimed.get().lastIndexOf(' ') + 1));
    String around = text.substring(Math.max(0, at - 600), Math.min(text.length(), at + 600));
    return !around.contains(surname.replaceAll("'s$", ""));
  }

  private static Optional<String> speaker(String text) {
    Matcher matcher = SPEAKER.matcher(text);
    return matcher.find()
        ? Optional.of(matcher.group(1) != null ? matcher.group(1) : matcher.group(2))
        : Optional.empty();
  }
}
