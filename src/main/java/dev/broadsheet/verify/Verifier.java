package dev.broadsheet.verify;

import dev.broadsheet.nlp.Sentences;
import dev.broadsheet.nlp.Span;
import dev.broadsheet.verify.Verdict.Decision;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says of any claim, by whomever written, whether a source supports it.
 *
 * <p>The support of a claim of several sentences is the mean of theirs, as log-odds, as people
 * judge a summary by the whole of it; a fault in one of them is a fault of the whole, and it is not
 * called supported while one of them is called unsupported. Immutable; safe for several threads.
 */
public final class Verifier {
  private final Support support;

  /** A verifier that weighs with the given support. */
  public Verifier(Support support) {
    this.support = support;
  }

  /** One sentence of a text under test and what the source says to it. */
  public record Marked(Span sentence, Verdict verdict) {}

  private record Weighed(Span sentence, Assessment assessment, Verdict verdict) {}

  /** The verdict on a whole claim. */
  public Verdict verify(String source, String claim) {
    List<Weighed> weighed = weigh(source, claim);
    if (weighed.isEmpty()) {
      return new Verdict(0, Decision.UNSUPPORTED, List.of("the claim has no words"), List.of());
    }
    Set<Span> evidence = new TreeSet<>();
    Set<String> reasons = new LinkedHashSet<>();
    for (Weighed sentence : weighed) {
      evidence.addAll(sentence.verdict().evidence());
      reasons.addAll(sentence.verdict().reasons());
    }
    double degree = Support.mean(weighed.stream().mapToDouble(each -> each.verdict().support()));
    Decision decision = decision(weighed, degree);
    return new Verdict(
        degree,
        decision,
        decision == Decision.SUPPORTED ? List.of() : List.copyOf(reasons),
        List.copyOf(evidence));
  }

  private Decision decision(List<Weighed> weighed, double degree) {
    Decision decision =
        support.decision(
            Assessment.together(weighed.stream().map(Weighed::assessment).toList()), degree);
    boolean isOneRefused =
        weighed.stream().anyMatch(each -> each.verdict().decision() == Decision.UNSUPPORTED);
    return isOneRefused && decision == Decision.SUPPORTED ? Decision.IN_DOUBT : decision;
  }

  /** The verdict on each sentence of a text, in order; spans point into {@code claim}. */
  public List<Marked> verifyEach(String source, String claim) {
    return weigh(source, claim).stream()
        .map(each -> new Marked(each.sentence(), each.verdict()))
        .toList();
  }

  private List<Weighed> weigh(String source, String claim) {
    List<Span> spans =
        Detokenizer.withWholeNumbers(
            source, Sentences.of(source, new Span(0, source.length()), "en"));
    Source read = new Source(source, spans, Optional.empty(), "", Map.of());
    return ClaimSentences.of(claim).stream()
        .map(span -> weigh(AnalyzedSentence.of(span.of(claim), span), read))
        .toList();
  }

  private Weighed weigh(AnalyzedSentence claim, Source source) {
    if (isCopy(claim, source)) {
      Verdict verdict = new Verdict(1, Decision.SUPPORTED, List.of(), copied(claim, source));
      return new Weighed(claim.span(), Assessment.SURE, verdict);
    }
    CitedPassages cited = support.search(claim, source);
    if (cited.numbers().isEmpty()) {
      List<String> reasons = List.of("the source does not speak of this");
      Verdict verdict = new Verdict(0, Decision.UNSUPPORTED, reasons, List.of());
      return new Weighed(claim.span(), Assessment.SURE, verdict);
    }
    Assessment assessment = support.of(claim, cited);
    double degree = support.degreeAsked(claim, List.of(cited), assessment, support.supported());
    Decision decision = support.decision(assessment, degree);
    List<String> reasons =
        decision == Decision.SUPPORTED ? List.of() : support.reasons(assessment, degree);
    List<Span> evidence = cited.passages().stream().map(AnalyzedSentence::span).sorted().toList();
    return new Weighed(claim.span(), assessment, new Verdict(degree, decision, reasons, evidence));
  }

  private static boolean isCopy(AnalyzedSentence claim, Source source) {
    return !copied(claim, source).isEmpty();
  }

  private static List<Span> copied(AnalyzedSentence claim, Source source) {
    return source.sentences().stream()
        .filter(sentence -> sentence.forms().equals(claim.forms()))
        .map(AnalyzedSentence::span)
        .limit(1)
        .toList();
  }
}
