package dev.broadsheet.ground;

import dev.broadsheet.text.Sentences;
import dev.broadsheet.text.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says of any claim, by whomever written, whether a source supports it.
 *
 * <p>A claim of several sentences is as good as its worst one. Stateless; safe for several threads.
 */
public final class Verifier {

  /** One sentence of a text under test and what the source says to it. */
  public record Marked(Span sentence, Verdict verdict) {}

  /** The verdict on a whole claim. */
  public Verdict verify(String source, String claim) {
    List<Marked> marked = verifyEach(source, claim);
    if (marked.isEmpty()) {
      return new Verdict(0, false, List.of("the claim has no words"), List.of());
    }
    double support = 1;
    boolean supported = true;
    Set<String> reasons = new LinkedHashSet<>();
    Set<Span> evidence = new TreeSet<>();
    for (Marked mark : marked) {
      support = Math.min(support, mark.verdict().support());
      supported &= mark.verdict().supported();
      reasons.addAll(mark.verdict().reasons());
      evidence.addAll(mark.verdict().evidence());
    }
    return new Verdict(support, supported, List.copyOf(reasons), List.copyOf(evidence));
  }

  /** The verdict on each sentence of a text, in order; spans point into {@code claim}. */
  public List<Marked> verifyEach(String source, String claim) {
    Source read =
        new Source(
            source, Sentences.of(source, new Span(0, source.length()), "en"), Optional.empty(), "");
    List<Marked> marked = new ArrayList<>();
    for (Span span : Sentences.of(claim, new Span(0, claim.length()), "en")) {
      marked.add(new Marked(span, verdict(read, Passage.of(span.of(claim)))));
    }
    return List.copyOf(marked);
  }

  private static Verdict verdict(Source source, Passage claim) {
    List<Integer> found = EvidenceSearch.find(claim, source);
    if (found.isEmpty()) {
      return new Verdict(0, false, List.of("the source does not speak of this"), List.of());
    }
    Exhibit exhibit = new Exhibit(source, found);
    Finding finding = Support.of(claim, List.of(exhibit));
    List<Span> evidence = exhibit.passages().stream().map(Passage::span).sorted().toList();
    double support =
        finding.faults().isEmpty() ? finding.support() : Math.min(finding.support(), 0.3);
    return new Verdict(support, finding.isGrounded(), finding.reasons(), evidence);
  }
}
