package dev.broadsheet.ground;

import dev.broadsheet.text.Figure;
import dev.broadsheet.text.NameIndex;
import java.util.ArrayList;
import java.util.List;

/**
 * Weighs a claim against evidence: faults that forbid it, and a score for how well it is borne out.
 */
final class Support {
  /** Claims below this support are not printed. */
  static final double THRESHOLD = 0.5;

  private Support() {}

  /** Holds a claim against passages of one or more sources; at least one exhibit. */
  static Finding of(Passage claim, List<Exhibit> exhibits) {
    List<Passage> evidence = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    StringBuilder context = new StringBuilder();
    for (Exhibit exhibit : exhibits) {
      evidence.addAll(exhibit.passages());
      exhibit.passages().forEach(passage -> figures.addAll(passage.figures()));
      context.append(exhibit.inContext()).append('\n');
    }
    Source first = exhibits.get(0).source();
    List<String> faults = new ArrayList<>(FigureCheck.faults(claim, figures, first.published()));
    faults.addAll(
        NameCheck.faults(claim.text(), NameIndex.of(context.toString()), first.surroundings()));
    faults.addAll(QuoteCheck.faults(claim.text(), context.toString()));
    double score =
        0.5 * Overlap.words(claim, evidence, first.rarity())
            + 0.3 * Overlap.bigrams(claim, evidence)
            + 0.2 * Overlap.subsequence(claim, evidence);
    return new Finding(Math.min(1, score), faults);
  }
}
