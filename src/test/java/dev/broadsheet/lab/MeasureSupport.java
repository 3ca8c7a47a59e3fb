package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.lab.RankQuality.Scored;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.nlp.Tokens;
import dev.broadsheet.verify.Assessment;
import dev.broadsheet.verify.Lexicon;
import dev.broadsheet.verify.Support;
import dev.broadsheet.verify.Verifier;
import dev.broadsheet.verify.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Prints how well support tells true claims from false: ROC-AUC and balanced accuracy of each set
 * and their means, beside overlap of words and of word pairs.
 *
 * <p>Every claim is scored by weights learned without its source ("grouped": ten folds, the mean of
 * three divisions into folds), by weights learned without its whole set ("left out"), and by those
 * that come with the program, which have seen it. The baselines' threshold is the best for them on
 * all sets together. Arguments: folder of the development data; optionally a file to which the
 * grouped scores are written as {@code verify} would.
 */
public final class MeasureSupport {
  private static final int FOLDS = 10;
  private static final int DIVISIONS = 3;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<JudgedClaims.Item> items;
  private final List<String> sets;
  private final List<SupportLearner.Row> rows;

  private MeasureSupport(JudgedClaims claims) {
    this.items = claims.items();
    this.sets = claims.sets();
    Support unweighted =
        new Support(Lexicon.load(), TrainSupport.unlearned(), MiniLmEmbedder.shared());
    this.rows = TrainSupport.rows(claims, new Verifier(unweighted));
  }

  /** A score and a decision for each item. */
  private static final class Answers {
    private final double[] scores;
    private final boolean[] supported;

    Answers(int items) {
      scores = new double[items];
      supported = new boolean[items];
    }

    double[] decisions() {
      double[] decisions = new double[supported.length];
      for (int i = 0; i < decisions.length; i++) {
        decisions[i] = supported[i] ? 1 : 0;
      }
      return decisions;
    }
  }

  public static void main(String[] args) throws IOException {
    MeasureSupport measure = new MeasureSupport(new JudgedClaims(Path.of(args[0])));
    measure.print("", set -> String.format(Locale.ROOT, "%8.8s", set), "mean");
    measure.baseline("token overlap", 1);
    measure.baseline("bigram overlap", 2);
    List<Answers> grouped = new ArrayList<>();
    for (int division = 1; division <= DIVISIONS; division++) {
      int seed = 31 * division;
      grouped.add(
          measure.answers(
              FOLDS,
              (item, fold) ->
                  Math.floorMod(((item.source().hashCode() / 7) * seed) >> 3, FOLDS) == fold));
    }
    measure.report("support, grouped", grouped);
    Answers leftOut =
        measure.answers(
            measure.sets.size(), (item, fold) -> item.set().equals(measure.sets.get(fold)));
    measure.report("support, set left out", List.of(leftOut));
    Answers shipped = new Answers(measure.items.size());
    measure.answer(shipped, Weights.load(), i -> true);
    measure.report("as it comes, seen in learning", List.of(shipped));
    if (args.length > 1) {
      measure.write(Path.of(args[1]), grouped.get(0));
    }
  }

  private interface Fold {
    boolean has(JudgedClaims.Item item, int fold);
  }

  private Answers answers(int folds, Fold division) {
    Answers answers = new Answers(items.size());
    for (int fold = 0; fold < folds; fold++) {
      int here = fold;
      IntPredicate isHeldOut = i -> division.has(items.get(i), here);
      Set<String> heldOut = new HashSet<>();
      for (int i = 0; i < items.size(); i++) {
        if (isHeldOut.test(i)) {
          heldOut.add(items.get(i).source());
        }
      }
      List<SupportLearner.Row> known = new ArrayList<>();
      for (int i = 0; i < items.size(); i++) {
        if (!heldOut.contains(items.get(i).source())) {
          known.add(rows.get(i));
        }
      }
      if (known.isEmpty() || heldOut.isEmpty()) {
        continue;
      }
      answer(answers, new SupportLearner(known).learn(), isHeldOut);
    }
    return answers;
  }

