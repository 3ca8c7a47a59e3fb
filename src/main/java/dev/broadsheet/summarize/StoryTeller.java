package dev.broadsheet.summarize;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Sentence.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells one story from the sentences of several articles. It opens with the lead of one of them;
 * then, sentence after sentence, it takes the one that adds most to what a person's account of the
 * whole would likely say, from as many articles as have something to add, and never one that says
 * again what was said. The first of them run as the lead, in an order in which what articles tell
 * early comes early; the others follow as points.
 *
 * <p>One object tells one story, on one thread.
 */
final class StoryTeller {
  /** How much one article's word for a term, by one model, counts towards the whole story's. */
  private static final double TRUST = 0.25;

  /** Gain, relative to the first sentence's, below which a sentence is not worth a point. */
  private static final double WORTH_TELLING = 0.12;

  /** Sentences looked at of an article in a language that no model knows. */
  private static final int UNRANKED = 4;

  /** 0 takes sentences of any length for what they tell, 1 for what they tell per word. */
  private static final double LENGTH_COST = 0.8;

  /** What is left of a sentence's gain when its article has had its fair share of the story. */
  private static final double VARIETY = 0.6;

  private final List<ReadArticle> articles;
  private final Embedder embedder;
  private final TermWorth worth;
  private final List<double[]> fitness = new ArrayList<>();
  private final List<Printable> printable = new ArrayList<>();

  StoryTeller(List<ReadArticle> articles, TermModel model, Embedder embedder) {
    this.articles = articles;
    this.embedder = embedder;
    this.worth = pooled(articles, List.of(model, TermModel.unlearned()));
    articles.forEach(article -> fitness.add(SentenceFitness.of(article)));
    articles.forEach(article -> printable.add(Printable.of(article.article())));
  }

  /** A sentence of one of the articles, by its place. */
  private record Place(int article, int sentence) {}

  /**
   * What articles agree is worth telling is worth more, one article's word still counts. The
   * learned likelihoods are those of a short summary and look at openings first; those set by hand
   * spread wider, and a story has room for both.
   */
  private static TermWorth pooled(List<ReadArticle> articles, List<TermModel> models) {
    List<TermWorth> worths = new ArrayList<>();
    models.forEach(model -> articles.forEach(article -> worths.add(model.worth(article))));
    Map<String, double[]> words = new HashMap<>();
    Map<String, Double> pairs = new HashMap<>();
    for (TermWorth worth : worths) {
      worth
          .words()
          .forEach(
              (stem, mine) -> {
                double[] pool = words.computeIfAbsent(stem, key -> new double[TermModel.MAX_LEVEL]);
                for (int level = 0; level < mine.length; level++) {
                  pool[level] = 1 - (1 - pool[level]) * (1 - TRUST * mine[level]);
                }
              });
      worth.pairs().forEach((pair, p) -> pairs.merge(pair, TRUST * p, StoryTeller::either));
    }
    return new TermWorth(words, pairs);
  }

  private static double either(double a, double b) {
    return 1 - (1 - a) * (1 - b);
  }

  /** The draft of the story. */
  Draft draft() {
    int leads = Math.max(3, Math.min(6, 2 + articles.size() / 2 + 1));
    int points = Math.min(6, 2 + articles.size());
    List<Place> taken = take(leads, leads + points);
    int border = Math.min(leads, taken.size());
    List<Place> running = ordered(taken.subList(0, border), true);
    List<Place> further = ordered(taken.subList(border, taken.size()), false);
    List<Draft.Line> lines = new ArrayList<>();
    running.forEach(place -> lines.add(line(place, Claim.Kind.LEAD)));
    further.forEach(place -> lines.add(line(place, Claim.Kind.POINT)));
    String headline = Headlines.of(articles, embedder, centre(), lines.get(0).text());
    return Draft.whole(headline, Headlines.citations(headline, articles, embedder), lines);
  }

  /** The middle of all articles' meanings, each counting alike. */
  private float[] centre() {
    return ReadArticle.mean(articles.stream().map(ReadArticle::centroid).toList());
  }

  private List<Place> take(int leads, int count) {
    List<Place> candidates = candidates();
    List<Place> taken = new ArrayList<>();
    Coverage coverage = new Coverage(worth, 0);
    double least = 0;
    while (taken.size() < count) {
      Choice best = best(taken.isEmpty() ? openings() : candidates, coverage, taken, leads, count);
      if (best.place() == null || (taken.size() >= leads && best.gain() < least)) {
        break;
      }
      least = taken.isEmpty() ? WORTH_TELLING * best.gain() : least;
      taken.add(best.place());
      coverage.add(articles.get(best.place().article()).terms(best.place().sentence()));
      candidates.removeIf(place -> repeats(place, best.place()));
    }
    return taken;
  }

