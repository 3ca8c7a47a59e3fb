package dev.broadsheet.verify;

import dev.broadsheet.model.CachingEmbedder;
import dev.broadsheet.model.Embedder;
import dev.broadsheet.model.PairReader;
import dev.broadsheet.model.PairReader.Pair;
import dev.broadsheet.model.PairReader.Reading;
import dev.broadsheet.nlp.NameIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Weighs a claim against evidence: what forbids it for certain, and how likely the evidence bears
 * it out, which is for the pair reader to say. Immutable; safe for several threads.
 */
public final class Support {
  /**
   * What a second opinion adds to the log-odds of support, or takes from them: a judge that is
   * right in 77 of 100 cases, as good fact-checking models are on LLM-AggreFact (Tang et al.,
   * "MiniCheck", EMNLP 2024), makes what it says 77/23 times likelier.
   */
  private static final double OPINION = Math.log(77.0 / 23);

  private static final double SUREST = 0.9999;
  private static final int REMEMBERED_SENTENCES = 5000;

  private final Lexicon lexicon;
  private final Calibration calibration;
  private final PairReader reader;
  private final PassageSearch search;
  private final Optional<SecondOpinion> opinion;

  /** Weighs with what was learned for {@code reader}; {@code embedder} finds passages. */
  public Support(Lexicon lexicon, Calibration calibration, PairReader reader, Embedder embedder) {
    this(
        lexicon,
        calibration,
        reader,
        new PassageSearch(lexicon, new CachingEmbedder(embedder, REMEMBERED_SENTENCES)),
        Optional.empty());
  }

  private Support(
      Lexicon lexicon,
      Calibration calibration,
      PairReader reader,
      PassageSearch search,
      Optional<SecondOpinion> opinion) {
    this.lexicon = lexicon;
    this.calibration = calibration;
    this.reader = reader;
    this.search = search;
    this.opinion = opinion;
  }

  /** With the lexicon and calibration that come with the program. */
  public static Support standard(PairReader reader, Embedder embedder) {
    return new Support(Lexicon.load(), Calibration.load(), reader, embedder);
  }

  /** The same, asking somebody else in doubt. */
  public Support asking(SecondOpinion other) {
    return new Support(lexicon, calibration, reader, search, Optional.of(other));
  }

  /** The passages of a source that a claim is read against. */
  CitedPassages search(AnalyzedSentence claim, Source source) {
    return new CitedPassages(source, search.find(claim, source));
  }

  /** Share of a claim's content words that a sentence has, rare ones counting more. */
  double overlap(AnalyzedSentence claim, AnalyzedSentence sentence) {
    return Overlap.words(claim, sentence.stemSet(), lexicon);
  }

  /**
   * Holds a claim of one sentence, that is to be printed, against passages of one or more sources;
   * at least one. What has a fault is not read.
   */
  Assessment of(AnalyzedSentence claim, List<CitedPassages> citedSets) {
    List<String> faults = faults(claim, citedSets);
    return faults.isEmpty()
        ? new Assessment(
            read(claim, citedSets),
            isShortened(claim, citedSets),
            novel(claim, citedSets),
            faults,
            List.of())
        : new Assessment(Reading.UNREAD, false, 1, faults, List.of());
  }

  /** Holds a claim of one sentence against passages found in a source, and against all of it. */
  Assessment of(AnalyzedSentence claim, CitedPassages found) {
    List<CitedPassages> all = List.of(CitedPassages.all(found.source()));
    List<String> figures = FigureCheck.faults(claim, all);
    List<String> faults = new ArrayList<>(faults(claim, all));
    faults.removeAll(figures);
    List<CitedPassages> read = List.of(found);
    return new Assessment(
        read(claim, read), isShortened(claim, read), novel(claim, read), faults, figures);
  }

  /** Whether passages, and nothing around them, have it otherwise than a claim. */
  boolean contradict(CitedPassages cited, AnalyzedSentence claim) {
    String passage =
        cited.passages().stream().map(AnalyzedSentence::text).collect(Collectors.joining(" "));
    Reading reading = reader.read(List.of(new Pair(passage, claim.text()))).get(0);
    return reading.contradicts() >= calibration.contradicted();
  }

  private static boolean isShortened(AnalyzedSentence claim, List<CitedPassages> citedSets) {
    return citedSets.stream().anyMatch(cited -> Overlap.isShortened(claim, cited.passages()));
  }

