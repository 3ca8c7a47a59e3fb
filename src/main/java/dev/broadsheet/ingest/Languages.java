package dev.broadsheet.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells the language of a text that does not state it, with OpenNLP's model for 103 languages. The
 * model (10 MB) is loaded at the first text that needs it. One object serves one thread.
 */
final class Languages {
  private static final String MODEL = "/langdetect-183.bin";
  private static final double SURE = 0.6;
  private static final int MIN_LENGTH = 40;
  private static final int SAMPLE = 3000;
  private static final int FEWEST_KANA = 3;

  /** Japanese mixes Chinese letters with its own, so these are looked for first. */
  private static final Map<UnicodeScript, String> LANGUAGE_OF_SCRIPT =
      Map.of(
          UnicodeScript.THAI, "th",
          UnicodeScript.HEBREW, "he",
          UnicodeScript.GREEK, "el",
          UnicodeScript.DEVANAGARI, "hi",
          UnicodeScript.HANGUL, "ko",
          UnicodeScript.HIRAGANA, "ja",
          UnicodeScript.KATAKANA, "ja",
          UnicodeScript.HAN, "zh");

  private LanguageDetectorME detector;

  /**
   * The language as BCP 47 code; where the text is short or the model unsure, that of a script
   * which hardly another language uses, else {@code und}.
   */
  String detect(String text) {
    String sample = text.substring(0, Math.min(SAMPLE, text.length()));
    String read = read(sample);
    return read.equals("und") ? byScript(sample) : read;
  }

  private static String byScript(String sample) {
    Map<String, Integer> letters = new TreeMap<>();
    sample
        .codePoints()
        .filter(Character::isLetter)
        .mapToObj(letter -> LANGUAGE_OF_SCRIPT.getOrDefault(UnicodeScript.of(letter), "und"))
        .forEach(language -> letters.merge(language, 1, Integer::sum));
    if (letters.getOrDefault("ja", 0) > FEWEST_KANA) {
      return "ja";
    }
    return letters.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse("und");
  }

  private String read(String sample) {
    if (sample.codePoints().filter(Character::isLetter).count() < MIN_LENGTH) {
      return "und";
    }
    if (detector == null) {
      detector = new LanguageDetectorME(Model.LOADED);
    }
    Language best = detector.predictLanguage(sample);
    return best.getConfidence() < SURE ? "und" : code(best.getLang()).orElse("und");
  }

  /** A stated language as BCP 47 primary code with region, if it is well formed. */
  static Optional<String> code(String stated) {
    if (stated == null) {
      return Optional.empty();
    }
    String tag = stated.strip().replace('_', '-');
    if (!tag.matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")) {
      return Optional.empty();
    }
    Locale locale = Locale.forLanguageTag(tag);
    String two = twoLetters(locale.getLanguage());
    if (two.isEmpty() || two.equals("und")) {
      return Optional.empty();
    }
    return Optional.of(locale.getCountry().isEmpty() ? two : two + "-" + locale.getCountry());
  }

  private static String twoLetters(String language) {
    if (language.length() != 3) {
      return language;
    }
    if (language.equals("cmn")) {
      return "zh";
    }
    for (String two : Locale.getISOLanguages()) {
      if (Locale.forLanguageTag(two).getISO3Language().equals(language)) {
        return two;
      }
    }
    return language;
  }

  /** Holds the model, which is immutable and shared, from the first use on. */
  private static final class Model {
    static final LanguageDetectorModel LOADED = load();

    private static LanguageDetectorModel load() {
      try (InputStream model = Languages.class.getResourceAsStream(MODEL)) {
        if (model == null) {
          throw new IllegalStateException("the class path lacks the language model " + MODEL);
        }
        return new LanguageDetectorModel(model);
      } catch (IOException e) {
        throw new UncheckedIOException("the language model can't be loaded: " + MODEL, e);
      }
    }
  }
}
