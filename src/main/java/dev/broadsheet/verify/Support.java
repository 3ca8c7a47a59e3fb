package dev.broadsheet.verify;

import dev.broadsheet.model.CachingWordVectors;
import dev.broadsheet.model.WordVectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Weighs a claim against evidence: faults that forbid it, and a score for how well it is borne out.
 * Immutable; safe for several threads.
 */
public final class Support {
  /**
   * What a second opinion adds to the log-odds of support, or takes from them: a judge that is
   * right in 77 of 100 cases, as good fact-checking models are on LLM-AggreFact (Tang et al.,
   * "MiniCheck", EMNLP 2024), makes what it says 77/23 times likelier.
   */
  static final double OPINION = Math.log(77.0 / 23);

  /**
   * How often a no counts at the gate: a wrong sentence in print is worse than a right one that
   * gives way to its source's own words.
   */
  private static final int NO_AT_THE_GATE = 3;

  /**
   * Least score of passages that bear out on their own what is printed because of others: of judged
   * true claims without a fault three in a hundred lie below.
   */
  private static final double LEAST_ALONE = -1.0;

  private static final int REMEMBERED_SENTENCES = 500;

  private final Lexicon lexicon;
  private final Weights weights;
  private final WordVectors vectors;
  private final Optional<SecondOpinion> opinion;

  /** Weighs with what was learned; {@code vectors} are those that it was learned with. */
  public Support(Lexicon lexicon, Weights weights, WordVectors vectors) {
    this(lexicon, weights, new CachingWordVectors(vectors, REMEMBERED_SENTENCES), Optional.empty());
  }

  private Support(
      Lexicon lexicon, Weights weights, WordVectors vectors, Optional<SecondOpinion> opinion) {
    this.lexicon = lexicon;
    this.weights = weights;
    this.vectors = vectors;
    this.opinion = opinion;
  }

  /**
   * The same, asking somebody else in doubt: where there is no fault, and the score is so near to
   * its threshold that the answer can turn the verdict.
   */
  public Support asking(SecondOpinion other) {
    return new Support(lexicon, weights, vectors, Optional.of(other));
  }

  /** With the lexicon and weights that come with the program. */
  public static Support standard(WordVectors vectors) {
    return new Support(Lexicon.load(), Weights.load(), vectors);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** Holds a claim of one sentence against passages of one or more sources; at least one. */
  Assessment of(AnalyzedSentence claim, List<CitedPassages> citedSets) {
    return of(claim, citedSets, List.of(Check.values()));
  }

  /** The same, looking only for what some of the checks find. */
  Assessment of(AnalyzedSentence claim, List<CitedPassages> citedSets, List<Check> checks) {
    return assessment(claim, citedSets, ClaimFaults.of(claim, citedSets, lexicon, checks));
  }

  private Assessment assessment(
      AnalyzedSentence claim, List<CitedPassages> citedSets, ClaimFaults faults) {
    Signals signals = new Signals(claim, citedSets, lexicon, vectors, faults);
    return new Assessment(signals.values(), signals.copied(), faults.all(), faults.contradict());
  }

  /**
   * Whether passages bear out, with nothing else of their sources, what is printed because of
   * others: no fault, some support, no word in the place of another, and neither denies something
   * alone. Asks nobody else.
   */
  boolean isBorneOutAlone(AnalyzedSentence claim, List<CitedPassages> citedSets) {
    List<CitedPassages> alone = citedSets.stream().map(CitedPassages::alone).toList();
    List<AnalyzedSentence> passages =
        alone.stream().flatMap(citedPassages -> citedPassages.passages().stream()).toList();
    ClaimFaults faults = ClaimFaults.of(claim, alone, lexicon);
    // Signals are the dear part, and most of what is refused has a fault.
    return faults.all().isEmpty()
        && passages.stream().anyMatch(Polarity::denies) == Polarity.denies(claim)
        && passages.stream()
            .noneMatch(passage -> ReplacementCheck.isReplaced(claim, passage, vectors))
        && score(assessment(claim, alone, faults)) >= LEAST_ALONE;
  }

  /** Log-odds of support, up to a constant. */
  double score(Assessment assessment) {
    return weights.score(assessment.signals());
  }

  /**
   * How well the evidence bears the claim out, 0..1.
   *
   * @param score of the finding, with the second opinion if there was one
   */
  double degree(Assessment assessment, double score) {
    return 1 / (1 + Math.exp(weights.even(assessment.copied()) - score));
  }

  /**
   * What a claim is held to.
   *
   * @param threshold the least score
   * @param yes what a second opinion adds to the score
   * @param no what it takes from it
   */
  record Bar(double threshold, double yes, double no) {

    boolean isPassedBy(double score) {
      return score >= threshold;
    }

    boolean isNear(double score) {
      return score + yes >= threshold && score - no < threshold;
    }
  }

  /** For a claim by whomever written: half support. */
  Bar bar(Assessment assessment) {
    return new Bar(weights.even(assessment.copied()), OPINION, OPINION);
  }

  /** For a line that is to be printed: half support too, and nobody against it. */
  Bar gate(Assessment assessment) {
    return new Bar(weights.even(assessment.copied()), OPINION, NO_AT_THE_GATE * OPINION);
  }

  /** Whether a claim may stand without anybody else being asked. */
  boolean isSure(Assessment assessment, Bar bar) {
    double score = score(assessment);
    return assessment.faults().isEmpty()
        && bar.isPassedBy(score)
        && (opinion.isEmpty() || !bar.isNear(score));
  }

  /**
   * The score, with the second opinion where that can turn the verdict.
   *
   * @param citedSets what the finding came of
   */
  double scoreAsked(String claim, List<CitedPassages> citedSets, Assessment assessment, Bar bar) {
    double score = score(assessment);
    boolean isInDoubt =
        opinion.isPresent()
            && assessment.faults().isEmpty()
            && bar.isNear(score)
            && citedSets.stream().anyMatch(citedPassages -> !citedPassages.numbers().isEmpty());
    if (!isInDoubt) {
      return score;
    }
    List<String> evidence = new ArrayList<>();
    citedSets.forEach(citedPassages -> evidence.addAll(citedPassages.context()));
    return opinion
        .get()
        .of(claim, evidence)
        .map(isSupported -> isSupported ? score + bar.yes() : score - bar.no())
        .orElse(score);
  }

  /**
   * Why a claim that is not let through is not: its faults, the second opinion, or that the support
   * is too small.
   *
   * @param score with the second opinion, if there was one
   */
  List<String> reasons(Assessment assessment, double score) {
    if (!assessment.faults().isEmpty()) {
      return assessment.faults();
    }
    return score < score(assessment)
        ? List.of("a second model finds that the source does not say this")
        : List.of("the source does not say this");
  }
}
