package dev.broadsheet.cluster;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.nlp.Figure;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/**
 * What is looked at to tell whether two articles tell of one event. All are symmetric; none grows
 * with the length of the articles. The names are those of the trained table; more of a feature can
 * only speak for one event, or only against it, as {@link #direction} says.
 */
public enum PairFeature {
  TERMS(1, "they share many words", "they share few words", (a, b) -> a.terms.cosine(b.terms)),
  TERMS_CONTAINED(
      1,
      "one has most of the other's words",
      "neither has many of the other's words",
      (a, b) -> contained(a, b)),
  LIKENESS(1, "words and meaning are alike", "words and meaning differ", (a, b) -> likeness(a, b)),
  TITLE_TERMS_KNOWN(
      1,
      "each has the words of the other's title",
      "neither has the words of the other's title",
      (a, b) -> a.titleTerms.containedIn(b.terms) + b.titleTerms.containedIn(a.terms)),
  LEAD_TERMS_KNOWN(
      1,
      "one has the words of the other's first sentence",
      "neither has the words of the other's first sentence",
      (a, b) -> Math.max(a.leadTerms.containedIn(b.terms), b.leadTerms.containedIn(a.terms))),
  OPENING_TERMS(
      1,
      "their openings share many words",
      "their openings share few words",
      (a, b) -> a.openingTerms.cosine(b.openingTerms)),
  OPENING(
      1,
      "their openings mean the like",
      "their openings mean different things",
      (a, b) -> opening(a, b)),
  TITLE_AND_LEAD(
      1,
      "one's title tells the other's first sentence",
      "neither's title tells the other's first sentence",
      (a, b) ->
          Math.max(
              Embedder.cosine(a.titleVector, b.leadVector),
              Embedder.cosine(a.leadVector, b.titleVector))),
  NAMES_SHARED(
      1, "they share many names", "they share few names", (a, b) -> a.names.shared(b.names)),
  NAMES_RAREST(
      1, "they share a rare name", "they share no rare name", (a, b) -> a.names.rarest(b.names)),
  NAMES_TELLING(
      1,
      "they share several rare names",
      "they share hardly any rare names",
      (a, b) -> a.names.telling(b.names)),
  OPENING_NAMES_SHARED(
      1,
      "their openings share many names",
      "their openings share few names",
      (a, b) -> a.openingNames.shared(b.openingNames)),
  OPENING_NAMES_RAREST(
      1,
      "their openings share a rare name",
      "their openings share no rare name",
      (a, b) -> a.openingNames.rarest(b.openingNames)),
  LEAD_NAMES_RAREST(
      1,
      "their titles or first sentences share a rare name",
      "their titles and first sentences share no rare name",
      (a, b) -> a.leadNames.rarest(b.leadNames)),
  TITLE_NAMES_UNKNOWN(
      -1,
      "each knows the names in the other's title",
      "names in a title are unknown to the other",
      (a, b) -> a.titleNames.unknownTo(b) + b.titleNames.unknownTo(a)),
  LEAD_NAMES_UNKNOWN(
      -1,
      "one knows the names that the other begins with",
      "neither knows the names that the other begins with",
      (a, b) -> Math.min(a.leadNames.unknownTo(b), b.leadNames.unknownTo(a))),
  OPENING_NAMES_UNKNOWN(
      -1,
      "each knows the names in the other's opening",
      "names in an opening are unknown to the other",
      (a, b) -> a.openingNames.unknownTo(b) + b.openingNames.unknownTo(a)),
  OPENING_NAMES_BOTH_UNKNOWN(
      -1,
      "one knows the names in the other's opening",
      "neither knows the names in the other's opening",
      (a, b) -> Math.min(a.openingNames.unknownTo(b), b.openingNames.unknownTo(a))),
  PLACES_KNOWN(
      1,
      "they name the same places",
      "they name other places",
      (a, b) -> known(a.places, b) + known(b.places, a)),
  PLACES_UNKNOWN(
      -1,
      "one knows the other's places",
      "neither knows the other's places",
      (a, b) -> unknown(a, a.places, b, b.places)),
  PEOPLE_KNOWN(
      1,
      "they name the same people",
      "they name other people",
      (a, b) -> known(a.people, b) + known(b.people, a)),
  PEOPLE_UNKNOWN(
      -1,
      "one knows the other's people",
      "neither knows the other's people",
      (a, b) -> unknown(a, a.people, b, b.people)),
  AGED_KNOWN(
      1,
      "they name the same people with their ages",
      "they name no one with an age in common",
      (a, b) -> Math.max(known(a.aged, b), known(b.aged, a))),
  AGED_UNKNOWN(
      -1,
      "none whose age is given speaks against it",
      "neither knows whose age the other gives",
      (a, b) -> unknown(a, a.aged, b, b.aged)),
  AGES_SAME(
      1,
      "they give the same age",
      "they give no age in common",
      (a, b) -> Math.min(2, common(a.ages, b.ages))),
  AGES_DIFFER(
      -1,
      "no ages speak against it",
      "they give different ages",
      (a, b) -> common(a.ages, b.ages) > 0 ? 0 : Math.min(2, fewer(a.ages, b.ages))),
  FIGURES_SAME(
      1,
      "their main figures agree",
      "no main figures agree",
      (a, b) -> Math.min(figures(a, b, true), figures(b, a, true))),
  FIGURES_DIFFER(
      -1,
      "no main figures speak against it",
      "their main figures differ",
      (a, b) -> Math.min(figures(a, b, false), figures(b, a, false))),
  NUMBERS_SHARED(
      1,
      "their numbers are largely the same",
      "they share few numbers",
      (a, b) -> (double) common(a.numbers, b.numbers) / Math.max(1, fewer(a.numbers, b.numbers))),
  NUMBERS_COMMON(
      1,
      "they share several numbers",
      "they share hardly any numbers",
      (a, b) -> Math.min(3, common(a.numbers, b.numbers))),
  NUMBERS_DIFFER(
      -1,
      "no numbers speak against it",
      "none of their numbers is the same",
      (a, b) -> common(a.numbers, b.numbers) > 0 ? 0 : Math.min(4, fewer(a.numbers, b.numbers))),
  DAY_SAME(
      1,
      "they name the same day",
      "they name no day in common",
      (a, b) -> a.days.apart(b.days) == 0 ? 1 : 0),
  DAY_DIFFERS(-1, "no day speaks against it", "they name different days", (a, b) -> days(a, b)),
  FIRST_DAY_DIFFERS(
      -1,
      "the first days they name are near",
      "the first days they name lie apart",
      (a, b) -> a.days.firstApart(b.days)),
  PUBLISHED_APART(
      -1,
      "they were published within days",
      "they were published days apart",
      (a, b) -> a.days.publishedApart(b.days)),
  TIME_SAME(
      1, "they give the same hour", "they give no hour in common", (a, b) -> times(a, b, true)),
  TIME_DIFFERS(
      -1, "no hour speaks against it", "they give different hours", (a, b) -> times(a, b, false));

