package dev.broadsheet.verify;

import dev.broadsheet.nlp.NameIndex;
import dev.broadsheet.nlp.PartsOfSpeech.Part;
import dev.broadsheet.nlp.PartsOfSpeech.Token;
import dev.broadsheet.nlp.Tokens;
import dev.broadsheet.nlp.VerbForms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Cuts the noun phrases out of a tagged sentence. */
final class Phrases {
  private static final Set<String> POINTERS =
      Set.of(
          ("he she it they him her them we us i me you who which that this these those both all"
                  + " some others himself herself itself themselves each one another other here there"
                  + " several many few most whom what")
              .split(" "));
  private static final Set<String> OWNERS =
      Set.of("its", "their", "his", "her", "our", "my", "your");
  private static final Set<String> RELATIVES =
      Set.of("who", "whom", "which", "whose", "that", "what", "when", "where", "while", "whereas");

  private final List<Token> tokens;

  private Phrases(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Phrase> of(List<Token> tokens) {
    return new Phrases(tokens).all();
  }

  private List<Phrase> all() {
    List<Phrase> found = new ArrayList<>();
    int i = 0;
    String link = "";
    while (i < tokens.size()) {
      int end = phraseEnd(i);
      if (end > i) {
        found.add(phrase(i, end, link));
        link = "";
        i = end;
        continue;
      }
      link = tokens.get(i).part() == Part.PREPOSITION ? tokens.get(i).form() : "";
      i++;
    }
    return found;
  }

  private int phraseEnd(int from) {
    int i = from;
    boolean hasNoun = false;
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      boolean opens = token.part() == Part.DETERMINER || OWNERS.contains(token.form());
      if (opens && i > from && hasNoun && !isAfterOf(i)) {
        break;
      }
      if (i > from && isNewNumber(i, hasNoun)) {
        break;
      }
      if (token.part() == Part.NOUN || token.part() == Part.NAME) {
        hasNoun = true;
      } else if (isAlone(token)) {
        return i == from ? i + 1 : hasNoun ? i : i + 1;
      } else if (!continues(i, from, hasNoun)) {
        break;
      }
      i++;
    }
    boolean isSomething = hasNoun || endsInHead(from, i);
    return isSomething ? i : from;
  }

  /** "promised Sarovia | 80 rescuers", "in 2016 | Aleppo". */
  private boolean isNewNumber(int i, boolean hasNoun) {
    Part next = i + 1 < tokens.size() ? tokens.get(i + 1).part() : Part.MARK;
    boolean isNominal = next == Part.NOUN || next == Part.ADJECTIVE || next == Part.NUMBER;
    boolean opens = hasNoun && tokens.get(i).part() == Part.NUMBER && isNominal;
    boolean isAfterYear = tokens.get(i - 1).form().matches("(?:1[89]|20)\\d\\d");
    return opens || (isAfterYear && tokens.get(i).isCapitalised());
  }

  private boolean isAfterOf(int i) {
    return i > 0 && tokens.get(i - 1).form().equals("of");
  }

  /** A pronoun that is a phrase of its own. */
  private static boolean isAlone(Token token) {
    boolean isRelative = RELATIVES.contains(token.form());
    return token.part() == Part.PRONOUN && !OWNERS.contains(token.form()) && !isRelative;
  }

  private boolean continues(int i, int from, boolean hasNoun) {
    Token token = tokens.get(i);
    Part next = i + 1 < tokens.size() ? tokens.get(i + 1).part() : Part.MARK;
    boolean isBeforeNominal =
        next == Part.NOUN || next == Part.NAME || next == Part.ADJECTIVE || next == Part.NUMBER;
    return switch (token.part()) {
      case DETERMINER -> !(RELATIVES.contains(token.form()) && !isBeforeNominal);
      case NUMBER, POSSESSIVE -> true;
      case ADJECTIVE -> !hasNoun || isBeforeNominal;
      case ADVERB -> i > from && !hasNoun && isBeforeNominal;
      case VERB ->
          i > from && !hasNoun && isBeforeNominal && (isAdjectival(token.form()) || isOpened(i));
      case PRONOUN -> OWNERS.contains(token.form()) && !hasNoun;
      case CONJUNCTION ->
          i > from
              && !hasNoun
              && tokens.get(i - 1).part() == Part.ADJECTIVE
              && next == Part.ADJECTIVE;
      case MARK -> token.form().equals("-") && i > from && isBeforeNominal;
      default -> false;
    };
  }

  private boolean isOpened(int i) {
    return tokens.get(i - 1).part() == Part.DETERMINER;
  }

  private static boolean isAdjectival(String form) {
    return VerbForms.isParticiple(form) || form.endsWith("ing");
  }

  private boolean endsInHead(int from, int to) {
    if (to == from) {
      return false;
    }
    Part last = tokens.get(to - 1).part();
    boolean isBare = last == Part.NUMBER || last == Part.PRONOUN || last == Part.DETERMINER;
    boolean isArticle = Set.of("the", "a", "an", "every").contains(tokens.get(to - 1).form());
    boolean isRich = last == Part.ADJECTIVE && to - from > 1;
    return (isBare && !isArticle) || isRich;
  }

  private Phrase phrase(int from, int to, String link) {
    Set<String> words = new LinkedHashSet<>();
    String head = "";
    boolean isName = false;
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      boolean isNominal =
          token.part() == Part.NOUN
              || token.part() == Part.NAME
              || token.part() == Part.ADJECTIVE
              || token.part() == Part.VERB;
      if (!isNominal || POINTERS.contains(token.form()) || OWNERS.contains(token.form())) {
        continue;
      }
      words.addAll(stems(token));
      if (token.part() == Part.NOUN || token.part() == Part.NAME || head.isEmpty()) {
        head = stem(token);
        isName = isNamed(i);
      }
    }
    Set<String> heads = head.isEmpty() ? Set.of() : heads(from, to, head, isName);
    Set<String> names = isName ? heads : Set.of();
    return new Phrase(from, to, heads, words, names, link);
  }

  /** The head; of a name every part, since any may be left out, but not what owns it. */
  private Set<String> heads(int from, int to, String head, boolean isName) {
    Set<String> heads = new LinkedHashSet<>();
    heads.add(head);
    for (int i = to - 1; isName && i >= from; i--) {
      if (tokens.get(i).part() == Part.POSSESSIVE) {
        break;
      }
      if (isNamed(i)) {
        heads.add(stem(tokens.get(i)));
      }
    }
    return heads;
  }

  private boolean isNamed(int i) {
    Token token = tokens.get(i);
    boolean isCapital = token.isCapitalised() && i > 0 && token.part() != Part.DETERMINER;
    return token.part() == Part.NAME || isCapital;
  }

  private static Set<String> stems(Token token) {
    Set<String> stems = new LinkedHashSet<>();
    stems.add(stem(token));
    for (String part : token.form().split("-", -1)) {
      if (!part.isEmpty() && !Tokens.isStopWord(part)) {
        stems.add(VerbForms.stem(token.isCapitalised() ? NameIndex.country(part) : part));
      }
    }
    return stems;
  }

  /** The stem of a word; one for a country and its people. */
  static String stem(Token token) {
    String form = token.form();
    return token.part() == Part.VERB || token.part() == Part.AUXILIARY
        ? VerbForms.stem(form)
        : VerbForms.stem(token.isCapitalised() ? NameIndex.country(form) : form);
  }
}
