package dev.broadsheet.summarize;

import java.util.ArrayList;
import java.util.List;
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
              + "|The (?:latter|former|pair|duo|two|three|same|other))\\b(?!-)");

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
  private static final Pattern FIRST_PERSON = Pattern.compile("\\b(I|[Ww]e|[Mm]y|[Oo]ur|us)\\b");
  private static final Pattern READER = Pattern.compile("\\b[Yy]our?\\b");
  private static final Pattern PLACE_IN_TEXT =
      Pattern.compile(
          "\\b(pictured|scroll down|see below|see above|mentioned above|click here)\\b");
  private static final Pattern PAGE =
      Pattern.compile(
          "\\b(?:read more|sign up|subscribe|newsletter|follow us|share this|watch the video"
              + "|all rights reserved|cookies?|terms of (?:use|service)|listen to this article)\\b",
          Pattern.CASE_INSENSITIVE);

  private StandaloneCheck() {}

  /** What the sentence lacks when it stands alone, empty if nothing. */
  public static List<String> faults(String sentence) {
    List<String> faults = new ArrayList<>();
    lean(sentence, faults);
    find(PLACE_IN_TEXT, sentence, "\"%s\" points at its page", faults);
    if (!isHalfQuote(sentence)) {
      find(FIRST_PERSON, withoutQuotes(sentence), "it does not say who \"%s\" is", faults);
    }
    return faults;
  }

  private static void lean(String sentence, List<String> faults) {
    find(PERSON, sentence, "it does not say who \"%s\" is", faults);
    find(THING, sentence, "it does not say what \"%s\" is", faults);
    find(POINTER, sentence, "\"%s\" points at an earlier sentence", faults);
    find(CONNECTIVE, sentence, "\"%s\" goes on from an earlier sentence", faults);
    find(SPEAKER, sentence, "it does not say who \"%s\" is", faults);
    if (isHalfQuote(sentence)) {
      faults.add("it holds only part of a quote");
    }
    if (sentence.endsWith(":") || sentence.endsWith(",")) {
      faults.add("it breaks off");
    }
  }

  private static void find(Pattern pattern, String text, String message, List<String> faults) {
    Matcher matcher = pattern.matcher(text);
    if (matcher.find()) {
      String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      faults.add(String.format(message, word));
    }
  }

  /** Whether it starts with a word that usually points back, "the" included. */
  static boolean opensWithReference(String sentence) {
    return REFERENCE.matcher(sentence).matches();
  }

  /** Whether it leans on the sentence before it. */
  static boolean leans(String sentence) {
    List<String> faults = new ArrayList<>();
    lean(sentence, faults);
    return !faults.isEmpty();
  }

  /** Whether it speaks to or of somebody who is not in the room: "I", "we", "you" out of quotes. */
  static boolean speaksOfItself(String sentence) {
    String plain = withoutQuotes(sentence);
    return FIRST_PERSON.matcher(plain).find() || READER.matcher(plain).find();
  }

  /** Whether it is about the page it stands on and not about the world. */
  static boolean isAboutItsPage(String sentence) {
    return PLACE_IN_TEXT.matcher(sentence).find() || PAGE.matcher(sentence).find();
  }

  /** Whether a quotation mark has no partner. */
  private static boolean isHalfQuote(String text) {
    long straight = text.chars().filter(c -> c == '"').count();
    long opening = text.chars().filter(c -> c == '“').count();
    long closing = text.chars().filter(c -> c == '”').count();
    return straight % 2 != 0 || opening != closing;
  }

  /** The text with a blank for each quote. */
  private static String withoutQuotes(String text) {
    return text.replaceAll(
        "“[^”]*”|\"[^\"]*\"|(?<!\\w)['‘][^'’]*(?:['’](?=\\w)[^'’]*)*['’](?!\\w)", " ");
  }
}
