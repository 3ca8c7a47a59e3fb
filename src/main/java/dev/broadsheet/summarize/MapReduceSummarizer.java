package dev.broadsheet.summarize;

import dev.broadsheet.model.CallLog;
import dev.broadsheet.model.LanguageModel;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.model.TokenRate;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Engine;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.summarize.PromptRunner.Order;
import dev.broadsheet.summarize.PromptRunner.Unusable;
import dev.broadsheet.summarize.Prompts.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Summarises with a language model: an article, or all articles of a story, in one request if their
 * sentences fit the window, else by map and reduce. The model is given numbered sentences and
 * answers with claims and numbers; the numbers of every draft are those of original sentences,
 * whatever came between.
 *
 * <p>A draft always comes out. Where the model fails, the embedded engine writes in its place, and
 * {@link Draft#fallback} says why. Only an interrupted run throws. Safe for use by several threads.
 */
public final class MapReduceSummarizer implements Summarizer, ClaimRewriter {
  /** Below so many tokens for the text, the window is too small to work with. */
  private static final int SMALLEST_BUDGET = 200;

  private static final int MOST_REASONS = 3;

  private final LanguageModel model;
  private final PromptRunner promptRunner;
  private final ChunkMapper pieces;
  private final Reducer reducer;
  private final Summarizer embedded;
  private final CallLog callLog;

  /**
   * How the model is asked.
   *
   * @param temperature 0 for the likeliest words, which are the most faithful ones
   * @param seed for the server's dice
   */
  public record Settings(double temperature, int seed) {
    /** The likeliest words. */
    public static final Settings USUAL = new Settings(0, 7);
  }

  /**
   * A summariser on a model.
   *
   * @param model with whatever is put around it: retries, store of replies, guard of the window
   * @param rate how the model counts tokens, asked for once that must be known
   * @param chunks cuts long articles
   * @param embedded writes where the model can't
   * @param executor reads the chunks of one long article; {@code Runnable::run} reads them one
   *     after the other; never the one whose threads call this object, which could then all wait
   *     for a thread
   * @throws IllegalArgumentException if the model's window is too small for prompt and answer
   */
  public MapReduceSummarizer(
      LanguageModel model,
      Supplier<TokenRate> rate,
      Prompts prompts,
      Chunks chunks,
      Summarizer embedded,
      Executor executor,
      CallLog callLog,
      Settings settings) {
    this.model = model;
    this.embedded = embedded;
    this.callLog = callLog;
    this.promptRunner = new PromptRunner(model, rate, prompts, callLog, settings);
    this.pieces =
        new ChunkMapper(promptRunner, chunks, embedded, executor, callLog, model.card().name());
    this.reducer = new Reducer(promptRunner);
    Order largest = new Order(Step.STORY, mostLeads(9), POINTS, "und");
    if (!promptRunner.hasRoom(largest, SMALLEST_BUDGET)) {
      throw new IllegalArgumentException(
          "a window of "
              + model.card().contextTokens()
              + " tokens is too small for these prompts and their answers; about "
              + (model.card().contextTokens()
                  + 2 * (SMALLEST_BUDGET - promptRunner.budget(largest)))
              + " would do (--num-ctx)");
    }
  }

  private static final int POINTS = 4;

  private static int mostLeads(int articles) {
    return Math.min(6, 3 + articles / 3);
  }

  @Override
  public Engine engine() {
    return new Engine(model.card().engine(), model.card().name());
  }

  @Override
  public Engine standIn() {
    return embedded.engine();
  }

  @Override
  public Draft article(Article article, OptionalInt sentences) {
    int wanted = sentences.orElseGet(() -> usualCount(article));
    if (wanted >= article.sentences().size()) {
      return verbatim(article);
    }
    return draft(
        List.of(article),
        new Order(Step.ARTICLE, wanted, 0, article.language()),
        ChunkMapper.lines(article, 1, article.sentences().size()),
        new Order(Step.REDUCE, wanted, 0, article.language()),
        () -> embedded.article(article, sentences));
  }

  @Override
  public Draft story(List<Article> articles) {
    Order order =
        new Order(Step.STORY, mostLeads(articles.size()), POINTS, articles.get(0).language());
    return draft(
        articles,
        order,
        MappedNote.lines(sentences(articles)),
        order,
        () -> embedded.story(articles));
  }

  /**
   * A draft in one request if the sentences fit, else from notes on their parts.
   *
   * @param lines every sentence of the articles, in order
   * @param otherwise what the embedded engine writes where the model can't
   */
  private Draft draft(
      List<Article> articles,
      Order whole,
      NumberedLines lines,
      Order reduced,
      Supplier<Draft> otherwise) {
    try {
      Optional<ParsedReply> reading = inOneRequest(whole, lines);
      Draft draft =
          reading.isPresent()
              ? MappedNote.draft(reading.get(), sentences(articles))
              : mapped(articles, reduced);
      return draft.with(otherwise.get().lines());
    } catch (Unusable e) {
      callLog.fellBack(whole.step().label(), model.card().name());
      return FallbackSummarizer.because(otherwise.get(), e.getMessage());
    }
  }

  private Optional<ParsedReply> inOneRequest(Order order, NumberedLines lines) throws Unusable {
    if (!promptRunner.fits(order, lines)) {
      return Optional.empty();
    }
    try {
      return Optional.of(promptRunner.ask(order, lines));
    } catch (ModelException e) {
      if (e.kind() != Kind.CONTEXT_EXCEEDED) {
        throw e;
      }
      return Optional.empty();
    }
  }

  private static List<MappedNote> sentences(List<Article> articles) {
    return articles.stream()
        .flatMap(article -> article.sentences().stream().map(s -> MappedNote.of(article, s)))
        .toList();
  }

  private Draft mapped(List<Article> articles, Order reduced) throws Unusable {
    ChunkMapper.Notes notes = pieces.read(articles);
    if (notes.byModel() == 0) {
      throw new Unusable(reasons(notes.fallbacks()), null);
    }
    Draft draft = reducer.reduce(notes.notes(), reduced);
    return new Draft(
        draft.headline(),
        draft.headlineCitations(),
        draft.lines(),
        notes.fallbacks().isEmpty() ? Optional.empty() : Optional.of(reasons(notes.fallbacks())),
        notes.unread(),
        draft.by());
  }

  private static String reasons(List<String> reasons) {
    String first = String.join("; ", reasons.subList(0, Math.min(MOST_REASONS, reasons.size())));
    int more = reasons.size() - MOST_REASONS;
    return more > 0 ? first + "; and " + more + " more" : first;
  }

  @Override
  public Optional<Draft.Line> mend(
      Draft.Line line, List<String> faults, Map<String, Article> articles) {
    List<MappedNote> evidence = new ArrayList<>();
    for (Citation citation : line.citations()) {
      Optional.ofNullable(articles.get(citation.article()))
          .flatMap(article -> article.sentence(citation.sentence()).map(article::words))
          .ifPresent(words -> evidence.add(new MappedNote("", words, List.of(citation))));
    }
    if (evidence.isEmpty()) {
      return Optional.empty();
    }
    String language = articles.get(evidence.get(0).citations().get(0).article()).language();
    NumberedLines lines =
        NumberedLines.numbered(
            evidence.stream().map(MappedNote::text).toList(),
            List.of("CLAIM " + line.text(), "FAULT " + String.join("; ", faults)));
    try {
      ParsedReply.Item item =
          promptRunner.ask(new Order(Step.MEND, 1, 0, language), lines).claims().get(0);
      return Optional.of(
          new Draft.Line(item.text(), line.kind(), MappedNote.citations(item, evidence)));
    } catch (Unusable e) {
      return Optional.empty();
    } catch (ModelException e) {
      if (e.kind() == Kind.INTERRUPTED) {
        throw e;
      }
      return Optional.empty();
    }
  }

  /** Claims for an article of this length when nobody says how many. */
  private static int usualCount(Article article) {
    int words = article.wordCount();
    return words < 150 ? 2 : words < 500 ? 3 : words < 1500 ? 4 : 5;
  }

  /** All sentences, in order, where no fewer are wanted: nothing for a model to do. */
  private static Draft verbatim(Article article) {
    List<Draft.Line> lines = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      Citation itself = new Citation(article.id(), sentence.number());
      lines.add(new Draft.Line(article.words(sentence), Claim.Kind.LEAD, List.of(itself)));
    }
    return Draft.whole("", List.of(), lines);
  }
}
