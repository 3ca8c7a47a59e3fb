package dev.broadsheet.compare;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.nlp.Figure.Kind;
import dev.broadsheet.nlp.Name;
import dev.broadsheet.nlp.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether two figures are of one quantity: the same event befalling the same kind of thing at
 * times that don't exclude each other, in sentences that speak of the same. Without a word for an
 * event the sentences must be nearer to each other.
 */
final class SameQuantity {
  private static final double NEAR_WITH_EVENT = 0.35;
  private static final double NEAR_WITHOUT_EVENT = 0.45;
  private static final double NEAR_WITH_SAME_FIGURE = 0.50;
  private static final int ODD_DIGITS = 2;
  private static final int NEAR_BEFORE = 6;
  private static final int NEAR_AFTER = 8;

  private static final Set<String> TALLIES =
      Set.of(
          "games",
          "rounds",
          "seasons",
          "points",
          "matches",
          "innings",
          "times",
          "goals",
          "homers",
          "runs",
          "rbis",
          "yards",
          "wins",
          "losses",
          "starts",
          "hits",
          "walks",
          "votes",
          "seats",
          "sides",
          "ways",
          "things",
          "reasons",
          "parts",
          "areas",
          "cases",
          "members",
          "issues",
          "others",
          "hours",
          "rebounds",
          "assists",
          "titles",
          "fights",
          "bouts",
          "films",
          "movies",
          "books",
          "kos",
          "occasions",
          "catches",
          "touchdowns",
          "tackles",
          "sacks",
          "interceptions",
          "carries",
          "receptions");
  private static final Pattern HYPOTHETICAL =
      Pattern.compile(
          "(?i)\\b(?:if|must|can only|need(?:s|ed)?"
              + " to|would|could|may|might|require[sd]?|should)\\b");

  private final Map<Passage, float[]> vectors = new HashMap<>();
  private final Map<String, Setting> settings;

  /** {@code settings}: of each article, by its id. */
  SameQuantity(Embedder embedder, List<Count> counts, Map<String, Setting> settings) {
    this.settings = Map.copyOf(settings);
    List<Passage> passages = counts.stream().map(Count::passage).distinct().toList();
    List<float[]> embedded = embedder.embed(passages.stream().map(Passage::text).toList());
    for (int i = 0; i < passages.size(); i++) {
      vectors.put(passages.get(i), embedded.get(i));
    }
  }

  boolean test(Count a, Count b) {
    if (a.figure().kind() != b.figure().kind() || !a.figure().unit().equals(b.figure().unit())) {
      return false;
    }
    return isContrast(a, b) || (!areOfOtherDays(a, b) && (isSameFigure(a, b) || isSameKind(a, b)));
  }

