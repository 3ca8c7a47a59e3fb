package dev.broadsheet.summarize;

import dev.broadsheet.model.CallLog;
import dev.broadsheet.model.Embedder;
import dev.broadsheet.model.LanguageModel;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.model.TokenRate;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Engine;
import dev.broadsheet.summarize.MapReduceSummarizer.Settings;
import dev.broadsheet.summarize.PromptRunner.Order;
import dev.broadsheet.summarize.PromptRunner.Unusable;
import dev.broadsheet.summarize.Prompts.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * Writes with a small language model, sentence by sentence. The embedded engine reads everything,
 * chooses what is to be said, in which order and from which sentences; the model is given two or
 * three sentences at a time and makes one of them. Its citations are those sentences. What the
 * model can't do, and what does not pass the gate, is printed as the embedded engine chose it.
 *
 * <p>A draft always comes out; {@link Draft#fallback} says why where the model wrote nothing of it.
 * Only an interrupted run throws. Safe for use by several threads.
 */
public final class GuidedSummarizer implements Summarizer, ClaimRewriter {
  /** Share of a group's words that the sentence made of it may have. */
  private static final double SHORTER = 0.7;

  /** Share from which it is no shorter: two sentences with a comma between them. */
  private static final double NOT_SHORTER = 0.85;

  private static final int FEWEST_WORDS = 14;
  private static final int MOST_WORDS = 32;

  /** Other words than the first time: the likeliest ones were refused. */
  private static final Settings AGAIN = new Settings(0.7, 11);

  private final LanguageModel model;
  private final PromptRunner promptRunner;
  private final PromptRunner again;
  private final Summarizer embedded;
  private final Embedder embedder;
  private final CallLog callLog;

  /**
   * A summariser on a model.
   *
   * @param model with whatever is put around it: retries, store of replies, guard of the window
   * @param rate how the model counts tokens, asked for once that must be known
   * @param embedded chooses the sentences
   * @param embedder tells which sentences are alike
   */
  public GuidedSummarizer(
      LanguageModel model,
      Supplier<TokenRate> rate,
      Prompts prompts,
      Summarizer embedded,
      Embedder embedder,
      CallLog callLog) {
    this.model = model;
    this.embedded = embedded;
    this.embedder = embedder;
    this.callLog = callLog;
    this.promptRunner = new PromptRunner(model, rate, prompts, callLog, Settings.USUAL);
    this.again = new PromptRunner(model, rate, prompts, callLog, AGAIN);
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
    Draft chosen = embedded.article(article, sentences);
    boolean isWhole = sentences.isPresent() && sentences.getAsInt() >= article.sentences().size();
    return isWhole ? chosen : written(chosen, List.of(article));
  }

  @Override
  public Draft story(List<Article> articles) {
    return written(embedded.story(articles), articles);
  }

  private Draft written(Draft chosen, List<Article> articles) {
    List<ReadArticle> read =
        articles.stream().map(article -> ReadArticle.of(article, embedder)).toList();
    SentenceGroups groups = new SentenceGroups(read, chosen);
    List<Draft.Line> lines = new ArrayList<>();
    List<Unusable> failures = new ArrayList<>();
    for (Draft.Line line : chosen.lines()) {
      lines.add(joined(line, groups.around(line), articles, failures));
    }
    boolean isWritten = lines.stream().anyMatch(line -> line.source().isPresent());
    return new Draft(
        chosen.headline(),
        chosen.headlineCitations(),
        lines,
        isWritten ? Optional.empty() : failures.stream().map(Unusable::getMessage).findFirst(),
        chosen.unread(),
        Claim.By.MODEL);
  }

  /** One sentence of a group, or the line itself; a server that has failed is not asked again. */
  private Draft.Line joined(
      Draft.Line line, List<Citation> group, List<Article> articles, List<Unusable> failures) {
    boolean hasFailed = failures.stream().anyMatch(failure -> failure.getCause() != null);
    if (group.size() < 2 || hasFailed) {
      return line;
    }
    try {
      String text = sentence(promptRunner, lines(group, articles), language(articles));
      return new Draft.Line(text, line.kind(), group, Optional.of(line));
    } catch (Unusable e) {
      callLog.fellBack(Step.SENTENCE.label(), model.card().name());
      failures.add(e);
      return line;
    }
  }

  private static String language(List<Article> articles) {
    return articles.get(0).language();
  }

  /** What a model is given of a group, numbered from 1. */
  private static NumberedLines lines(List<Citation> group, List<Article> articles) {
    List<String> texts = new ArrayList<>();
    for (Citation citation : group) {
      articles.stream()
          .filter(article -> article.id().equals(citation.article()))
          .findFirst()
          .flatMap(article -> article.sentence(citation.sentence()).map(article::words))
          .ifPresent(texts::add);
    }
    return NumberedLines.numbered(texts);
  }

  private static String sentence(PromptRunner runner, NumberedLines lines, String language)
      throws Unusable {
    int words = lines.texts().stream().mapToInt(GuidedSummarizer::words).sum();
    int most = Math.max(FEWEST_WORDS, Math.min(MOST_WORDS, (int) (SHORTER * words)));
    String text;
    try {
      text = runner.ask(Order.sentence(most, language), lines).claims().get(0).text();
    } catch (ModelException e) {
      if (e.kind() == Kind.INTERRUPTED) {
        throw e;
      }
      throw new Unusable(e.getMessage(), e);
    }
    if (words(text) > NOT_SHORTER * words) {
      throw new Unusable("the model's sentence was no shorter than those it was made of", null);
    }
    return text;
  }

  private static int words(String text) {
    return text.split("\\s+").length;
  }

  /** The same group, in other words. A sentence that was merely taken is not written anew. */
  @Override
  public Optional<Draft.Line> mend(
      Draft.Line line, List<String> faults, Map<String, Article> articles) {
    if (line.source().isEmpty()) {
      return Optional.empty();
    }
    List<Article> cited =
        line.citations().stream().map(Citation::article).distinct().map(articles::get).toList();
    try {
      String text = sentence(again, lines(line.citations(), cited), language(cited));
      return Optional.of(new Draft.Line(text, line.kind(), line.citations(), line.source()));
    } catch (Unusable e) {
      return Optional.empty();
    }
  }
}
