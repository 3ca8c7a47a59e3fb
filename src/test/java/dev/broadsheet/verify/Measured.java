package dev.broadsheet.verify;

import dev.broadsheet.nlp.Sentences;
import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is measured of a claim, check by check, so that checks can be left out afterwards.
 *
 * @param signals in the order of {@link Assessment#signalNames}, as if no check found anything
 * @param copied share of the claim's word triples that stand in its source
 * @param faults how many each check finds, a mean over the claim's sentences
 */
public record Measured(List<Double> signals, double copied, Map<String, Double> faults) {

  /** Names of all checks. */
  public static List<String> checks() {
    return Arrays.stream(Check.values()).map(Check::name).toList();
  }

  /** The sort of fault that a check finds, which names its signal. */
  public static String signalOf(String check) {
    return switch (Check.valueOf(check).sort()) {
      case FIGURE -> "wrongFigures";
      case NAME -> "wrongNames";
      case QUOTE -> "wrongQuotes";
      case TWIST -> "twists";
      case REVERSAL -> "reversals";
    };
  }

  /** Measures a claim of one or more sentences as {@link Verifier} would. */
  public static Measured of(String text, String claim, Support support) {
    List<Span> spans =
        Detokenizer.withWholeNumbers(text, Sentences.of(text, new Span(0, text.length()), "en"));
    Source source = new Source(text, spans, Optional.empty(), "", Map.of());
    List<Assessment> findings = new ArrayList<>();
    Map<String, Double> faults = new LinkedHashMap<>();
    List<Span> sentences = ClaimSentences.of(claim);
    for (Span span : sentences) {
      AnalyzedSentence sentence = AnalyzedSentence.of(span.of(claim), span);
      List<CitedPassages> citedSets =
          List.of(
              new CitedPassages(source, EvidenceSearch.find(sentence, source, support.lexicon())));
      findings.add(support.of(sentence, citedSets, List.of()));
      for (Check check : Check.values()) {
        double found = check.faults(sentence, citedSets, support.lexicon()).size();
        faults.merge(check.name(), found / sentences.size(), Double::sum);
      }
    }
    Assessment together = Assessment.of(findings);
    return new Measured(together.signals(), together.copied(), faults);
  }
}
