package dev.broadsheet.verify;

import dev.broadsheet.model.CachingEmbedder;
import dev.broadsheet.model.Embedder;
import dev.broadsheet.model.PairReader;
import dev.broadsheet.nlp.Sentences;
import dev.broadsheet.nlp.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is found of a sentence of a claim before it is weighed, for the lab.
 *
 * @param sentence of the claim
 * @param passage that it was read against; empty if the source has nothing like it
 * @param odds log-odds of "says" as the reader gives them
 * @param isShortened whether it is one sentence of the passage with words left out
 * @param contradicts probability of a contradiction, 0..1
 * @param faults names and quotations that stand nowhere in the source
 * @param figures that stand nowhere there
 */
public record ReadClaim(
    String sentence,
    String passage,
    double odds,
    boolean isShortened,
    double contradicts,
    List<String> faults,
    List<String> figures) {

  /** Reads claims. */
  public static final class Reader {
    private final Support support;

    /** With the lexicon that comes with the program. */
    public Reader(PairReader reader, Embedder embedder) {
      support = Support.standard(reader, new CachingEmbedder(embedder, 20_000));
    }

    /** Reads each sentence of a claim. */
    public List<ReadClaim> read(String text, String claim) {
      List<Span> spans =
          Detokenizer.withWholeNumbers(text, Sentences.of(text, new Span(0, text.length()), "en"));
      Source source = new Source(text, spans, Optional.empty(), "", Map.of());
      return ClaimSentences.of(claim).stream()
          .map(span -> read(AnalyzedSentence.of(span.of(claim), span), source))
          .toList();
    }

    private ReadClaim read(AnalyzedSentence claim, Source source) {
      CitedPassages cited = support.search(claim, source);
      Assessment assessment = support.of(claim, cited);
      return new ReadClaim(
          claim.text(),
          cited.inContext(),
          Calibration.odds(assessment.reading()),
          assessment.isShortened(),
          assessment.reading().contradicts(),
          assessment.faults(),
          assessment.figures());
    }
  }
}
