package dev.broadsheet.summarize;

import java.util.regex.Pattern;

/**
 * Knows sentences that are planted in a text for a machine that reads it. They tell nothing about
 * the world, so they are no news, whoever would print them. One that is only quoted or told of is
 * not meant: "The page told chatbots to ignore their instructions" is news.
 */
final class InjectionFilter {
  private static final String BEFORE = "(?:previous|prior|earlier|preceding|above|foregoing|other)";
  private static final String TOLD = "(?:instructions?|prompts?|orders|directions|rules|messages?)";

  private static final Pattern ORDER =
      Pattern.compile(
          "^\\W*(?:(?:please|now|important|attention|note)\\b\\W*)?"
              + "(?:(?:ignore|disregard|forget|override|bypass|reveal|repeat|print)\\b.{0,30}?\\b"
              + "(?:"
              + BEFORE
              + "\\b.{0,30}?\\b"
              + TOLD
              + "|(?:your|the system) (?:\\w+ )?"
              + TOLD
              + "|everything (?:above|before))\\b"
              + "|(?:system|assistant|user)(?: (?:prompt|message|note))?\\s*:"
              + "|you are (?:now )?(?:an? )?(?:\\w+ )?(?:ai|assistant|chatbot|language model)\\b"
              + "|(?:the |dear )?(?:assistant|language model|summari[sz]er)\\b\\W{1,3}"
              + "\\b(?:must|should|shall|please)\\b)",
          Pattern.CASE_INSENSITIVE);

  private InjectionFilter() {}

  /** Whether a sentence gives a machine orders. */
  static boolean isOne(String sentence) {
    return ORDER.matcher(sentence).find();
  }
}
