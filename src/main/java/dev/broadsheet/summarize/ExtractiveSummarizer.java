package dev.broadsheet.summarize;

import dev.broadsheet.model.CachingEmbedder;
import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Engine;
import dev.broadsheet.nlp.Mmr;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The embedded engine: chooses sentences, never writes any, so every line is its own evidence.
 *
 * <p>Each word and each pair of words of an article gets a likelihood that a person's summary would
 * use it, from its place, its frequency and how near its sentences are to the centre of the
 * article's meaning (the centroid of Radev et al., "Centroid-based summarization of multiple
 * documents", 2004, on sentence vectors), weighed by a logistic model learned from some three
 * hundred news articles. The summary is the set of sentences that together hold most of what is
 * likely for their length, found by beam search; repetition gains nothing. The lead is always one
 * of them. An article in a language that neither weights nor vectors know is told by its lead and
 * what follows.
 *
 * <p>Safe for use by several threads.
 */
public final class ExtractiveSummarizer implements Summarizer {
  private static final int REMEMBERED_SENTENCES = 30_000;
  private static final int SENTENCES_PER_MORE = 12;
  private static final int FEWEST = 2;
  private static final int MOST = 5;
  private static final int MOST_POINTS = 3;

  /** Points are taken from articles with at least this many sentences left for each. */
  private static final int SENTENCES_PER_POINT = 8;

  private static final double NOVELTY = 0.6;

  private final Embedder embedder;
  private final TermModel model;

  /** An engine that tells nearness in meaning by this model. */
  public ExtractiveSummarizer(Embedder embedder) {
    this(embedder, TermModel.learned());
  }

  /** An engine with other weights, to compare. */
  ExtractiveSummarizer(Embedder embedder, TermModel model) {
    this.embedder = new CachingEmbedder(embedder, REMEMBERED_SENTENCES);
    this.model = model;
  }

  @Override
  public Engine engine() {
    return new Engine("extractive", embedder.name());
  }

  @Override
  public Draft article(Article article, OptionalInt sentences) {
    ReadArticle read = ReadArticle.of(article, embedder);
    if (sentences.isPresent() && sentences.getAsInt() >= read.size()) {
      return draft(read, all(read), List.of(), true);
    }
    Printable printable = Printable.of(article);
    int fitting = Math.min(Math.min(MOST, FEWEST + read.size() / SENTENCES_PER_MORE), read.size());
    int count = Math.max(1, sentences.orElse(fitting));
    if (!read.isRanked()) {
      return draft(read, plainLead(read, printable, count, sentences), List.of(), false);
    }
    double[] fitness = SentenceFitness.of(read);
    TermWorth worth = model.worth(read);
    List<Integer> leads = new BeamSearch(read, worth, fitness, printable).best(count);
    if (sentences.isPresent()) {
      return draft(read, filled(read, printable, leads, count), List.of(), false);
    }
    List<Integer> told = withDelayed(read, printable, leads);
    return draft(read, told, points(read, worth, fitness, told, printable), false);
  }

  /** With the news where it stands later and was not chosen, ascending. */
  private static List<Integer> withDelayed(
      ReadArticle read, Printable printable, List<Integer> leads) {
    TreeSet<Integer> told = new TreeSet<>(leads);
    LeadSearch.delayed(read, printable).ifPresent(told::add);
    return List.copyOf(told);
  }

  /** The lead and what follows it, as far as it may be printed. */
  private static List<Integer> plainLead(
      ReadArticle read, Printable printable, int count, OptionalInt asked) {
    List<Integer> chosen = new ArrayList<>();
    int lead = LeadSearch.usual(read, printable);
    chosen.add(lead);
    for (int i = lead + 1; i < read.size() && chosen.size() < count; i++) {
      boolean goesOn = chosen.get(chosen.size() - 1) == i - 1 && printable.follows(i);
      if (printable.stands(i) || goesOn) {
        chosen.add(i);
      }
    }
    return asked.isPresent() ? filled(read, printable, chosen, count) : chosen;
  }

  /** As many sentences as were asked for, if need be such as lean on others, fit ones first. */
  private static List<Integer> filled(
      ReadArticle read, Printable printable, List<Integer> chosen, int count) {
    List<Integer> filled = new ArrayList<>(chosen);
    for (boolean isFit : List.of(true, false)) {
      for (int i = 0; i < read.size() && filled.size() < count; i++) {
        if (printable.isFit(i) == isFit && !filled.contains(i)) {
          filled.add(i);
        }
      }
    }
    return filled.stream().sorted().toList();
  }

  @Override
  public Draft story(List<Article> articles) {
    List<ReadArticle> read =
        articles.stream().map(article -> ReadArticle.of(article, embedder)).toList();
    return new StoryTeller(read, model, embedder).draft();
  }

  private static List<Integer> all(ReadArticle read) {
    return IntStream.range(0, read.size()).boxed().toList();
  }

  /** Further sentences worth a line of their own, unlike the leads and each other, ascending. */
  private static List<Integer> points(
      ReadArticle read,
      TermWorth worth,
      double[] fitness,
      List<Integer> leads,
      Printable printable) {
    double[] relevance = new double[read.size()];
    double highest = 1e-9;
    for (int i = 0; i < relevance.length; i++) {
      Coverage coverage = new Coverage(worth, BeamSearch.WORDS_PER_SENTENCE);
      coverage.add(read.terms(i));
      relevance[i] = printable.stands(i) ? coverage.value() * fitness[i] : 0;
      highest = Math.max(highest, relevance[i]);
    }
    for (int i = 0; i < relevance.length; i++) {
      relevance[i] /= highest;
    }
    int count = Math.min(MOST_POINTS, (read.size() - leads.size()) / SENTENCES_PER_POINT);
    List<Integer> points =
        Mmr.select(
            relevance,
            (a, b) -> SentenceSimilarity.likeness(read, a, read, b),
            NOVELTY,
            leads,
            SentenceSimilarity.REPEATS,
            count);
    return points.stream().filter(i -> relevance[i] >= 0.4).sorted().toList();
  }

  private Draft draft(
      ReadArticle read, List<Integer> leads, List<Integer> points, boolean isWhole) {
    List<Draft.Line> lines = new ArrayList<>();
    for (int i : leads) {
      String text = isWhole ? read.text(i) : StoryTeller.printed(read, i);
      lines.add(new Draft.Line(text, Claim.Kind.LEAD, List.of(read.citation(i))));
    }
    for (int i : points) {
      lines.add(
          new Draft.Line(
              StoryTeller.printed(read, i), Claim.Kind.POINT, List.of(read.citation(i))));
    }
    String headline = Headlines.of(read, leads);
    return Draft.whole(headline, Headlines.citations(headline, List.of(read), embedder), lines);
  }
}
