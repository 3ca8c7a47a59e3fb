package dev.broadsheet.verify;

import dev.broadsheet.nlp.Leaning;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a sentence that stands alone points at what is no longer there: a "he" without a name, a
 * "however" without what it turns from, half of a quote.
 */
final class LiftCheck {
  private static final Pattern PRONOUN =
      Pattern.compile(
          "^[\"“‘']?(He|She|They|His|Her|Their|Its|Him|Them)\\b(?!['’](?:s|re|ve) own)");
  private static final Pattern IT =
      Pattern.compile(
          "^[\"“‘']?It\\b(?! (?:is|was|remains|seems|appears|became|will be|would be|has been)"
              + " (?:not |still |also |now )?(?:\\w+ )?(?:that|to|how|whether|if|when|who|why|what"
              + "|unclear|clear|understood|believed|thought|unknown)\\b)");
  private static final Pattern POINTER =
      Pattern.compile(
          "^(?:This|That|These|Those|Such)\\b(?: (?:is|was|are|were|has|have|had|will|would|means"
              + "|meant|comes|came|includes|included|marks|marked|could|may|might|follows)\\b)?"
              + "|^(?:The (?:latter|former|pair|duo|two|three)\\b|Both\\b(?! (?:the|\\p{Lu})))");
  private static final Pattern CONNECTIVE =
      Pattern.compile("^" + Leaning.CONNECTIVES + "\\b(?: ?,| )");
  private static final Pattern FIRST_PERSON = Pattern.compile("\\b(?:I|We|we|my|our|us)\\b");
  private static final Pattern PLACE_IN_TEXT =
      Pattern.compile(
          "\\b(?:pictured|scroll down|see below|see above|mentioned above|click here)\\b");

  private LiftCheck() {}

  /** What the sentence lacks when it stands alone, empty if nothing. */
  static List<String> faults(String sentence) {
    List<String> faults = new ArrayList<>();
    find(PRONOUN, sentence, "it does not say who \"%s\" is", faults);
    find(IT, sentence, "it does not say what \"%s\" is", faults);
    find(POINTER, sentence, "\"%s\" points at an earlier sentence", faults);
    find(CONNECTIVE, sentence, "\"%s\" goes on from an earlier sentence", faults);
    find(PLACE_IN_TEXT, sentence, "\"%s\" points at its page", faults);
    if (Leaning.isHalfQuote(sentence)) {
      faults.add("it holds only part of a quote");
    } else {
      find(FIRST_PERSON, Leaning.withoutQuotes(sentence), "it does not say who \"%s\" is", faults);
    }
    if (sentence.endsWith(":") || sentence.endsWith(",")) {
      faults.add("it breaks off");
    }
    return faults;
  }

  private static void find(Pattern pattern, String text, String message, List<String> faults) {
    Matcher matcher = pattern.matcher(text);
    if (matcher.find()) {
      String word = matcher.group().replaceAll("^[\"“‘']|[ ,]+$", "");
      faults.add(String.format(message, word));
    }
  }
}
