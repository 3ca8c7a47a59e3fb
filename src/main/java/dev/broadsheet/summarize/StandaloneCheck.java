package dev.broadsheet.summarize;

import dev.broadsheet.nlp.Leaning;
import java.util.regex.Pattern;

/**
 * Whether a sentence can stand by itself: a reader who has not seen what came before must be able
 * to tell who and what it is about.
 */
final class StandaloneCheck {
  private static final Pattern REFERENCE =
      Pattern.compile(
          "^[\\p{Punct}“‘’”]*(?:He|She|They|It|His|Her|Their|Its|This|That|These|Those|Such|There|The)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern PRONOUN =
      Pattern.compile(
          "^[\\p{Punct}“‘’”]*(?:(?:He|She|They|His|Her|Their|Its|Him|Them|Both)\\b"
              + "|It\\b(?! (?:is|was|remains|seems|appears|became|will be|would be|has been)"
              + " (?:\\w+ ){0,2}(?:that|to|how|whether|if|when|who|why|what|unclear|clear"
              + "|understood|believed|thought|unknown)\\b)"
              + "|(?:This|That|These|Those|Such)\\b"
              + "|The (?:latter|former|pair|duo|two|three|same|other)\\b(?!-)).*",
          Pattern.DOTALL);
  private static final Pattern CONNECTIVE =
      Pattern.compile(
          "^[\\p{Punct}“‘’”]*(?:"
              + Leaning.CONNECTIVES
              + "|Meanwhile|Later|Afterwards|Because|By contrast)\\b.*",
          Pattern.DOTALL);
  private static final Pattern INNER_REFERENCE =
      Pattern.compile(
          "^\\S+(?: \\S+){0,4}, (?:he|she|they) (?:said|says|added|told|claimed|wrote).*"
              + "|^[\"“'‘].*[,?!.][\"”'’] ?(?:he|she|they) (?:said|says|added|told|claimed|wrote).*",
          Pattern.DOTALL);
  private static final Pattern FIRST_PERSON =
      Pattern.compile("\\b(?:I|we|We|my|our|Our|us|you|You|your|Your)\\b");
  private static final Pattern PAGE_FURNITURE =
      Pattern.compile(
          ".*\\b(?:click here|read more|scroll down|sign up|subscribe|newsletter|follow us|share this"
              + "|see below|see above|pictured (?:above|below)|watch the video|all rights reserved"
              + "|cookies?|terms of (?:use|service)|listen to this article)\\b.*",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private StandaloneCheck() {}

  /** Whether it starts with a word that usually points back, "the" included. */
  static boolean opensWithReference(String sentence) {
    return REFERENCE.matcher(sentence).matches();
  }

  /** Whether it leans on the sentence before it. */
  static boolean leans(String sentence) {
    return PRONOUN.matcher(sentence).matches()
        || CONNECTIVE.matcher(sentence).matches()
        || INNER_REFERENCE.matcher(sentence).matches()
        || Leaning.isHalfQuote(sentence)
        || sentence.endsWith(":")
        || sentence.endsWith(",");
  }

  /** Whether it speaks to or of somebody who is not in the room: "I", "we", "you" out of quotes. */
  static boolean speaksOfItself(String sentence) {
    return FIRST_PERSON.matcher(Leaning.withoutQuotes(sentence)).find();
  }

  /** Whether it is about the page it stands on and not about the world. */
  static boolean isPageFurniture(String sentence) {
    return PAGE_FURNITURE.matcher(sentence).matches();
  }
}
