package dev.broadsheet.verify;

import dev.broadsheet.model.Embedder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the few sentences of a source that a claim has to be read against: by the rare words they
 * share with it and by likeness in meaning. Immutable; safe for several threads.
 */
final class PassageSearch {
  private static final int MOST_SENTENCES = 2;

  private static final double WHOLE_WEIGHT = 0.3;
  private static final double MEANING_WEIGHT = 0.6;
  private static final double NEIGHBOUR_WEIGHT = 0.1;
  private static final double LEAST_MEANING = 0.3;

  private final Lexicon lexicon;
  private final Embedder embedder;

  PassageSearch(Lexicon lexicon, Embedder embedder) {
    this.lexicon = lexicon;
    this.embedder = embedder;
  }

  /**
   * Numbers of the sentences that together share most with the claim, the most telling first. Empty
   * if the source has nothing like it.
   */
  List<Integer> find(AnalyzedSentence claim, Source source) {
    double[] meaning = meaning(claim, source);
    Set<String> open = new HashSet<>(claim.content().keySet());
    List<Integer> chosen = new ArrayList<>();
    while (chosen.size() < Math.min(MOST_SENTENCES, source.sentences().size())) {
      int best = -1;
      double bestScore = 0;
      for (int i = 0; i < meaning.length; i++) {
        Set<String> stems = source.sentences().get(i).stemSet();
        double words =
            share(claim, open, stems) + WHOLE_WEIGHT * Overlap.words(claim, stems, lexicon);
        boolean isNeighbour = chosen.contains(i - 1) || chosen.contains(i + 1);
        double score = words + MEANING_WEIGHT * meaning[i] + (isNeighbour ? NEIGHBOUR_WEIGHT : 0);
        boolean isAlike = words > 0 || meaning[i] > LEAST_MEANING || !chosen.isEmpty();
        if (isAlike && score > bestScore && !chosen.contains(i)) {
          best = i;
          bestScore = score;
        }
      }
      if (best < 0) {
        return chosen;
      }
      chosen.add(best);
      open.removeAll(source.sentences().get(best).stemSet());
    }
    return chosen;
  }

  /** Share of the claim's content that lies in {@code open} and the sentence has. */
  private double share(AnalyzedSentence claim, Set<String> open, Set<String> stems) {
    double found = 0;
    double all = 0;
    for (Map.Entry<String, String> word : claim.content().entrySet()) {
      double weight = lexicon.rarity(word.getValue());
      all += weight;
      found += open.contains(word.getKey()) && stems.contains(word.getKey()) ? weight : 0;
    }
    return all > 0 ? found / all : 0;
  }

  private double[] meaning(AnalyzedSentence claim, Source source) {
    List<String> texts = new ArrayList<>();
    source.sentences().forEach(sentence -> texts.add(sentence.text()));
    texts.add(claim.text());
    List<float[]> vectors = embedder.embed(texts);
    double[] meaning = new double[source.sentences().size()];
    for (int i = 0; i < meaning.length; i++) {
      meaning[i] = Embedder.cosine(vectors.get(i), vectors.get(meaning.length));
    }
    return meaning;
  }
}
