package dev.broadsheet.verify;

import dev.broadsheet.nlp.NameIndex;
import dev.broadsheet.nlp.PartsOfSpeech.Part;
import dev.broadsheet.nlp.PartsOfSpeech.Token;
import dev.broadsheet.nlp.Tokens;
import dev.broadsheet.nlp.VerbForms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cuts a tagged sentence into noun phrases, verb groups and what stands between them. */
final class Phrases {
  private static final Set<String> DENIALS =
      Set.of("no", "nobody", "none", "nothing", "neither", "nor");

  /** What denies the quantity after it: "not a single", "hardly any". */
  private static final Set<String> DENIERS = Set.of("not", "hardly", "barely", "scarcely");

  private static final Set<String> DENIED_QUANTITIES =
      Set.of("a", "an", "one", "single", "any", "anyone", "anybody", "anything", "many", "much");
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
  private static final Map<String, String> PHRASAL =
      Map.ofEntries(
          Map.entry("turn down", "reject"),
          Map.entry("rule out", "reject"),
          Map.entry("put off", "postpon"),
          Map.entry("call off", "cancel"),
          Map.entry("take over", "acquir"),
          Map.entry("set free", "free"),
          Map.entry("give up", "abandon"),
          Map.entry("carri out", "commit"),
          Map.entry("pull out", "withdraw"),
          Map.entry("go up", "rise"),
          Map.entry("go down", "fall"),
          Map.entry("lay off", "dismiss"),
          Map.entry("break off", "break"));
  private static final Set<String> BE =
      Set.of("is", "are", "was", "were", "be", "been", "being", "'s", "'re", "get", "got", "gets");

  private final List<Token> tokens;
  private final List<Unit> units = new ArrayList<>();

  /** Sorts of units. */
  enum Sort {
    PHRASE,
    VERB,
    COMMA,
    AND,
    SUBORDINATOR,
    END,
    OTHER
  }

  /**
   * A piece of a sentence.
   *
   * @param phrase the noun phrase, null unless it is one
   * @param verb the verb group, null unless it is one
   */
  record Unit(Sort sort, int from, int to, Phrase phrase, Group verb) {}

  /**
   * A verb with its auxiliaries.
   *
   * @param at token of the verb
   * @param stem stem of the verb
   */
  record Group(
      int at,
      String stem,
      boolean isFinite,
      boolean isInfinitive,
      boolean isGerund,
      boolean isPassive,
      boolean isDenied,
      boolean hasHelp,
      String link) {}

  private Phrases(List<Token> tokens) {
    this.tokens = tokens;
  }

  static List<Unit> of(List<Token> tokens) {
    Phrases phrases = new Phrases(tokens);
    phrases.cut();
    return phrases.units;
  }

  private void cut() {
    int i = 0;
    String link = "";
    while (i < tokens.size()) {
      Token token = tokens.get(i);
      int start = deniesQuantity(i) || isDenierBefore(i, Polarity.WHOLES) ? i + 1 : i;
      int end = phraseEnd(start);
      if (end > start) {
        units.add(new Unit(Sort.PHRASE, i, end, phrase(i, end, link), null));
        link = "";
        i = end;
        continue;
      }
      int verb = groupEnd(i);
      if (verb > i) {
        String before = link;
        units.add(new Unit(Sort.VERB, i, verb, null, group(i, verb, before)));
        link = "";
        i = verb;
        continue;
      }
      if (token.part() == Part.PREPOSITION
          || token.form().equals("to")
          || token.form().equals("than")) {
        link = isEstimate(i) ? link : token.form();
      } else {
        link = "";
        add(token, i);
      }
      i++;
    }
  }

  private boolean deniesQuantity(int i) {
    return isDenierBefore(i, DENIED_QUANTITIES);
  }

  private boolean isDenierBefore(int i, Set<String> forms) {
    return DENIERS.contains(tokens.get(i).form())
        && i + 1 < tokens.size()
        && forms.contains(tokens.get(i + 1).form());
  }

  private boolean isNoLonger(int i) {
    return tokens.get(i).form().equals("no")
        && i + 1 < tokens.size()
        && tokens.get(i + 1).form().equals("longer");
  }

  /** "about 180 pupils" is no prepositional phrase. */
  private boolean isEstimate(int i) {
    return i + 1 < tokens.size()
        && tokens.get(i + 1).part() == Part.NUMBER
        && Set.of("about", "over", "around", "under", "up").contains(tokens.get(i).form());
  }

