package dev.broadsheet.nlp;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words of a language by which a sentence points at another, or at who wrote it: pronouns and
 * connectives that open sentences, the first person, pronouns behind a quotation, calls to the
 * reader. From a table of general words, {@code discourse-words.txt}; a language that is not in it
 * has none. Words are told apart by ICU, so that scripts without blanks are read like others.
 * Immutable.
 */
public final class DiscourseWords {
  /** What words are listed. */
  private enum Kind {
    OPENER,
    FREE,
    SELF,
    VOICE,
    PAGE,
    RETRACT,
    ASKER,
    ANSWER
  }

  private static final Map<String, DiscourseWords> BY_LANGUAGE = load();
  private static final DiscourseWords ENGLISH = BY_LANGUAGE.get("en");
  private static final DiscourseWords NONE = new DiscourseWords("und");
  private static final int LONGEST_UNNAMED_VOICE = 2;

  /** The same for scripts without capitals, in letters. */
  private static final int LONGEST_UNCASED_VOICE = 5;

  /** How far behind a quotation its speaker is looked for, in UTF-16 units. */
  private static final int REACH = 24;

  private final Locale locale;
  private final Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);

  private DiscourseWords(String language) {
    this.locale = Locale.forLanguageTag(language);
    for (Kind kind : Kind.values()) {
      words.put(kind, new HashSet<>());
    }
  }

  /** The words for a BCP 47 code. */
  public static DiscourseWords of(String language) {
    return BY_LANGUAGE.getOrDefault(Locale.forLanguageTag(language).getLanguage(), NONE);
  }

  /** Whether a sentence opens with a word that points back at an earlier one. */
  public boolean pointBack(String sentence) {
    String small = small(sentence.replaceFirst("^[^\\p{L}\\p{N}]+", ""));
    return opens(small, Kind.OPENER) && !opens(small, Kind.FREE);
  }

  /**
   * Whether what stands around a quotation leaves open who speaks: a verb alone, or a pronoun right
   * behind it.
   *
   * @param outside the sentence without what it quotes
   * @param behind what stands behind the quotation
   */
  public boolean leaveSpeakerOpen(String outside, String behind) {
    boolean isNamed = outside.codePoints().anyMatch(Character::isUpperCase);
    boolean isCased = outside.codePoints().anyMatch(Character::isLowerCase);
    List<String> around = words(outside);
    if (isCased && !isNamed && around.size() <= LONGEST_UNNAMED_VOICE) {
      return true;
    }
    long letters = outside.codePoints().filter(Character::isLetter).count();
    if (!isNamed && !isCased && letters <= LONGEST_UNCASED_VOICE) {
      return true;
    }
    String start = small(behind.substring(0, Math.min(behind.length(), REACH)));
    return words.get(Kind.VOICE).stream().anyMatch(voice -> holds(start, voice));
  }

  /**
   * Whether the writer speaks of himself.
   *
   * @param outside a sentence without what it quotes
   */
  public boolean speakOfWriter(String outside) {
    Set<String> self = words.get(Kind.SELF);
    for (String word : words(small(outside))) {
      int elided = word.replace('’', '\'').indexOf('\'');
      if (self.contains(word) || self.contains(word.substring(0, elided + 1))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a sentence calls on the reader to read on, follow or subscribe. */
  public boolean callOnReader(String sentence) {
    String small = small(sentence);
    return words.get(Kind.PAGE).stream().anyMatch(small::contains);
  }

  /** Whether a sentence takes back what was reported before. */
  public boolean takeBack(String sentence) {
    String small = small(sentence);
    return words.get(Kind.RETRACT).stream().anyMatch(small::contains);
  }

  /** Whether a label in front of a line names the one who asks. */
  public boolean nameAsker(String label) {
    return isListed(Kind.ASKER, label);
  }

  /** Whether a label in front of a line stands for an answer and names nobody. */
  public boolean nameAnswer(String label) {
    return isListed(Kind.ANSWER, label);
  }

  private boolean isListed(Kind kind, String label) {
    String small = small(label.replaceFirst("[ \\d.]+$", ""));
    return words.get(kind).contains(small) || ENGLISH.words.get(kind).contains(small);
  }

  private boolean opens(String small, Kind kind) {
    BreakIterator breaks = BreakIterator.getWordInstance(locale);
    breaks.setText(small);
    return words.get(kind).stream()
        .anyMatch(word -> small.startsWith(word) && breaks.isBoundary(word.length()));
  }

  /** Whether a phrase stands in a text as words of its own; {@code -il} is an ending. */
  private boolean holds(String small, String phrase) {
    BreakIterator breaks = BreakIterator.getWordInstance(locale);
    breaks.setText(small);
    int at = small.indexOf(phrase);
    while (at >= 0 && !(breaks.isBoundary(at) && breaks.isBoundary(at + phrase.length()))) {
      at = small.indexOf(phrase, at + 1);
    }
    return at >= 0;
  }

  private List<String> words(String text) {
    BreakIterator breaks = BreakIterator.getWordInstance(locale);
    breaks.setText(text);
    List<String> found = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      if (breaks.getRuleStatus() != BreakIterator.WORD_NONE) {
        found.add(text.substring(from, to));
      }
      from = to;
    }
    return found;
  }

  private String small(String text) {
    return text.toLowerCase(locale).replace('’', '\'');
  }

  private static Map<String, DiscourseWords> load() {
    Map<String, DiscourseWords> tables = new HashMap<>();
    for (String line : WordLists.lines("discourse-words.txt")) {
      String[] parts = line.split("[ :]", 4);
      DiscourseWords table = tables.computeIfAbsent(parts[0], DiscourseWords::new);
      Kind kind = Kind.valueOf(parts[1].toUpperCase(Locale.ROOT));
      table.words.get(kind).addAll(List.of(parts[3].split("\\s*\\|\\s*", -1)));
    }
    return Map.copyOf(tables);
  }
}
