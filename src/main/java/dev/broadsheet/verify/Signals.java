package dev.broadsheet.verify;

import dev.broadsheet.model.WordVectors;
import dev.broadsheet.nlp.NameIndex;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What of a claim's wording speaks for or against its evidence, as numbers a model can weigh.
 *
 * <p>Each signal is oriented so that more of it means more support.
 */
final class Signals {
  /** Names of the signals, in the order of {@link #values}. */
  static final List<String> NAMES =
      List.of(
          "unknownNames",
          "unknownNumbers",
          "meaning",
          "meaningOfRuns",
          "meaningOfOne",
          "meaningOfNames",
          "meaningOfEnding",
          "orderOfEnding",
          "wrongFigures",
          "wrongNames",
          "strangeNames",
          "wrongQuotes",
          "twists",
          "reversals");

  private static final double NAME_SHARE = 0.6;

  private final AnalyzedSentence claim;
  private final List<Source> sources;
  private final Lexicon lexicon;
  private final WordSimilarity likeness;
  private final ClaimFaults faults;

  /**
   * Prepares to compare.
   *
   * @param claim one sentence
   * @param citedSets the evidence, the most telling first
   */
  Signals(
      AnalyzedSentence claim,
      List<CitedPassages> citedSets,
      Lexicon lexicon,
      WordVectors vectors,
      ClaimFaults faults) {
    this.claim = claim;
    this.sources = citedSets.stream().map(CitedPassages::source).toList();
    this.lexicon = lexicon;
    this.likeness = new WordSimilarity(claim, passages(citedSets, vectors), lexicon, vectors);
    this.faults = faults;
  }

  /** The evidence, then the sentences of its sources that are nearest to the claim in meaning. */
  private List<AnalyzedSentence> passages(List<CitedPassages> citedSets, WordVectors vectors) {
    Set<AnalyzedSentence> all = new LinkedHashSet<>();
    citedSets.forEach(citedPassages -> all.addAll(citedPassages.passages()));
    all.addAll(SemanticSearch.find(claim, sources, vectors));
    return List.copyOf(all);
  }

  /** The signals, in the order of {@link #NAMES}. */
  List<Double> values() {
    List<String> missing = missing();
    double names = 0;
    double numbers = 0;
    for (String form : missing) {
      names += lexicon.capitalShare(form) > NAME_SHARE ? 1 : 0;
      numbers += Character.isDigit(form.charAt(0)) ? 1 : 0;
    }
    return List.of(
        -names,
        -numbers,
        likeness.ofWords(),
        likeness.ofRuns(),
        likeness.ofOnePassage(),
        likeness.ofNames(),
        likeness.ofEnding(),
        likeness.ofOrderAtEnd(),
        minus(Check.Sort.FIGURE),
        minus(Check.Sort.NAME),
        -strangeNames(),
        minus(Check.Sort.QUOTE),
        minus(Check.Sort.TWIST),
        minus(Check.Sort.REVERSAL));
  }

  private double minus(Check.Sort sort) {
    return -faults.of(sort).size();
  }

  /** Share of the claim's word triples that stand in its sources: how much of it is copied. */
  double copied() {
    Set<String> given = new HashSet<>();
    for (Source source : sources) {
      source.sentences().forEach(sentence -> given.addAll(sentence.triples()));
    }
    return Overlap.share(claim.triples(), given);
  }

  /** Forms of the claim's content words that no source has. */
  private List<String> missing() {
    List<String> missing = new ArrayList<>();
    claim
        .content()
        .forEach(
            (stem, form) -> {
              if (sources.stream().noneMatch(source -> source.has(stem))) {
                missing.add(form);
              }
            });
    return missing;
  }

  /** Names of the claim that no source has anywhere. */
  private double strangeNames() {
    StringBuilder whole = new StringBuilder();
    sources.forEach(source -> whole.append(source.text()).append('\n'));
    return NameCheck.faults(claim.text(), NameIndex.of(whole.toString()), sources, lexicon).size();
  }

  @Override
  public String toString() {
    return values().toString();
  }
}
