package dev.broadsheet.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A claim's words laid beside those of a sentence: the longest run of words, with gaps, that both
 * have in the same order, and what stands in the gaps.
 */
final class Alignment {
  private final AnalyzedSentence claim;
  private final AnalyzedSentence sentence;
  private final int[] partners;
  private final int matches;

  /**
   * Words of both sides between two neighbouring matches.
   *
   * @param claimFrom first word of the gap in the claim
   * @param claimTo after its last word
   * @param sentenceFrom first word of the gap in the sentence
   * @param sentenceTo after its last word
   * @param isInner whether a match stands on both sides of the gap
   */
  record Gap(int claimFrom, int claimTo, int sentenceFrom, int sentenceTo, boolean isInner) {
    int claimLength() {
      return claimTo - claimFrom;
    }

    int sentenceLength() {
      return sentenceTo - sentenceFrom;
    }
  }

  Alignment(AnalyzedSentence claim, AnalyzedSentence sentence) {
    this.claim = claim;
    this.sentence = sentence;
    this.partners = align(claim.stems(), sentence.stems());
    this.matches = (int) Arrays.stream(partners).filter(partner -> partner >= 0).count();
  }

  /** The alignment with the passage that shares the longest such run. */
  static Alignment best(AnalyzedSentence claim, List<AnalyzedSentence> passages) {
    Alignment best = new Alignment(claim, passages.get(0));
    for (AnalyzedSentence passage : passages.subList(1, passages.size())) {
      Alignment next = new Alignment(claim, passage);
      best = next.matches > best.matches ? next : best;
    }
    return best;
  }

  private static int[] align(List<String> a, List<String> b) {
    int[][] length = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        length[i][j] =
            a.get(i).equals(b.get(j))
                ? length[i + 1][j + 1] + 1
                : Math.max(length[i + 1][j], length[i][j + 1]);
      }
    }
    int[] partners = new int[a.size()];
    Arrays.fill(partners, -1);
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      if (a.get(i).equals(b.get(j))) {
        partners[i++] = j++;
      } else if (length[i + 1][j] >= length[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return partners;
  }

  AnalyzedSentence claim() {
    return claim;
  }

  AnalyzedSentence sentence() {
    return sentence;
  }

  /** Share of the claim's words that have a partner. */
  double share() {
    return partners.length == 0 ? 0 : (double) matches / partners.length;
  }

  /** The gaps in order, those at the ends included, none with nothing on both sides. */
  List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    int claimFrom = 0;
    int sentenceFrom = 0;
    for (int i = 0; i <= partners.length; i++) {
      boolean isEnd = i == partners.length;
      if (!isEnd && partners[i] < 0) {
        continue;
      }
      int sentenceTo = isEnd ? sentence.stems().size() : partners[i];
      if (i > claimFrom || sentenceTo > sentenceFrom) {
        boolean isInner = !isEnd && claimFrom > 0;
        gaps.add(new Gap(claimFrom, i, sentenceFrom, sentenceTo, isInner));
      }
      claimFrom = i + 1;
      sentenceFrom = sentenceTo + 1;
    }
    return gaps;
  }
}
