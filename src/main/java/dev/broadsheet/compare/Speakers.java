package dev.broadsheet.compare;

import dev.broadsheet.news.Sentence;
import dev.broadsheet.nlp.Name;
import dev.broadsheet.nlp.NameIndex;
import dev.broadsheet.nlp.Names;
import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a sentence names for what it says: "according to X", "X said", "said X". A pronoun names
 * nobody. Knows whether two names are of one body.
 */
final class Speakers {
  private static final String SAYING =
      "(?:say|says|said|tells?|told|reports?|reported|claims?|claimed|announced?|announces|confirms?"
          + "|confirmed|estimates?|estimated|adds|added|insists?|insisted|denies|denied|warns?"
          + "|warned|believes?|thinks?|counted|reckons?|maintains?|argued?|argues)";
  private static final String WORD = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}'’&-]|\\.(?=[\\p{L}\\p{N}]))*";
  private static final String WHO = "((?:" + WORD + "\\.? ){0,8}?" + WORD + ")";
  private static final String JOINING = "and|but|while|as|that|though|although|because|where|when";
  private static final String END =
      "(?=[,.;:”\"!?—–]| (?:who|which|on|in|told|" + JOINING + ")\\b|$)";

  private static final Pattern ACCORDING = Pattern.compile("(?i)\\baccording to " + WHO + END);
  private static final Pattern INVERTED =
      Pattern.compile("[,”\"?!] ?(?!told|tells?)" + SAYING + " " + WHO + END);
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?:^|[,;:“”\"—–] ?|\\b(?=(?:"
              + JOINING
              + ") ))(?:(?:"
              + JOINING
              + ") )?"
              + WHO
              + "(?:, [^,]{3,60},)? (?:has |have |had |also |later |earlier )?"
              + SAYING
              + "\\b");
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)(?:he|she|it|they|we|i|you|who|which|that|this|these|those|there|his|her|their|its|one"
              + "|some|and|but|many|others?|both|nobody|no|what|if|when|where|on|in|at|by|for|with|to|of|from|as)\\b.*");
  private static final Pattern VERB =
      Pattern.compile(
          "(?i).*\\b(?:was|were|is|are|has|have|had|be|been|will|would|not|but|than)\\b.*");

  private static final Pattern OTHER_CLAUSE =
      Pattern.compile(";|\\b(?:but|while|whereas|although)\\b");

  private Speakers() {}

  /** Who is named for what stands at {@code place} of a sentence. */
  static Optional<String> of(Passage passage, int place) {
    Optional<String> quoted =
        passage
            .sentence()
            .speaker()
            .map(span -> passage.article().words(span).replaceFirst("^[–—-]\\s*", ""));
    if (passage.sentence().role() == Sentence.Role.QUOTE && quoted.isPresent()) {
      return quoted;
    }
    return named(passage, place);
  }

  /** The speaker named nearest to the place in its part of the sentence. */
  private static Optional<String> named(Passage passage, int place) {
    String best = "";
    int nearest = Integer.MAX_VALUE;
    for (Pattern pattern : List.of(ACCORDING, INVERTED, PLAIN)) {
      Matcher matcher = pattern.matcher(passage.text());
      int from = 0;
      while (matcher.find(from)) {
        String who = trimmed(passage, matcher.group(1));
        int at = matcher.start(1);
        String between = passage.text().substring(Math.min(at, place), Math.max(at, place));
        boolean isNear = between.length() < nearest && !OTHER_CLAUSE.matcher(between).find();
        if (isNear && isSpeaker(who)) {
          best = who;
          nearest = between.length();
        }
        from = at + 1;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static boolean isSpeaker(String who) {
    return who.length() > 1
        && !NOBODY.matcher(who).matches()
        && !VERB.matcher(who).matches()
        && who.chars().noneMatch(Character::isDigit);
  }

  /** Without its article; without the capital of a word that is written small elsewhere. */
  private static String trimmed(Passage passage, String who) {
    String plain = who.replaceFirst("^(?:[Tt]he|[Aa]n?) (?=\\p{L})", "");
    String small = plain.toLowerCase(Locale.ROOT);
    boolean isCommon =
        passage.text().startsWith(plain)
            && plain.indexOf(' ') < 0
            && passage.article().text().contains(" " + small + " ");
    return isCommon ? small : plain;
  }

  /** Whether two names are of one body. */
  static boolean isSame(String a, String b) {
    Set<String> left = new HashSet<>(Tokens.stems(a));
    Set<String> right = new HashSet<>(Tokens.stems(b));
    boolean isPart = left.containsAll(right) || right.containsAll(left);
    return (isPart && !left.isEmpty() && !right.isEmpty()) || isNamedIn(a, b) || isNamedIn(b, a);
  }

  private static boolean isNamedIn(String a, String b) {
    List<Name> names = Names.of(a);
    NameIndex index = NameIndex.of(b);
    return !names.isEmpty() && names.stream().allMatch(index::contains);
  }

  /** Whether two different bodies are named. */
  static boolean areTwo(Optional<String> a, Optional<String> b) {
    return a.isPresent() && b.isPresent() && !isSame(a.get(), b.get());
  }

  /** Several names in one line, those of one body once, by its longest name. */
  static Optional<String> joined(List<String> names) {
    List<String> kept = new ArrayList<>();
    for (String name : names) {
      Optional<String> same = kept.stream().filter(known -> isSame(known, name)).findFirst();
      if (same.isEmpty()) {
        kept.add(name);
      } else if (name.length() > same.get().length()) {
        kept.set(kept.indexOf(same.get()), name);
      }
    }
    return kept.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", kept));
  }
}
