package dev.broadsheet.nlp;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words a language writes with a full stop without ending a sentence, and the words that tell
 * that one begins. A language without a table of its own is read with the English one, which also
 * stands behind every other table. Immutable.
 */
final class Abbreviations {
  private static final List<String> LANGUAGES =
      List.of(
          "en", "de", "fr", "es", "it", "nl", "pt", "ru", "uk", "pl", "tr", "el", "ar", "he", "hi");
  private static final Map<String, Abbreviations> BY_LANGUAGE = load();

  /** What a full stop after a word tells about the word after it. */
  enum Kind {
    TITLE,
    JOINED,
    NUMBER,
    OPEN,
    UNIT,
    CLOCK
  }

  /** Sets of words that the rules ask for besides the abbreviations. */
  enum Cue {
    STARTER,
    PRONOUN,
    OPENING,
    ZONE,
    LETTER,
    BANG,
    SPEECH,
    CLAUSE,
    ORDINAL
  }

  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<Cue, Set<String>> cues = new EnumMap<>(Cue.class);

  private Abbreviations(Optional<Abbreviations> base) {
    base.ifPresent(
        english -> {
          kinds.putAll(english.kinds);
          english.cues.forEach((cue, entries) -> cues.put(cue, new HashSet<>(entries)));
        });
  }

  /** The table for a BCP 47 code, the English one if there is none. */
  static Abbreviations of(String language) {
    String primary = Locale.forLanguageTag(language).getLanguage();
    return BY_LANGUAGE.getOrDefault(primary, BY_LANGUAGE.get("en"));
  }

  /** How a word, given without its last full stop, leads on; empty if it is an ordinary word. */
  Optional<Kind> kind(String word) {
    Kind exact = kinds.get(word);
    if (exact != null || word.length() < 2) {
      return Optional.ofNullable(exact);
    }
    String small = word.toLowerCase(Locale.ROOT);
    Kind folded = kinds.get(small);
    if (folded == null && word.equals(word.toUpperCase(Locale.ROOT))) {
      Kind title = kinds.get(word.charAt(0) + small.substring(1));
      folded = title == Kind.TITLE ? title : null;
    }
    return Optional.ofNullable(folded);
  }

  /** Whether a word, as it stands, belongs to a set. */
  boolean is(Cue cue, String word) {
    return cues.getOrDefault(cue, Set.of()).contains(word);
  }

  /** Whether numbers before a full stop are read as ordinals (German "am 3. Mai"). */
  boolean hasDottedOrdinals() {
    return is(Cue.ORDINAL, "yes");
  }

  private static Map<String, Abbreviations> load() {
    Map<String, Abbreviations> tables = new LinkedHashMap<>();
    for (String language : LANGUAGES) {
      Abbreviations table = new Abbreviations(Optional.ofNullable(tables.get("en")));
      WordLists.rows("abbreviations-" + language + ".txt").forEach(table::add);
      tables.put(language, table);
    }
    return Map.copyOf(tables);
  }

  private void add(List<String> row) {
    String name = row.get(0).toUpperCase(Locale.ROOT);
    List<String> entries = row.subList(1, row.size());
    if (Arrays.stream(Kind.values()).anyMatch(kind -> kind.name().equals(name))) {
      entries.forEach(word -> kinds.put(word, Kind.valueOf(name)));
    } else {
      cues.computeIfAbsent(Cue.valueOf(name), cue -> new HashSet<>()).addAll(entries);
    }
  }
}
