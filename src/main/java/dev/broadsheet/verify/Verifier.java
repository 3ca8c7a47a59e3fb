package dev.broadsheet.verify;

import dev.broadsheet.nlp.Sentences;
import dev.broadsheet.nlp.Span;
import dev.broadsheet.verify.Verdict.Decision;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says of any claim, by whomever written, whether a source supports it.
 *
 * <p>A claim of several sentences is as well supported as the least of them. Immutable; safe for
 * several threads.
 */
public final class Verifier {
  private final Support support;

  /** A verifier that weighs with the given support. */
  public Verifier(Support support) {
    this.support = support;
  }

  /** One sentence of a text under test and what the source says to it. */
  public record Marked(Span sentence, Verdict verdict) {}

  /** The verdict on a whole claim. */
  public Verdict verify(String source, String claim) {
    List<Verdict> verdicts = verifyEach(source, claim).stream().map(Marked::verdict).toList();
    if (verdicts.isEmpty()) {
      return new Verdict(
          0, Decision.UNSUPPORTED, List.of("the claim has no words"), List.of());
    }
    Set<Span> evidence = new TreeSet<>();
    Set<String> reasons = new LinkedHashSet<>();
    for (Verdict verdict : verdicts) {
      evidence.addAll(verdict.evidence());
      reasons.addAll(verdict.reasons());
    }
    return new Verdict(
        verdicts.stream().mapToDouble(Verdict::support).min().orElseThrow(),
        verdicts.stream().map(Verdict::decision).max(Comparator.naturalOrder()).orElseThrow(),
        List.copyOf(reasons),
        List.copyOf(evidence));
  }

  /** The verdict on each sentence of a text, in order; spans point into {@code claim}. */
  public List<Marked> verifyEach(String source, String claim) {
    List<Span> spans =
        Detokenizer.withWholeNumbers(
            source, Sentences.of(source, new Span(0, source.length()), "en"));
    Source read = new Source(source, spans, Optional.empty(), "", Map.of());
    List<Marked> marked = new ArrayList<>();
    for (Span span : ClaimSentences.of(claim)) {
      marked.add(new Marked(span, verdict(AnalyzedSentence.of(span.of(claim), span), read)));
    }
    return List.copyOf(marked);
  }

  private Verdict verdict(AnalyzedSentence claim, Source source) {
    if (isCopy(claim, source)) {
      return new Verdict(1, Decision.SUPPORTED, List.of(), copied(claim, source));
    }
    CitedPassages cited = support.search(claim, source);
    if (cited.numbers().isEmpty()) {
      return new Verdict(
          0, Decision.UNSUPPORTED, List.of("the source does not speak of this"), List.of());
    }
    Assessment assessment = support.of(claim, cited);
    double degree =
        support.degreeAsked(claim, List.of(cited), assessment, support.supported());
    Decision decision = support.decision(assessment, degree);
    List<String> reasons =
        decision == Decision.SUPPORTED ? List.of() : support.reasons(assessment, degree);
    List<Span> evidence = cited.passages().stream().map(AnalyzedSentence::span).sorted().toList();
    return new Verdict(degree, decision, reasons, evidence);
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
