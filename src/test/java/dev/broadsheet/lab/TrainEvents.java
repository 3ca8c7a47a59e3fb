package dev.broadsheet.lab;

import dev.broadsheet.cluster.EventPairs;
import dev.broadsheet.cluster.PairFeature;
import dev.broadsheet.cluster.SameEvent;
import dev.broadsheet.cluster.StoryClusterer;
import dev.broadsheet.lab.EventMaterial.Fresh;
import dev.broadsheet.lab.EventMaterial.Labelled;
import dev.broadsheet.lab.EventMaterial.Pair;
import dev.broadsheet.model.CachingEmbedder;
import dev.broadsheet.model.Embedder;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.news.Article;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Learns to tell whether two articles tell of one event, and prints how well it does on groups held
 * out: topics of the labelled sets, parts of the corpus. Then scores fresh pairs.
 *
 * <p>Arguments: the folder with the data sets; the folder of the corpus; {@code first}, {@code
 * second} or both halves of the fresh pairs to score; {@code write} to write the table.
 */
public final class TrainEvents {
  private static final Path TABLE =
      Path.of("src/main/resources/dev/broadsheet/cluster/same-event.tsv");
  private static final int FOLDS = 5;

  /** How much worse it is to join two events than to part the accounts of one. */
  private static final double FALSE_MERGE = 2;

  /** Texts whose vectors are kept, for the same articles come up in many pairs. */
  private static final int KEPT = 50_000;

  private final EventMaterial material;
  private final Embedder embedder;

  private TrainEvents(EventMaterial material, Embedder embedder) {
    this.material = material;
    this.embedder = embedder;
  }

  /** Trains. */
  public static void main(String[] args) throws IOException {
    Path corpus = Path.of(args[1]);
    List<String> options = List.of(args).subList(2, args.length);
    Embedder embedder = new CachingEmbedder(MiniLmEmbedder.shared(), KEPT);
    TrainEvents train =
        new TrainEvents(EventMaterial.read(Path.of(args[0]), corpus, embedder), embedder);
    SameEvent model = train.learn();
    for (String half : List.of("first", "second")) {
      if (options.contains(half)) {
        train.score("fresh " + half, EventMaterial.fresh(corpus, half), model);
      }
    }
    if (options.contains("write")) {
      Files.writeString(TABLE, table(model));
    }
  }