  private void add(Token token, int i) {
    Sort sort =
        switch (token.part()) {
          case CONJUNCTION -> Sort.AND;
          case SUBORDINATOR -> Sort.SUBORDINATOR;
          case MARK -> mark(token.form());
          default -> RELATIVES.contains(token.form()) ? Sort.SUBORDINATOR : Sort.OTHER;
        };
    units.add(new Unit(sort, i, i + 1, null, null));
  }

  private static Sort mark(String form) {
    return switch (form) {
      case ",", "(", ")", "–", "—", "\"", "“", "”", "-" -> Sort.COMMA;
      case ".", ";", ":", "!", "?" -> Sort.END;
      default -> Sort.OTHER;
    };
  }

  private int phraseEnd(int from) {
    int i = from;
    boolean hasNoun = false;
    while (i < tokens.size() && !isNoLonger(i)) {
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
    boolean isDenied = deniesQuantity(from) || tokens.get(from).form().equals("few");
    boolean isName = false;
    boolean isPronoun = true;
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      isDenied |= DENIALS.contains(token.form());
      boolean isNominal =
          token.part() == Part.NOUN
              || token.part() == Part.NAME
              || token.part() == Part.ADJECTIVE
              || token.part() == Part.VERB;
      if (!isNominal || POINTERS.contains(token.form()) || OWNERS.contains(token.form())) {
        continue;
      }
      isPronoun = false;
      words.addAll(stems(token));
      if (token.part() == Part.NOUN || token.part() == Part.NAME || head.isEmpty()) {
        head = stem(token);
        isName = isNamed(i);
      }
    }
    Set<String> heads = head.isEmpty() ? Set.of() : heads(from, to, head, isName);
    boolean isOwned = OWNERS.contains(tokens.get(from).form()) && !isName;
    Set<String> names = isName ? heads : Set.of();
    return new Phrase(from, to, heads, words, names, link, isDenied, isPronoun || isOwned);
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

  /** The stem of a verb, with its particle if both together mean something else. */
  private String stem(int at) {
    String stem = stem(tokens.get(at));
    String next = at + 1 < tokens.size() ? tokens.get(at + 1).form() : "";
    return PHRASAL.getOrDefault(stem + " " + next, stem);
  }

  private int groupEnd(int from) {
    int i = from;
    boolean hasVerb = false;
    while (i < tokens.size()) {
      if (isNoLonger(i)) {
        i += 2;
        continue;
      }
      Token token = tokens.get(i);
      boolean isNot = Set.of("not", "n't", "never").contains(token.form());
      boolean isTo = token.form().equals("to") && token.part() == Part.PARTICLE && i == from;
      if (token.part() == Part.VERB && !hasVerb) {
        hasVerb = true;
      } else if (token.part() == Part.AUXILIARY && !hasVerb) {
        hasVerb = false;
      } else if (!(isNot || isTo || (token.part() == Part.ADVERB && !hasVerb && i > from))) {
        break;
      }
      i++;
      if (hasVerb) {
        break;
      }
    }
    while (i > from && !isVerbal(tokens.get(i - 1))) {
      i--;
    }
    return i;
  }

  private static boolean isVerbal(Token token) {
    boolean isNot = token.form().equals("not") || token.form().equals("n't");
    return token.part() == Part.VERB || token.part() == Part.AUXILIARY || isNot;
  }

  private Group group(int from, int to, String link) {
    int at = to - 1;
    while (at > from
        && tokens.get(at).part() != Part.VERB
        && tokens.get(at).part() != Part.AUXILIARY) {
      at--;
    }
    boolean isDenied = link.equals("without");
    boolean hasBe = false;
    boolean hasHelp = false;
    for (int i = from; i < to; i++) {
      String form = tokens.get(i).form();
      isDenied |=
          isNoLonger(i)
              || form.equals("cannot")
              || form.equals("not")
              || form.equals("n't")
              || form.equals("never");
      hasBe |= i < at && BE.contains(form);
      hasHelp |= i < at && tokens.get(i).part() == Part.AUXILIARY;
    }
    Token verb = tokens.get(at);
    boolean isParticiple = VerbForms.isParticiple(verb.form());
    boolean isInfinitive = tokens.get(from).form().equals("to");
    boolean isGerund =
        (verb.form().endsWith("ing") && !hasHelp && verb.part() == Part.VERB)
            || tokens.get(from).form().equals("having")
            || tokens.get(from).form().equals("being");
    boolean isPassive = hasBe && isParticiple;
    boolean isFinite = !(isInfinitive || isGerund);
    return new Group(
        at, stem(at), isFinite, isInfinitive, isGerund, isPassive, isDenied, hasHelp, link);
  }
}
