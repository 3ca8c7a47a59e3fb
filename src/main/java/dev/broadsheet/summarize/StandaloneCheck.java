package dev.broadsheet.summarize;

import dev.broadsheet.nlp.DiscourseWords;
import dev.broadsheet.nlp.Names;
import dev.broadsheet.nlp.Quotations;
import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a sentence can stand by itself: a reader who has not seen what came before must be able
 * to tell who and what it is about.
 */
public final class StandaloneCheck {
  private static final String MARKS = "^[\\p{Punct}“‘’”]*";
  private static final Pattern REFERENCE =
      Pattern.compile(
          MARKS + "(?:He|She|They|It|His|Her|Their|Its|This|That|These|Those|Such|There|The)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern PERSON =
      Pattern.compile(MARKS + "(He|She|They|His|Her|Their|Its|Him|Them)\\b(?!['’](?:s|re|ve) own)");
  private static final Pattern THING =
      Pattern.compile(
          MARKS
              + "(It)\\b(?! (?:is|was|remains|seems|appears|became|will be|would be|has been)"
              + " (?:\\w+ ){0,2}(?:that|to|how|whether|if|when|who|why|what|unclear|clear"
              + "|understood|believed|thought|unknown)\\b)");
  private static final Pattern POINTER =
      Pattern.compile(
          "^(This|That|These|Those|Such|Both(?! (?:the|\\p{Lu}))"
              + "|The (?:latter|former|pair|duo|two|three|same|other|\\d+-year-old)"
              + "|(?:One|Some|Many|Most|Several|None|Neither|Each|All|Half) of (?:them|these|those)"
              + ")\\b(?!-| (?:week|weekend|month|year|morning|afternoon|evening|summer|winter"
              + "|spring|autumn|season)\\b)");

  /** A word at the very end that stands for something told before. */
  private static final Pattern TAKEN_UP =
      Pattern.compile("\\b(?<!\\b(?:is|and|or) )(this|that|so|either|neither)[.!]$");

  /** Some take up a time just told: "Until then". */
  private static final Pattern CONNECTIVE =
      Pattern.compile(
          MARKS
              + "(However|But|And|Yet|So|Or|Nor|Nevertheless|Nonetheless|Instead|Moreover"
              + "|Furthermore|Therefore|Thus|Hence|Consequently|Otherwise|Conversely|Still|Besides"
              + "|Also|Then|Likewise|Similarly|Meanwhile|Later|Afterwards|Even so|That said"
              + "|As a result|In addition|In contrast|By contrast|For example|For instance"
              + "|On the other hand|In response|At the same time|In turn"
              + "|(?:Until|Since|By|Before|After) (?:then|that))\\b(?:,| )");

  private static final String SAID = " (?:said|says|added|told|claimed|wrote)\\b";
  private static final Pattern SPEAKER =
      Pattern.compile(
          "^\\S+(?: \\S+){0,4}, (he|she|they)"
              + SAID
              + "|^[\"“'‘].*[,?!.][\"”'’] ?(he|she|they)"
              + SAID,
          Pattern.DOTALL);

  /** "In his letter, he wrote", "the tools, she thinks, were lost": somebody named before. */
  private static final Pattern PERSON_INSIDE =
      Pattern.compile("^(.*?), (he|she)\\b", Pattern.DOTALL);

  /** Not the number of a king or of a war, nor a paper of what it printed. */
  private static final Pattern FIRST_PERSON =
      Pattern.compile(
          "(?<!\\p{Lu}\\p{L}{1,20} )\\b(I)\\b(?![-.])"
              + "|\\b([Ww]e(?! (?:\\w+ ){0,2}(?:wrote|written|reported|published))|[Mm]e|[Mm]y"
              + "|[Oo]ur|[Oo]urs|us|myself|ourselves)\\b");

  private static final Pattern PLACE_IN_TEXT =
      Pattern.compile(
          "\\b(pictured|scroll down|see below|see above|mentioned above|click here)\\b");
  private static final Pattern PAGE =
      Pattern.compile(
          "\\b(?:read more|sign up|subscribe|newsletter|follow us|share this|watch the video"
              + "|all rights reserved|cookies?|terms of (?:use|service)|listen to this article)\\b",
          Pattern.CASE_INSENSITIVE);

  private StandaloneCheck() {}

  /**
   * What the sentence lacks when it stands alone, empty if nothing.
   *
   * @param language BCP 47 code; {@code und} is read as English
   */
  public static List<String> faults(String sentence, String language) {
    List<String> faults = new ArrayList<>();
    Quotations quotations = Quotations.of(sentence);
    String outside = quotations.outside(whole(sentence));
    lean(sentence, language, faults);
    find(PLACE_IN_TEXT, sentence, "\"%s\" points at its page", faults);
    if (!quotations.isOpen() && speaksOfWriter(outside, language)) {
      faults.add("it speaks of its writer");
    }
    return faults;
  }

  private static void lean(String sentence, String language, List<String> faults) {
    if (isEnglish(language)) {
      find(PERSON, sentence, "it does not say who \"%s\" is", faults);
      find(THING, sentence, "it does not say what \"%s\" is", faults);
      find(POINTER, sentence, "\"%s\" points at an earlier sentence", faults);
      find(TAKEN_UP, sentence, "\"%s\" points at an earlier sentence", faults);
      find(CONNECTIVE, sentence, "\"%s\" goes on from an earlier sentence", faults);
      find(SPEAKER, sentence, "it does not say who \"%s\" is", faults);
      findInside(Quotations.of(sentence).outside(whole(sentence)), faults);
    } else if (DiscourseWords.of(language).pointBack(sentence)) {
      faults.add("it goes on from an earlier sentence");
    }
    quote(sentence, language, faults);
    if (sentence.endsWith(":") || sentence.endsWith(",")) {
      faults.add("it breaks off");
    }
  }

  private static void quote(String sentence, String language, List<String> faults) {
    Quotations quotations = Quotations.of(sentence);
    String outside = quotations.outside(whole(sentence));
    DiscourseWords words = DiscourseWords.of(language);
    if (quotations.isOpen()) {
      faults.add("it holds only part of a quote");
    } else if (quotations.hold(whole(sentence))
        || (!quotations.isEmpty() && words.leaveSpeakerOpen(outside, quotations.behind()))) {
      faults.add("it does not say who speaks");
    }
  }

  private static Span whole(String sentence) {
    return new Span(0, sentence.length());
  }

  /** Whether a language is English, or unknown and read as such. */
  static boolean isEnglish(String language) {
    return language.equals("und") || Locale.forLanguageTag(language).getLanguage().equals("en");
  }

  private static void find(Pattern pattern, String text, String message, List<String> faults) {
    Matcher matcher = pattern.matcher(text);
    if (matcher.find()) {
      String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      faults.add(String.format(message, word));
    }
  }

  private static void findInside(String outside, List<String> faults) {
    Matcher matcher = PERSON_INSIDE.matcher(outside);
    if (faults.isEmpty() && matcher.find() && !holdsName(matcher.group(1))) {
      faults.add(String.format("it does not say who \"%s\" is", matcher.group(2)));
    }
  }

  private static boolean holdsName(String words) {
    return Names.of(words).stream()
        .anyMatch(name -> !name.opensSentence() || name.parts().size() > 1);
  }

  /** Whether it starts with a word that usually points back, "the" included. */
  static boolean opensWithReference(String sentence) {
    return REFERENCE.matcher(sentence).matches();
  }

  /** Whether it leans on the sentence before it. */
  static boolean leans(String sentence, String language) {
    List<String> faults = new ArrayList<>();
    lean(sentence, language, faults);
    return !faults.isEmpty();
  }

  /** Whether it is a question. */
  static boolean asks(String sentence, String language) {
    String end = sentence.replaceFirst("[\\p{Pe}\\p{Pf}\\p{Pi}\"'\\s]+$", "");
    boolean isGreek = Locale.forLanguageTag(language).getLanguage().equals("el");
    return end.matches("(?s).*[?？؟\u037e]") || (isGreek && end.endsWith(";"));
  }

  /**
   * Whether the writer speaks of himself: "I", "we".
   *
   * @param outside a sentence without what it quotes
   */
  static boolean speaksOfWriter(String outside, String language) {
    return isEnglish(language)
        ? FIRST_PERSON.matcher(outside).find()
        : DiscourseWords.of(language).speakOfWriter(outside);
  }

  /** Whether it is about the page it stands on and not about the world. */
  static boolean isAboutItsPage(String sentence, String language) {
    return PLACE_IN_TEXT.matcher(sentence).find()
        || PAGE.matcher(sentence).find()
        || DiscourseWords.of(language).callOnReader(sentence);
  }
}