  /**
   * Whether what they count befell on different days, by their sentences or else their articles.
   */
  private boolean areOfOtherDays(Count a, Count b) {
    String mine = day(a);
    String theirs = day(b);
    boolean isDated = a.figure().kind() == Kind.COUNT;
    boolean isOther = !mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs);
    boolean isFirm = setting(a).isFirm() || setting(b).isFirm();
    return isDated && isOther && (isFirm || (!mayMean(a, theirs) && !mayMean(b, mine)));
  }

  /** Whether a figure without a day of its own may be for this one. */
  private boolean mayMean(Count count, String day) {
    return count.scope().kind() == Scope.Kind.NONE && setting(count).days().contains(day);
  }

  private String day(Count count) {
    return switch (count.scope().kind()) {
      case DAY -> count.scope().day();
      case NONE -> setting(count).day();
      case PERIOD, PAST -> "";
    };
  }

  private Setting setting(Count count) {
    return settings.getOrDefault(count.article(), Setting.of(List.of()));
  }

  /** One sentence, two clauses, two voices, the thing counted named at most once. */
  static boolean isContrast(Count a, Count b) {
    boolean isTwoVoiced =
        a.passage().equals(b.passage())
            && a.clause() != b.clause()
            && a.voice().who().isPresent()
            && b.voice().who().isPresent()
            && !a.voice().who().equals(b.voice().who());
    return isTwoVoiced && (a.noun().isEmpty() || b.noun().isEmpty() || a.noun().equals(b.noun()));
  }

  /** The same number, too odd to be chance, in sentences that speak of the same. */
  private boolean isSameFigure(Count a, Count b) {
    boolean isNamedAlike =
        a.noun().equals(b.noun()) && !a.noun().isEmpty() && !a.noun().equals("people");
    boolean isOneEvent = isNamedAlike && !a.event().isEmpty() && a.event().equals(b.event());
    boolean isOdd =
        a.figure().kind() == Kind.COUNT
            && a.figure().value() > 20
            && (digits(a.figure().value()) >= ODD_DIGITS || isOneEvent);
    boolean nounsMeet =
        a.noun().equals(b.noun())
            || a.noun().equals("people")
            || b.noun().equals("people")
            || a.noun().isEmpty()
            || b.noun().isEmpty()
            || isWhole(a)
            || isWhole(b);
    return isOdd
        && nounsMeet
        && a.figure().value() == b.figure().value()
        && a.scope().isComparableTo(b.scope())
        && cosine(a, b)
            >= (isNamedAlike || a.figure().value() >= 100
                ? NEAR_WITH_EVENT
                : NEAR_WITH_SAME_FIGURE);
  }

  /** Digits up to the last that is not nought: 2 for 14,000, 1 for 20,000. */
  private static int digits(double value) {
    String digits = String.valueOf(Math.round(value)).replaceFirst("0+$", "");
    return digits.length();
  }

  private static boolean isWhole(Count count) {
    return count.label().contains("member");
  }

  private boolean isSameKind(Count a, Count b) {
    boolean isNamed = !a.noun().isEmpty() && a.noun().equals(b.noun());
    if (!isNamed || !a.event().equals(b.event()) || !a.scope().isComparableTo(b.scope())) {
      return false;
    }
    if (!a.qualifiers().equals(b.qualifiers()) && !isLoose(a, b)) {
      return false;
    }
    if (areApart(attached(a), attached(b))) {
      return false;
    }
    if (isTally(a) || isTally(b)) {
      return false;
    }
    boolean isLoneNumber = a.event().isEmpty() || a.figure().kind() != Kind.COUNT;
    if (isLoneNumber && (isUncertain(a) || isUncertain(b))) {
      return false;
    }
    if (a.figure().kind() == Kind.MONEY && !shareName(a, b)) {
      return false;
    }
    boolean isBareCount = a.event().isEmpty() && a.figure().kind() == Kind.COUNT;
    boolean isLoosePeople = a.noun().equals("people") && !head(a).equals(head(b));
    if (isBareCount && (isLoosePeople || !attached(a).equals(attached(b)) || !speakAlike(a, b))) {
      return false;
    }
    boolean hasEvent = !a.event().isEmpty() && a.figure().kind() == Kind.COUNT;
    return cosine(a, b) >= (hasEvent ? NEAR_WITH_EVENT : NEAR_WITHOUT_EVENT);
  }

  /** Whether the qualifiers of one hold more than the other's only in words that don't narrow. */
  private static boolean isLoose(Count a, Count b) {
    Set<String> more = new HashSet<>(a.qualifiers());
    Set<String> less = new HashSet<>(b.qualifiers());
    more.removeAll(b.qualifiers());
    less.removeAll(a.qualifiers());
    more.addAll(less);
    return more.stream()
        .allMatch(
            word ->
                word.matches("individual|innocent|local|confirmed|different|public|written|total"));
  }

  private static boolean isTally(Count count) {
    return TALLIES.contains(head(count));
  }

  private static String head(Count count) {
    return count.label().replaceFirst("^.* ", "").toLowerCase(Locale.ROOT);
  }

  /** Tallies of sport, things to come and to be wished: one noun counts many things there. */
  private static boolean isUncertain(Count count) {
    String head = head(count);
    boolean isPlural =
        head.endsWith("s")
            || Nouns.kind(head).equals("people")
            || head.matches("men|women|children|police|staff|crew");
    boolean isOwn = !count.figure().unit().isEmpty();
    return HYPOTHETICAL.matcher(count.passage().text()).find() || (!isPlural && !isOwn);
  }

  private static boolean shareName(Count a, Count b) {
    Set<String> mine = new HashSet<>();
    a.passage().names().forEach(name -> mine.addAll(name.parts()));
    return b.passage().names().stream().anyMatch(name -> mine.containsAll(name.parts()));
  }

  private boolean speakAlike(Count a, Count b) {
    int shared = sharedStems(a, b);
    double cosine = cosine(a, b);
    return shared >= 1 && cosine >= 0.5;
  }

  /** Words near both figures besides the noun and names. */
  private static int sharedStems(Count a, Count b) {
    Set<String> mine = new HashSet<>(nearStems(a));
    mine.retainAll(nearStems(b));
    return mine.size();
  }

  private static List<String> nearStems(Count count) {
    Passage passage = count.passage();
    int at = passage.tokenAt(count.figure().span().start());
    StringBuilder words = new StringBuilder();
    int to = Math.min(passage.tokens().size(), at + NEAR_AFTER);
    for (int i = Math.max(0, at - NEAR_BEFORE); i < to; i++) {
      Token token = passage.tokens().get(i);
      boolean isOwn = !count.label().toLowerCase(Locale.ROOT).contains(token.form());
      if (isOwn && token.isWord() && !token.isCapitalised() && !passage.isInFigure(i)) {
        words.append(token.form()).append(' ');
      }
    }
    return Tokens.stems(words.toString());
  }

  /** Names in the phrase that follows the counted noun: "games with the Angels". */
  private static Set<String> attached(Count count) {
    Set<String> names = new HashSet<>();
    int from = count.figure().span().end();
    String rest = count.passage().text().substring(from);
    int stop = rest.length();
    for (String mark : List.of(",", ";", ".", " said")) {
      int at = rest.indexOf(mark);
      stop = at >= 0 ? Math.min(stop, at) : stop;
    }
    int end = from + Math.min(stop, 60);
    for (Name name : count.passage().names()) {
      if (name.span().start() >= from && name.span().end() <= end) {
        names.addAll(name.parts());
      }
    }
    return names;
  }

  private static boolean areApart(Set<String> a, Set<String> b) {
    return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
  }

  double cosine(Count a, Count b) {
    return Optional.ofNullable(vectors.get(a.passage()))
        .map(v -> Embedder.cosine(v, vectors.get(b.passage())))
        .orElse(0.0);
  }
}