  private SameEvent learn() {
    List<Pair> held = new ArrayList<>();
    List<Double> odds = new ArrayList<>();
    List<SameEvent> models = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int number = fold;
      SameEvent model =
          TreeBoosting.learn(
              material.pairs().stream().filter(p -> !isHeld(p.group(), number)).toList());
      models.add(model);
      for (Pair pair : material.pairs()) {
        if (isHeld(pair.group(), number)) {
          held.add(pair);
          odds.add(model.logOdds(pair.features()));
        }
      }
    }
    double[] calibration = calibrate(held, odds);
    odds.replaceAll(known -> calibration[1] * (known + calibration[0]));
    held.stream()
        .map(Pair::kind)
        .distinct()
        .sorted()
        .forEach(kind -> print("held out " + kind, held, odds, kind));
    double cut = cut(held, odds);
    for (double tried : new double[] {0, cut}) {
      printStories(
          models.stream().map(model -> calibrated(model, calibration, tried)).toList(), tried);
    }
    return calibrated(TreeBoosting.learn(material.pairs()), calibration, cut);
  }

  private static boolean isHeld(String group, int fold) {
    return Math.floorMod(group.hashCode() * 31, FOLDS) == fold;
  }

  private static SameEvent calibrated(SameEvent model, double[] calibration, double cut) {
    return new SameEvent(
        model.usual(), model.shift() + calibration[0], calibration[1], cut, model.trees());
  }

  /** The stories of held out topics. */
  private void printStories(List<SameEvent> models, double cut) {
    for (Labelled set : material.labelled()) {
      List<List<Article>> stories = new ArrayList<>();
      for (int fold = 0; fold < FOLDS; fold++) {
        int number = fold;
        List<Article> day =
            set.articles().stream().filter(a -> isHeld(set.topics().get(a.id()), number)).toList();
        stories.addAll(new StoryClusterer(embedder, models.get(fold)).group(day).stories());
      }
      System.out.printf(
          Locale.ROOT,
          "held out topics of %s, stories at %.2f: %s%n",
          set.name(),
          cut,
          BCubed.of(set.stories(), stories));
    }
  }

  /** The log odds, from even odds up, at which least is lost on fresh pairs and the corpus. */
  private static double cut(List<Pair> held, List<Double> odds) {
    double best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (double cut = 0; cut <= 2; cut += 0.05) {
      double lost = 0;
      for (int i = 0; i < held.size(); i++) {
        boolean isJoined = odds.get(i) > cut;
        boolean counts = held.get(i).kind().equals("fresh") || held.get(i).kind().equals("corpus");
        if (counts && isJoined != held.get(i).isSame()) {
          lost += isJoined ? FALSE_MERGE : 1;
        }
      }
      if (lost < least) {
        least = lost;
        best = cut;
      }
    }
    System.out.printf(Locale.ROOT, "cut %.2f%n", best);
    print("  fresh at the cut", held, odds.stream().map(shifted(best)).toList(), "fresh");
    print("  corpus at the cut", held, odds.stream().map(shifted(best)).toList(), "corpus");
    return best;
  }

  private static Function<Double, Double> shifted(double cut) {
    return odds -> odds - cut;
  }

  /** Platt's calibration: what to add to log odds, and by what to multiply the sum. */
  private static double[] calibrate(List<Pair> pairs, List<Double> odds) {
    double shift = 0;
    double scale = 1;
    for (int step = 0; step < 2000; step++) {
      double toShift = 0;
      double toScale = 0;
      double weight = 0;
      for (int i = 0; i < pairs.size(); i++) {
        double error =
            (pairs.get(i).isSame() ? 1 : 0) - SameEvent.probability(scale * (odds.get(i) + shift));
        toShift += pairs.get(i).weight() * error * scale;
        toScale += pairs.get(i).weight() * error * (odds.get(i) + shift);
        weight += pairs.get(i).weight();
      }
      shift += toShift / weight;
      scale += 0.2 * toScale / weight;
    }
    System.out.printf(Locale.ROOT, "calibration %.3f %.3f%n", shift, scale);
    return new double[] {shift, scale};
  }

  private static void print(String name, List<Pair> all, List<Double> theirs, String kind) {
    List<Pair> pairs = new ArrayList<>();
    List<Double> odds = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).kind().equals(kind)) {
        pairs.add(all.get(i));
        odds.add(theirs.get(i));
      }
    }
    print(name, pairs, odds);
  }

  private static void print(String name, List<Pair> pairs, List<Double> odds) {
    double same = 0;
    double merged = 0;
    double missed = 0;
    double ordered = 0;
    for (int i = 0; i < pairs.size(); i++) {
      same += pairs.get(i).isSame() ? 1 : 0;
      merged += !pairs.get(i).isSame() && odds.get(i) > 0 ? 1 : 0;
      missed += pairs.get(i).isSame() && odds.get(i) <= 0 ? 1 : 0;
      for (int j = 0; pairs.get(i).isSame() && j < pairs.size(); j++) {
        if (!pairs.get(j).isSame()) {
          ordered += odds.get(i) > odds.get(j) ? 1 : odds.get(i).equals(odds.get(j)) ? 0.5 : 0;
        }
      }
    }
    double other = pairs.size() - same;
    System.out.printf(
        Locale.ROOT,
        "%-26s same %5.0f other %5.0f  AUC %.3f  false merges %.3f  missed %.3f%n",
        name,
        same,
        other,
        ordered / same / other,
        merged / other,
        missed / same);
  }

  private void score(String name, List<Fresh> fresh, SameEvent model) throws IOException {
    List<Pair> found = new ArrayList<>();
    List<Double> odds = new ArrayList<>();
    StoryClusterer clusterer = new StoryClusterer(embedder, model);
    int joined = 0;
    int joinedFalsely = 0;
    for (Fresh one : fresh) {
      List<Article> articles = EventMaterial.articles(one.articles());
      double[] features = EventPairs.of(articles, embedder).features(1, 0);
      found.add(new Pair(one.id(), name, one.isSame(), 1, features));
      odds.add(model.logOdds(features) - model.cut());
      boolean together = clusterer.group(articles).stories().size() == 1;
      joined += together && one.isSame() ? 1 : 0;
      joinedFalsely += together && !one.isSame() ? 1 : 0;
    }
    print(name, found, odds);
    System.out.printf(
        "  as stories: true pairs joined %d, others joined %d of %d%n",
        joined, joinedFalsely, fresh.size());
  }

  private static String table(SameEvent model) {
    List<PairFeature> names = PairFeature.ALL;
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            Locale.ROOT, "%.4f\t%.4f\t%.4f%n", model.shift(), model.scale(), model.cut()));
    for (PairFeature name : names) {
      table.append(String.format(Locale.ROOT, "%s\t%.4f%n", name, model.usual()[name.place()]));
    }
    for (SameEvent.Tree tree : model.trees()) {
      for (int i = 0; i < 3; i++) {
        table
            .append(names.get(tree.features()[i]))
            .append('\t')
            .append(tree.thresholds()[i])
            .append('\t');
      }
      for (int i = 0; i < 4; i++) {
        table.append(tree.values()[i]).append(i < 3 ? '\t' : '\n');
      }
    }
    return table.toString();
  }
}