  /** A sentence, null if none is worth anything, and what it gains. */
  private record Choice(Place place, double gain) {}

  private Choice best(
      List<Place> candidates, Coverage coverage, List<Place> taken, int leads, int count) {
    Choice best = new Choice(null, 0);
    for (Place place : candidates) {
      double gain = gain(coverage, place) * weight(place, taken, leads, count);
      best = gain > best.gain() ? new Choice(place, gain) : best;
    }
    return best;
  }

  /** The sentence of each article that carries its news. */
  private List<Place> openings() {
    List<Place> openings = new ArrayList<>();
    for (int a = 0; a < articles.size(); a++) {
      openings.add(new Place(a, LeadSearch.usual(articles.get(a), printable.get(a))));
    }
    return openings;
  }

  /**
   * What a sentence adds, against a power of its length (Lin and Bilmes, "Multi-document
   * summarization via budgeted maximization of submodular functions", NAACL 2010).
   */
  private double gain(Coverage coverage, Place place) {
    List<ReadArticle.Term> terms = articles.get(place.article()).terms(place.sentence());
    Coverage with = coverage.copy();
    with.add(terms);
    return (with.matches() - coverage.matches()) / Math.pow(terms.size() + 1.0, LENGTH_COST);
  }

  /**
   * Every sentence that stands by itself, unless so many that only the first ones of each article
   * are looked at; the first ones, too, where no model can judge.
   */
  private List<Place> candidates() {
    int perArticle = Math.max(6, 600 / articles.size());
    List<Place> candidates = new ArrayList<>();
    for (int a = 0; a < articles.size(); a++) {
      ReadArticle article = articles.get(a);
      int most = article.isRanked() ? perArticle : UNRANKED;
      for (int i = 0; i < Math.min(most, article.size()); i++) {
        if (printable.get(a).stands(i)) {
          candidates.add(new Place(a, i));
        }
      }
    }
    return candidates;
  }

  private double weight(Place place, List<Place> taken, int leads, int count) {
    long fromHere = taken.stream().filter(other -> other.article() == place.article()).count();
    double fairShare = Math.max(1, (double) count / articles.size());
    boolean isLead = taken.size() < leads;
    boolean isQuote = articles.get(place.article()).sentence(place.sentence()).role() == Role.QUOTE;
    double fit = fitness.get(place.article())[place.sentence()];
    return fit * Math.pow(VARIETY, fromHere / fairShare) * (isLead && isQuote ? 0.5 : 1);
  }

  private boolean repeats(Place a, Place b) {
    return a.equals(b)
        || SentenceSimilarity.likeness(
                articles.get(a.article()), a.sentence(), articles.get(b.article()), b.sentence())
            >= SentenceSimilarity.REPEATS;
  }

  /**
   * By how far into its article each stands; sentences of one article keep their order. The first
   * taken stays in front where it {@code opens} the story.
   */
  private List<Place> ordered(List<Place> places, boolean opens) {
    List<Place> ordered = new ArrayList<>(places);
    ordered.sort(
        Comparator.comparing((Place place) -> !(opens && place.equals(places.get(0))))
            .thenComparingDouble(this::depth)
            .thenComparing(Place::article)
            .thenComparing(Place::sentence));
    return ordered;
  }

  private double depth(Place place) {
    return (double) place.sentence() / articles.get(place.article()).size();
  }

  /** The sentence, its own citation first, then those of other articles that state the same. */
  private Draft.Line line(Place place, Claim.Kind kind) {
    ReadArticle home = articles.get(place.article());
    List<Citation> citations = new ArrayList<>();
    citations.add(home.citation(place.sentence()));
    Set<String> cited = new HashSet<>(Set.of(home.article().id()));
    for (ReadArticle other : articles) {
      int bearer = cited.add(other.article().id()) ? bearer(other, home, place.sentence()) : -1;
      if (bearer >= 0) {
        citations.add(other.citation(bearer));
      }
    }
    return new Draft.Line(printed(home, place.sentence()), kind, citations);
  }

  private static int bearer(ReadArticle other, ReadArticle home, int sentence) {
    int best = -1;
    double bestLikeness = 0;
    for (int j = 0; j < other.size(); j++) {
      double likeness = Embedder.cosine(home.vector(sentence), other.vector(j));
      if (likeness > bestLikeness && SentenceSimilarity.bearsOut(other, j, home, sentence)) {
        best = j;
        bestLikeness = likeness;
      }
    }
    return best;
  }

  /** A sentence as it is printed. */
  static String printed(ReadArticle article, int i) {
    return Printable.text(article.article(), article.sentence(i));
  }
}
