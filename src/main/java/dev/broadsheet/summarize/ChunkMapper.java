package dev.broadsheet.summarize;

import dev.broadsheet.model.CallLog;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Chunk;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.nlp.Span;
import dev.broadsheet.summarize.PromptRunner.Order;
import dev.broadsheet.summarize.PromptRunner.Unusable;
import dev.broadsheet.summarize.Prompts.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;

/**
 * The map step: takes notes on the chunks of articles that don't fit the window. Each is asked
 * about by itself, so that what was answered stands when a story gains an article. A chunk that the
 * model can't cope with is cut smaller where it was too long, and read by the embedded engine where
 * nothing else helps. Safe for use by several threads.
 */
final class ChunkMapper {
  private static final int CLAIMS_A_CHUNK = 5;
  private static final int MOST_CUTS = 2;
  private static final int LONGEST_TITLE = 200;

  private final PromptRunner promptRunner;
  private final Chunks chunks;
  private final Summarizer embedded;
  private final Executor executor;
  private final CallLog callLog;
  private final String model;

  ChunkMapper(
      PromptRunner promptRunner,
      Chunks chunks,
      Summarizer embedded,
      Executor executor,
      CallLog callLog,
      String model) {
    this.promptRunner = promptRunner;
    this.chunks = chunks;
    this.embedded = embedded;
    this.executor = executor;
    this.callLog = callLog;
    this.model = model;
  }

  /**
   * What was noted.
   *
   * @param notes in the order of the text
   * @param byModel how many chunks the model read
   * @param fallbacks which sentences the embedded engine read in its place, and why
   * @param unread by article id, what neither read
   */
  record Notes(
      List<MappedNote> notes, int byModel, List<String> fallbacks, Map<String, List<Span>> unread) {

    private static Notes joined(List<Notes> parts) {
      Notes all =
          new Notes(
              new ArrayList<>(),
              parts.stream().mapToInt(Notes::byModel).sum(),
              new ArrayList<>(),
              new TreeMap<>());
      for (Notes part : parts) {
        all.notes.addAll(part.notes);
        all.fallbacks.addAll(part.fallbacks);
        part.unread.forEach(
            (id, spans) -> all.unread.computeIfAbsent(id, i -> new ArrayList<>()).addAll(spans));
      }
      return all;
    }
  }

  /** Notes on whole articles, one after the other. */
  Notes read(List<Article> articles) {
    List<CompletableFuture<Notes>> running = new ArrayList<>();
    for (Article article : articles) {
      int budget = promptRunner.budget(order(article));
      for (Chunk chunk : chunks.of(article, 1, article.sentences().size(), budget)) {
        running.add(CompletableFuture.supplyAsync(() -> read(article, chunk, budget, 0), executor));
      }
    }
    List<Notes> parts = new ArrayList<>();
    for (CompletableFuture<Notes> part : running) {
      parts.add(join(part));
    }
    return Notes.joined(parts);
  }

  private static Notes join(CompletableFuture<Notes> part) {
    try {
      return part.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelException(Kind.INTERRUPTED, "stopped while reading a long article", e);
    }
  }

  private static Order order(Article article) {
    return new Order(Step.MAP, CLAIMS_A_CHUNK, 0, article.language());
  }

  private Notes read(Article article, Chunk chunk, int budget, int cuts) {
    try {
      ParsedReply reading = promptRunner.ask(order(article), lines(article, chunk));
      List<MappedNote> notes = new ArrayList<>();
      reading.claims().forEach(item -> notes.add(note(article, item)));
      return new Notes(notes, 1, List.of(), Map.of());
    } catch (Unusable e) {
      return byEmbedded(article, chunk, e.getMessage());
    } catch (ModelException e) {
      if (e.kind() != Kind.CONTEXT_EXCEEDED) {
        throw e;
      }
      boolean canBeCut = cuts < MOST_CUTS && chunk.part().isEmpty() && budget >= 64;
      return canBeCut
          ? smaller(article, chunk, budget / 2, cuts + 1)
          : byEmbedded(article, chunk, e.getMessage());
    }
  }

  private Notes smaller(Article article, Chunk chunk, int budget, int cuts) {
    List<Notes> parts = new ArrayList<>();
    for (Chunk part : chunks.of(article, chunk.first(), chunk.last(), budget)) {
      parts.add(read(article, part, budget, cuts));
    }
    return Notes.joined(parts);
  }

  private static MappedNote note(Article article, ParsedReply.Item item) {
    return new MappedNote(
        article.source(),
        item.text(),
        item.numbers().stream().map(number -> new Citation(article.id(), number)).toList());
  }

  private static NumberedLines lines(Article article, Chunk chunk) {
    if (chunk.part().isPresent()) {
      return new NumberedLines(
          List.of(chunk.first()),
          List.of(article.words(chunk.part().get())),
          Set.of(),
          Map.of(),
          title(article));
    }
    return lines(article, chunk.first(), chunk.last());
  }

  /** The numbered sentences of an article as a model is given them. */
  static NumberedLines lines(Article article, int first, int last) {
    List<Integer> numbers = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    Set<String> speakers = new HashSet<>();
    for (Sentence sentence : article.sentences().subList(first - 1, last)) {
      numbers.add(sentence.number());
      MappedNote note = MappedNote.of(article, sentence);
      note.speaker().ifPresent(speakers::add);
      texts.add(note.line());
    }
    return new NumberedLines(numbers, texts, speakers, Map.of(), title(article));
  }

  /** Tells what a chunk from the middle is about; it has no number, so nothing can rest on it. */
  private static List<String> title(Article article) {
    String title = article.title();
    return List.of("TITLE " + title.substring(0, Math.min(LONGEST_TITLE, title.length())));
  }

  /** The embedded engine reads a chunk as if it were an article of its own. */
  private Notes byEmbedded(Article article, Chunk chunk, String reason) {
    callLog.fellBack(Step.MAP.label(), model);
    List<Sentence> sentences = new ArrayList<>();
    for (Sentence s : article.sentences().subList(chunk.first() - 1, chunk.last())) {
      sentences.add(
          new Sentence(sentences.size() + 1, s.span(), s.paragraph(), s.role(), s.speaker()));
    }
    Draft draft = embedded.article(with(article, sentences), OptionalInt.of(CLAIMS_A_CHUNK));
    int before = chunk.first() - 1;
    List<MappedNote> notes = new ArrayList<>();
    for (Draft.Line line : draft.lines()) {
      notes.add(
          new MappedNote(
              article.source(),
              line.text(),
              line.citations().stream()
                  .map(c -> new Citation(article.id(), c.sentence() + before))
                  .toList()));
    }
    String place = "sentences " + chunk.first() + " to " + chunk.last();
    String which = place + " of " + article.source() + ": " + reason;
    return new Notes(notes, 0, List.of(which), draft.unread());
  }

  private static Article with(Article a, List<Sentence> sentences) {
    return new Article(
        a.id(),
        a.path(),
        a.url(),
        a.title(),
        Optional.<Span>empty(),
        a.source(),
        a.author(),
        a.published(),
        a.language(),
        a.text(),
        sentences);
  }
}
