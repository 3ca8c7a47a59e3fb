package dev.broadsheet.summarize;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.model.RememberingEmbedder;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Engine;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.news.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** The embedded engine: picks sentences by their place and their nearness to the whole. */
public final class ExtractiveSummarizer implements Summarizer {
  private final Embedder embedder;
  private final TermModel model;

  /** An engine that tells nearness by this model. */
  public ExtractiveSummarizer(Embedder embedder) {
    this(embedder, TermModel.learned());
  }

  /** An engine with other weights, to compare. */
  ExtractiveSummarizer(Embedder embedder, TermModel model) {
    this.embedder = new RememberingEmbedder(embedder, 30_000);
    this.model = model;
  }

  private List<Integer> choose(ReadArticle article, int count) {
    if (count >= article.size()) {
      return IntStream.range(0, article.size()).boxed().toList();
    }
    return new SetSearch(article, model.worth(article), Fitness.of(article)).best(count);
  }

  private static final class Candidate {
    private final Article article;
    private final Sentence sentence;
    private final String text;
    private final float[] vector;
    private final double score;

    Candidate(Article article, Sentence sentence, String text, float[] vector, double score) {
      this.article = article;
      this.sentence = sentence;
      this.text = text;
      this.vector = vector;
      this.score = score;
    }

    Article article() {
      return article;
    }

    float[] vector() {
      return vector;
    }

    double score() {
      return score;
    }

    Draft.Line line(Claim.Kind kind) {
      return new Draft.Line(text, kind, List.of(citation()));
    }

    Citation citation() {
      return new Citation(article.id(), sentence.number());
    }
  }

  @Override
  public Engine engine() {
    return new Engine("extractive", embedder.name());
  }

  @Override
  public Draft article(Article article, OptionalInt sentences) {
    int wanted = sentences.orElse(Math.min(5, 2 + article.sentences().size() / 12));
    ReadArticle read = ReadArticle.of(article, embedder);
    List<Draft.Line> lines = new ArrayList<>();
    for (int i : choose(read, wanted)) {
      lines.add(new Draft.Line(read.text(i), Claim.Kind.LEAD, List.of(read.citation(i))));
    }
    return Draft.whole(article.title(), lines.get(0).citations(), lines);
  }

  @Override
  public Draft story(List<Summary> summaries) {
    List<Candidate> all = new ArrayList<>();
    for (Summary summary : summaries) {
      all.addAll(candidates(summary.article()));
    }
    List<Candidate> chosen = choose(all, Math.min(9, 4 + summaries.size()));
    List<Draft.Line> lines = new ArrayList<>();
    for (Candidate candidate : chosen) {
      lines.add(candidate.line(lines.size() < 4 ? Claim.Kind.LEAD : Claim.Kind.POINT));
    }
    return Draft.whole(chosen.get(0).article().title(), List.of(chosen.get(0).citation()), lines);
  }

  private List<Candidate> candidates(Article article) {
    List<String> texts = article.sentences().stream().map(article::words).toList();
    List<float[]> vectors = embedder.embed(texts);
    float[] centroid = new float[vectors.get(0).length];
    for (float[] vector : vectors) {
      for (int i = 0; i < vector.length; i++) {
        centroid[i] += vector[i];
      }
    }
    double length = Math.sqrt(Embedder.cosine(centroid, centroid));
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      double nearness = Embedder.cosine(vectors.get(i), centroid) / Math.max(length, 1e-9);
      double score = nearness + 1.0 / (1 + i);
      candidates.add(
          new Candidate(article, article.sentences().get(i), texts.get(i), vectors.get(i), score));
    }
    return candidates;
  }

  /** Maximal marginal relevance (Carbonell and Goldstein 1998). */
  private static List<Candidate> choose(List<Candidate> all, int wanted) {
    List<Candidate> left = new ArrayList<>(all);
    List<Candidate> chosen = new ArrayList<>();
    while (chosen.size() < wanted && !left.isEmpty()) {
      Candidate best = left.get(0);
      double bestGain = Double.NEGATIVE_INFINITY;
      for (Candidate candidate : left) {
        double nearest = 0;
        for (Candidate earlier : chosen) {
          nearest = Math.max(nearest, Embedder.cosine(candidate.vector(), earlier.vector()));
        }
        double gain = candidate.score() - 0.5 * nearest;
        if (gain > bestGain) {
          bestGain = gain;
          best = candidate;
        }
      }
      chosen.add(best);
      left.remove(best);
    }
    return chosen;
  }
}
