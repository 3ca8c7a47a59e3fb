package dev.broadsheet.verify;

import dev.broadsheet.nlp.Sentences;
import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says of any claim, by whomever written, whether a source supports it.
 *
 * <p>A claim of several sentences has the mean score of its sentences; a fault in one of them is a
 * fault of the whole. Immutable; safe for several threads.
 */
public final class Verifier {
  private final Support support;

  /** A verifier that weighs with the given support. */
  public Verifier(Support support) {
    this.support = support;
  }

  /** One sentence of a text under test and what the source says to it. */
  public record Marked(Span sentence, Verdict verdict) {}

  private record Weighed(Span sentence, Assessment assessment, CitedPassages citedPassages) {

    List<Span> evidence() {
      return citedPassages.passages().stream().map(AnalyzedSentence::span).sorted().toList();
    }
  }

  /** The verdict on a whole claim. */
  public Verdict verify(String source, String claim) {
    List<Weighed> weighed = weigh(source, claim);
    if (weighed.isEmpty()) {
      return new Verdict(0, false, List.of("the claim has no words"), List.of());
    }
    Set<Span> evidence = new TreeSet<>();
    weighed.forEach(sentence -> evidence.addAll(sentence.evidence()));
    List<CitedPassages> citedSets = weighed.stream().map(Weighed::citedPassages).toList();
    return verdict(claim, together(weighed), citedSets, List.copyOf(evidence));
  }

  /** What is measured of a claim before it is weighed; for learning. The claim has a word. */
  public Assessment measure(String source, String claim) {
    return together(weigh(source, claim));
  }

  private static Assessment together(List<Weighed> weighed) {
    return Assessment.of(weighed.stream().map(Weighed::assessment).toList());
  }

  /** The verdict on each sentence of a text, in order; spans point into {@code claim}. */
  public List<Marked> verifyEach(String source, String claim) {
    List<Marked> marked = new ArrayList<>();
    for (Weighed sentence : weigh(source, claim)) {
      Verdict verdict =
          verdict(
              sentence.sentence().of(claim),
              sentence.assessment(),
              List.of(sentence.citedPassages()),
              sentence.evidence());
      marked.add(new Marked(sentence.sentence(), verdict));
    }
    return List.copyOf(marked);
  }

  private Verdict verdict(
      String claim, Assessment assessment, List<CitedPassages> citedSets, List<Span> evidence) {
    Support.Bar bar = support.bar(assessment);
    double score = support.scoreAsked(claim, citedSets, assessment, bar);
    boolean isGrounded = assessment.faults().isEmpty() && bar.isPassedBy(score);
    List<String> reasons = isGrounded ? List.of() : support.reasons(assessment, score);
    return new Verdict(support.degree(assessment, score), isGrounded, reasons, evidence);
  }

  private List<Weighed> weigh(String text, String claim) {
    List<Span> spans =
        Detokenizer.withWholeNumbers(text, Sentences.of(text, new Span(0, text.length()), "en"));
    Source source = new Source(text, spans, Optional.empty(), "", Map.of());
    List<Weighed> weighed = new ArrayList<>();
    for (Span span : ClaimSentences.of(claim)) {
      AnalyzedSentence sentence = AnalyzedSentence.of(span.of(claim), span);
      CitedPassages citedPassages =
          new CitedPassages(source, EvidenceSearch.find(sentence, source, support.lexicon()));
      Assessment assessment = support.of(sentence, List.of(citedPassages));
      weighed.add(new Weighed(span, assessment, citedPassages));
    }
    return weighed;
  }
}