  /** All of them, in the order in which the features of a pair are given. */
  public static final List<PairFeature> ALL = List.of(values());

  /** Minutes that two accounts of one moment may lie apart. */
  private static final double SAME_TIME = 45;

  private static final double NO_TIME = 1e6;

  /** Taken off likeness for each e-fold of the shorter article's stems over the usual number. */
  private static final double PER_LENGTH = 0.07;

  private static final double USUAL_LENGTH = 150;

  /** 1 if more speaks for one event, -1 if against it. */
  public final int direction;

  /** What a reader is told where the feature spoke for one event. */
  final String reasonFor;

  /** What a reader is told where it spoke against. */
  final String reasonAgainst;

  /** Holds no state: each is a method of a feature. */
  @SuppressWarnings("ImmutableEnumChecker")
  private final ToDoubleBiFunction<EventProfile, EventProfile> measure;

  PairFeature(
      int direction,
      String reasonFor,
      String reasonAgainst,
      ToDoubleBiFunction<EventProfile, EventProfile> measure) {
    this.direction = direction;
    this.reasonFor = reasonFor;
    this.reasonAgainst = reasonAgainst;
    this.measure = measure;
  }

  /** The place of its value among those of a pair. */
  public int place() {
    return ALL.indexOf(this);
  }

  /** All features of a pair, in their order. */
  static double[] all(EventProfile a, EventProfile b) {
    double[] values = new double[ALL.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = ALL.get(i).of(a, b);
    }
    return values;
  }

