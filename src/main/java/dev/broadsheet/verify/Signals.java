package dev.broadsheet.verify;

import dev.broadsheet.model.WordVectors;
import dev.broadsheet.nlp.NameIndex;
import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
          "words",
          "pairs",
          "onePair",
          "subsequence",
          "runs",
          "binding",
          "unknownNames",
          "unknownNumbers",
          "repetition",
          "negation",
          "pronouns",
          "meaning",
          "meaningOfRuns",
          "meaningOfOne",
          "meaningOfNames",
          "meaningOfEnding",
          "orderOfEnding",
          "evenness",
          "wrongFigures",
          "wrongNames",
          "strangeNames",
          "wrongQuotes",
          "twists",
          "reversals");

  private static final double NAME_SHARE = 0.6;
  private static final int NEIGHBOURS = 3;
  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "they", "him", "her", "them", "his", "their", "it", "its", "who", "this",
          "that", "these", "those");

  private final AnalyzedSentence claim;
  private final List<Source> sources;
  private final List<AnalyzedSentence> evidence;
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
    this.evidence =
        citedSets.stream().flatMap(citedPassages -> citedPassages.passages().stream()).toList();
    this.lexicon = lexicon;
    this.likeness = new WordSimilarity(claim, withKin(vectors), lexicon, vectors);
    this.faults = faults;
  }

  /** The evidence, then the sentences of its sources that are nearest to the claim in meaning. */
  private List<AnalyzedSentence> withKin(WordVectors vectors) {
    Set<AnalyzedSentence> all = new LinkedHashSet<>(evidence);
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
        evidence.isEmpty() ? 0 : Overlap.words(claim, evidence.get(0).stemSet(), lexicon),
        Overlap.share(claim.pairs(), Overlap.pairs(evidence)),
        onePair(),
        Overlap.subsequence(claim, evidence),
        runs(),
        binding(),
        -names,
        -numbers,
        -repetition(),
        -negation(),
        -pronouns(),
        likeness.ofWords(),
        likeness.ofRuns(),
        likeness.ofOnePassage(),
        likeness.ofNames(),
        likeness.ofEnding(),
        likeness.ofOrderAtEnd(),
        -likeness.unevenness(),
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

  /** Root mean square length of the stretches shared with a source, as a share of the claim. */
  private double runs() {
    double squares = 0;
    int i = 0;
    int length = claim.stems().size();
    while (i < length) {
      int longest = 0;
      for (Source source : sources) {
        longest = Math.max(longest, source.longestRun(claim.stems(), i));
      }
      squares += (double) longest * longest;
      i += Math.max(1, longest);
    }
    return length == 0 ? 0 : Math.sqrt(squares) / length;
  }

  /** How closely words that are neighbours in the claim stand together in a source. */
  private double binding() {
    List<String> known = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < claim.forms().size(); i++) {
      String stem = claim.stems().get(i);
      boolean isContent = !Tokens.isStopWord(claim.forms().get(i));
      if (isContent && sources.stream().anyMatch(source -> source.has(stem))) {
        known.add(stem);
        weights.add(lexicon.rarity(claim.forms().get(i)));
      }
    }
    double bound = 0;
    double all = 0;
    for (int i = 0; i < known.size(); i++) {
      for (int j = i + 1; j <= Math.min(known.size() - 1, i + NEIGHBOURS); j++) {
        if (!known.get(i).equals(known.get(j))) {
          double weight = Math.min(weights.get(i), weights.get(j)) / (j - i);
          all += weight;
          bound += weight * closeness(known.get(i), known.get(j));
        }
      }
    }
    return all > 0 ? bound / all : 0;
  }

  private double closeness(String a, String b) {
    return sources.stream().mapToDouble(source -> source.closeness(a, b)).max().orElse(0);
  }

  /** Content words said again, as a share: what loops has rarely been said by anyone. */
  private double repetition() {
    Map<String, Integer> counts = new HashMap<>();
    int all = 0;
    for (int i = 0; i < claim.forms().size(); i++) {
      if (!Tokens.isStopWord(claim.forms().get(i))) {
        counts.merge(claim.stems().get(i), 1, Integer::sum);
        all++;
      }
    }
    return all == 0 ? 0 : (double) (all - counts.size()) / all;
  }

  private double negation() {
    boolean evidenceDenies = evidence.stream().anyMatch(Polarity::denies);
    return Polarity.denies(claim) && !evidenceDenies ? 1 : 0;
  }

  /** Share of the claim's pairs of words that the best single passage has. */
  private double onePair() {
    return evidence.stream()
        .mapToDouble(passage -> Overlap.share(claim.pairs(), passage.pairs()))
        .max()
        .orElse(0);
  }

  /** Share of words that stand for somebody named elsewhere: what is easily mistaken. */
  private double pronouns() {
    long found = claim.forms().stream().filter(PRONOUNS::contains).count();
    return claim.forms().isEmpty() ? 0 : (double) found / claim.forms().size();
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