  private double novel(AnalyzedSentence claim, List<CitedPassages> citedSets) {
    AnalyzedSentence passage = AnalyzedSentence.of(inContext(citedSets));
    return 1 - Overlap.words(claim, passage.stemSet(), lexicon);
  }

  private static String inContext(List<CitedPassages> citedSets) {
    return citedSets.stream().map(CitedPassages::inContext).collect(Collectors.joining(" "));
  }

  private Reading read(AnalyzedSentence claim, List<CitedPassages> citedSets) {
    return reader.read(List.of(new Pair(inContext(citedSets), claim.text()))).get(0);
  }

  /** Figures, names and quotations that stand nowhere in the evidence. */
  private List<String> faults(AnalyzedSentence claim, List<CitedPassages> citedSets) {
    List<Source> sources = citedSets.stream().map(CitedPassages::source).toList();
    String whole = sources.stream().map(Source::text).collect(Collectors.joining("\n"));
    String context =
        citedSets.stream().map(CitedPassages::inContext).collect(Collectors.joining("\n"));
    List<String> faults = new ArrayList<>(FigureCheck.faults(claim, citedSets));
    faults.addAll(NameCheck.faults(claim.text(), NameIndex.of(context), sources, lexicon));
    faults.addAll(QuoteCheck.faults(claim.text(), whole));
    return faults;
  }

  /** The mean of degrees of support, as log-odds; none counts as surer than a reader can be. */
  static double mean(DoubleStream degrees) {
    double odds = degrees.map(Support::odds).average().orElseThrow();
    return 1 / (1 + Math.exp(-odds));
  }

  private static double odds(double degree) {
    double bounded = Math.max(1 - SUREST, Math.min(SUREST, degree));
    return Math.log(bounded / (1 - bounded));
  }

  /** How likely the evidence bears the claim out, 0..1, whatever its faults. */
  double degree(Assessment assessment) {
    return calibration.support(assessment.reading(), assessment.isShortened());
  }

  /** Whether the evidence has it otherwise. */
  boolean isContradicted(Assessment assessment) {
    return assessment.reading().contradicts() >= calibration.contradicted();
  }

  /** Whether a further source may be named beside a claim without anybody else being asked. */
  boolean isNameable(Assessment assessment) {
    return assessment.faults().isEmpty() && degree(assessment) >= calibration.named();
  }

  /**
   * The degree of support, with the second opinion where that can turn a decision.
   *
   * @param least degree that decides
   */
  double degreeAsked(
      AnalyzedSentence claim, List<CitedPassages> citedSets, Assessment assessment, double least) {
    double degree = degree(assessment);
    double odds = Math.log(degree / (1 - degree));
    double needed = Math.log(least / (1 - least));
    boolean isNear = odds + OPINION >= needed && odds - OPINION < needed;
    if (opinion.isEmpty() || !assessment.faults().isEmpty() || !isNear) {
      return degree;
    }
    List<String> evidence = new ArrayList<>();
    citedSets.forEach(citedPassages -> evidence.addAll(citedPassages.context()));
    return opinion
        .get()
        .of(claim.text(), evidence)
        .map(isSupported -> 1 / (1 + Math.exp(-(odds + (isSupported ? OPINION : -OPINION)))))
        .orElse(degree);
  }

  /** Least degree of what is printed in other words than its source's. */
  double printed(Assessment assessment) {
    return calibration.printed(assessment.isShortened(), assessment.novel());
  }

  /**
   * What is to be said of a claim.
   *
   * @param degree of support, with the second opinion, if there was one
   */
  Verdict.Decision decision(Assessment assessment, double degree) {
    if (!assessment.faults().isEmpty() || degree < calibration.unsupported()) {
      return Verdict.Decision.UNSUPPORTED;
    }
    return degree >= calibration.supported() && assessment.figures().isEmpty()
        ? Verdict.Decision.SUPPORTED
        : Verdict.Decision.IN_DOUBT;
  }

  /** Least degree of a claim that is called supported. */
  double supported() {
    return calibration.supported();
  }

  /**
   * Why a claim that is not let through is not.
   *
   * @param degree of support, with the second opinion, if there was one
   */
  List<String> reasons(Assessment assessment, double degree) {
    if (!assessment.faults().isEmpty()) {
      return assessment.faults();
    }
    if (isContradicted(assessment)) {
      return List.of("the source says otherwise");
    }
    if (!assessment.figures().isEmpty()) {
      return assessment.figures();
    }
    return degree < degree(assessment)
        ? List.of("a second model finds that the source does not say this")
        : List.of("the source does not say this for certain");
  }
}
