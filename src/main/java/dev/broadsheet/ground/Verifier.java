package dev.broadsheet.ground;

import dev.broadsheet.text.Sentences;
import dev.broadsheet.text.Span;
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

  private record Weighed(Span sentence, Finding finding, Exhibit exhibit) {

    List<Span> evidence() {
      return exhibit.passages().stream().map(Passage::span).sorted().toList();
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
    List<Exhibit> exhibits = weighed.stream().map(Weighed::exhibit).toList();
    return verdict(claim, together(weighed), exhibits, List.copyOf(evidence));
  }

  /** What is measured of a claim before it is weighed; for learning. The claim has a word. */
  public Finding measure(String source, String claim) {
    return together(weigh(source, claim));
  }

  private static Finding together(List<Weighed> weighed) {
    return Finding.of(weighed.stream().map(Weighed::finding).toList());
  }

  /** The verdict on each sentence of a text, in order; spans point into {@code claim}. */
  public List<Marked> verifyEach(String source, String claim) {
    List<Marked> marked = new ArrayList<>();
    for (Weighed sentence : weigh(source, claim)) {
      Verdict verdict =
          verdict(
              sentence.sentence().of(claim),
              sentence.finding(),
              List.of(sentence.exhibit()),
              sentence.evidence());
      marked.add(new Marked(sentence.sentence(), verdict));
    }
    return List.copyOf(marked);
  }

  private Verdict verdict(
      String claim, Finding finding, List<Exhibit> exhibits, List<Span> evidence) {
    Support.Bar bar = support.bar(finding);
    double score = support.scoreAsked(claim, exhibits, finding, bar);
    boolean isGrounded = finding.faults().isEmpty() && bar.isPassedBy(score);
    List<String> reasons = isGrounded ? List.of() : support.reasons(finding, score);
    return new Verdict(support.degree(finding, score), isGrounded, reasons, evidence);
  }

  private List<Weighed> weigh(String text, String claim) {
    List<Span> spans =
        Typesetting.withWholeNumbers(text, Sentences.of(text, new Span(0, text.length()), "en"));
    Source source = new Source(text, spans, Optional.empty(), "", Map.of());
    List<Weighed> weighed = new ArrayList<>();
    for (Span span : ClaimSentences.of(claim)) {
      Passage sentence = Passage.of(span.of(claim), span);
      Exhibit exhibit =
          new Exhibit(source, EvidenceSearch.find(sentence, source, support.lexicon()));
      Finding finding = support.of(sentence, List.of(exhibit));
      weighed.add(new Weighed(span, finding, exhibit));
    }
    return weighed;
  }
}
