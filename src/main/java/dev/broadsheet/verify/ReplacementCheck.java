package dev.broadsheet.verify;

import dev.broadsheet.model.WordVectors;
import dev.broadsheet.nlp.Span;
import dev.broadsheet.nlp.Tokens;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether two sentences are the same save for one word in the place of another: "blamed the
 * referee" beside "blamed the weather". Both may be true of something, but one doesn't say the
 * other. Words that mean much the same in their sentences, such as "began" and "started", may take
 * each other's place. Figures are left to {@link FigureCheck}.
 *
 * <p>Not one of {@link Check}: only for further source marks.
 */
final class ReplacementCheck {
  /** Share of the claim's words in the sentence from which the two run side by side. */
  private static final double LEAST_SHARE = 0.75;

  private static final int LONGEST_GAP = 3;

  /**
   * Cosine below which two words differ in meaning. Of 18 pairs that exclude each other in their
   * sentences 16 lie below, of 20 that may stand for each other 17 above.
   */
  private static final double ALIKE = 0.5;

  private ReplacementCheck() {}

  /** Whether {@code sentence} has another word where the claim has one of its own. */
  static boolean isReplaced(
      AnalyzedSentence claim, AnalyzedSentence sentence, WordVectors vectors) {
    Alignment alignment = new Alignment(claim, sentence);
    return alignment.share() >= LEAST_SHARE
        && alignment.gaps().stream().anyMatch(gap -> differ(gap, claim, sentence, vectors));
  }

  private static boolean differ(
      Alignment.Gap gap, AnalyzedSentence claim, AnalyzedSentence sentence, WordVectors vectors) {
    if (gap.claimLength() > LONGEST_GAP || gap.sentenceLength() > LONGEST_GAP) {
      return false;
    }
    List<Integer> here = content(claim, gap.claimFrom(), gap.claimTo());
    List<Integer> there = content(sentence, gap.sentenceFrom(), gap.sentenceTo());
    return here.size() == 1
        && there.size() == 1
        && cosine(vector(claim, here.get(0), vectors), vector(sentence, there.get(0), vectors))
            < ALIKE;
  }

  /** The words that say something, figures left out. */
  private static List<Integer> content(AnalyzedSentence passage, int from, int to) {
    return IntStream.range(from, to)
        .filter(i -> !Tokens.isStopWord(passage.forms().get(i)) && !isInFigure(passage, i))
        .boxed()
        .toList();
  }

  private static boolean isInFigure(AnalyzedSentence passage, int word) {
    Span place = passage.places().get(word);
    return passage.figures().stream().anyMatch(figure -> figure.span().overlaps(place));
  }

  private static float[] vector(AnalyzedSentence passage, int word, WordVectors vectors) {
    return vectors.of(passage.text(), passage.places()).get(word);
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