  private void answer(Answers answers, Weights weights, IntPredicate isHeldOut) {
    for (int i = 0; i < items.size(); i++) {
      if (isHeldOut.test(i)) {
        Assessment assessment = rows.get(i).assessment();
        answers.scores[i] = weights.score(assessment.signals()) - weights.even(assessment.copied());
        answers.supported[i] = assessment.faults().isEmpty() && answers.scores[i] >= 0;
      }
    }
  }

  /** Prints the means over several answers. */
  private void report(String name, List<Answers> answers) {
    printMeans(
        name + ": AUC",
        set ->
            answers.stream()
                .mapToDouble(some -> RankQuality.auc(scored(set, some.scores)))
                .average()
                .orElseThrow());
    printMeans(
        name + ": bal. acc. at 0.5",
        set ->
            answers.stream()
                .mapToDouble(some -> RankQuality.balancedAccuracy(scored(set, some.scores), 0))
                .average()
                .orElseThrow());
    printMeans(
        name + ": bal. acc.",
        set ->
            answers.stream()
                .mapToDouble(
                    some -> RankQuality.balancedAccuracy(scored(set, some.decisions()), 0.5))
                .average()
                .orElseThrow());
  }

  private void baseline(String name, int length) {
    double[] overlaps = new double[items.size()];
    for (int i = 0; i < overlaps.length; i++) {
      Set<String> wanted = runs(items.get(i).claim(), length);
      Set<String> given = runs(items.get(i).source(), length);
      long found = wanted.stream().filter(given::contains).count();
      overlaps[i] = wanted.isEmpty() ? 0 : (double) found / wanted.size();
    }
    printMeans(name + ": AUC", set -> RankQuality.auc(scored(set, overlaps)));
    double best = 0;
    double bestMean = 0;
    for (double threshold = 0.01; threshold <= 1; threshold += 0.01) {
      double tried = threshold;
      double mean =
          sets.stream()
              .mapToDouble(set -> RankQuality.balancedAccuracy(scored(set, overlaps), tried))
              .average()
              .orElse(0);
      best = mean > bestMean ? tried : best;
      bestMean = Math.max(mean, bestMean);
    }
    double chosen = best;
    printMeans(
        name + String.format(Locale.ROOT, ": bal. acc. at %.2f", chosen),
        set -> RankQuality.balancedAccuracy(scored(set, overlaps), chosen));
  }

  private static Set<String> runs(String text, int length) {
    List<String> forms = Tokens.words(text).stream().map(Tokens.Token::form).toList();
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + length <= forms.size(); i++) {
      runs.add(String.join(" ", forms.subList(i, i + length)));
    }
    return runs;
  }

  private List<Scored> scored(String set, double[] scores) {
    List<Scored> scored = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).set().equals(set)) {
        scored.add(new Scored(scores[i], items.get(i).isSupported()));
      }
    }
    return scored;
  }

  private void printMeans(String name, Function<String, Double> figure) {
    double mean = sets.stream().mapToDouble(figure::apply).average().orElse(0);
    print(
        name,
        set -> String.format(Locale.ROOT, "%8.3f", figure.apply(set)),
        String.format(Locale.ROOT, "%.3f", mean));
  }

  private void print(String name, Function<String, String> cell, String last) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-36s", name));
    sets.forEach(set -> line.append(' ').append(cell.apply(set)));
    System.out.println(line.append("  ").append(last));
  }

  private void write(Path file, Answers answers) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      ObjectNode row = JSON.createObjectNode();
      row.put("id", items.get(i).id());
      row.put("support", 1 / (1 + Math.exp(-answers.scores[i])));
      row.put("supported", answers.supported[i]);
      lines.add(JSON.writeValueAsString(row));
    }
    Files.write(file, lines);
  }
}