  double of(EventProfile a, EventProfile b) {
    return measure.applyAsDouble(a, b);
  }

  private static double opening(EventProfile a, EventProfile b) {
    return Embedder.cosine(a.openingVector, b.openingVector);
  }

  private static double contained(EventProfile a, EventProfile b) {
    return Math.max(a.terms.containedIn(b.terms), b.terms.containedIn(a.terms));
  }

  /** Half words, half meaning; long articles share more by chance. */
  private static double likeness(EventProfile a, EventProfile b) {
    double excess = Math.max(0, Math.log(Math.min(a.length, b.length) / USUAL_LENGTH));
    return (a.terms.cosine(b.terms) + opening(a, b)) / 2 - PER_LENGTH * excess;
  }

  private static double known(Set<String> names, EventProfile other) {
    long known = names.stream().filter(other.words::contains).count();
    return names.isEmpty() ? 0 : (double) known / names.size();
  }

  /**
   * The lesser share of two articles' words of names that the other doesn't have; 0 without any.
   */
  private static double unknown(EventProfile a, Set<String> ofA, EventProfile b, Set<String> ofB) {
    return ofA.isEmpty() || ofB.isEmpty() ? 0 : 1 - Math.max(known(ofA, b), known(ofB, a));
  }

  /** Main figures of the same thing that agree, or of which none agrees; 3 at most. */
  private static double figures(EventProfile a, EventProfile b, boolean agree) {
    int count = 0;
    for (Figure figure : a.figures) {
      boolean hasSame = false;
      boolean hasOther = false;
      for (Figure other : b.figures) {
        if (isOfTheSame(figure, other)) {
          hasSame |= figure.isCompatible(other);
          hasOther |= !figure.isCompatible(other);
        }
      }
      count += (agree ? hasSame : hasOther && !hasSame) ? 1 : 0;
    }
    return Math.min(3, count);
  }

  private static boolean isOfTheSame(Figure a, Figure b) {
    boolean isBare = a.kind() == Figure.Kind.COUNT && a.noun().isEmpty();
    return !isBare
        && a.kind() == b.kind()
        && a.unit().equals(b.unit())
        && a.noun().equals(b.noun());
  }

  private static int common(Set<String> a, Set<String> b) {
    return (int) a.stream().filter(b::contains).count();
  }

  private static int fewer(Set<?> a, Set<?> b) {
    return Math.min(a.size(), b.size());
  }

  private static double days(EventProfile a, EventProfile b) {
    double apart = a.days.apart(b.days);
    return apart < EventDays.UNKNOWN ? apart : 0;
  }

  private static double times(EventProfile a, EventProfile b, boolean same) {
    double nearest = nearestTimes(a, b);
    return nearest < NO_TIME && (nearest <= SAME_TIME) == same ? 1 : 0;
  }

  private static double nearestTimes(EventProfile a, EventProfile b) {
    double nearest = NO_TIME;
    for (double time : a.times) {
      for (double other : b.times) {
        nearest = Math.min(nearest, Math.abs(time - other));
      }
    }
    return nearest;
  }
}
