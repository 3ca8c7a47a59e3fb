package dev.broadsheet.ingest;

import dev.broadsheet.ingest.Block.Kind;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.news.Sentence.Role;
import dev.broadsheet.nlp.Sentences;
import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sets an article from a parsed document: sentences, title, language, id. One object serves one run
 * on one thread, since ids must be unique in it.
 */
final class ArticleBuilder {
  private static final int OPENING = 4;

  private final Languages languages = new Languages();
  private final Ids ids = new Ids();
  private final Optional<String> assumedLanguage;

  /** {@code assumedLanguage}: of texts that don't tell theirs; detected if empty. */
  ArticleBuilder(Optional<String> assumedLanguage) {
    this.assumedLanguage = assumedLanguage;
  }

  /**
   * The article, or why there is none.
   *
   * @param origin where the parsed document came from
   */
  ReadResult compose(ParsedDocument parsedDocument, Origin origin) {
    Details details = parsedDocument.details();
    String text = parsedDocument.text();
    String language =
        details.language().or(() -> assumedLanguage).orElseGet(() -> languages.detect(text));
    List<Sentence> sentences = sentences(parsedDocument, language);
    if (sentences.isEmpty()) {
      return ReadResult.of(
          new Failure(
              origin.path(),
              details.id(),
              Failure.Code.NO_TEXT,
              "no sentence of running text was found in it; check that it holds an article"));
    }
    Optional<Span> place = place(parsedDocument, sentences, language);
    String title =
        details
            .title()
            .or(() -> place.flatMap(span -> CleanText.line(Titles.print(span.of(text)), 300)))
            .orElse(origin.source());
    String name = Ids.name(details, title + "\n" + text);
    Article article =
        new Article(
            ids.next(name),
            origin.path(),
            details.url(),
            title,
            place,
            details.source().orElse(origin.source()),
            details.author(),
            details.published(),
            language,
            text,
            sentences);
    return ReadResult.of(article, name);
  }

  /** Where the title stands: on its own line, or, without a stated one, in the first sentence. */
  private static Optional<Span> place(
      ParsedDocument parsedDocument, List<Sentence> sentences, String language) {
    for (Block block : parsedDocument.blocks()) {
      if (block.kind() == Kind.TITLE) {
        return Optional.of(block.span());
      }
    }
    if (parsedDocument.details().title().isPresent()) {
      return Optional.empty();
    }
    Span best = titleSentence(parsedDocument.text(), sentences);
    return Optional.of(Titles.compose(parsedDocument.text(), best, language.startsWith("en")));
  }

  /** The first of the opening sentences that is more than a few words and leans on none before. */
  private static Span titleSentence(String text, List<Sentence> sentences) {
    for (Sentence sentence : sentences.subList(0, Math.min(OPENING, sentences.size()))) {
      String words = sentence.span().of(text);
      if (words.split("\\s+", -1).length >= 5 && !Titles.leans(words)) {
        return sentence.span();
      }
    }
    return sentences.get(0).span();
  }

  private static List<Sentence> sentences(ParsedDocument parsedDocument, String language) {
    List<Sentence> sentences = new ArrayList<>();
    String text = parsedDocument.text();
    Turns turns = Turns.of(parsedDocument, language);
    int paragraph = 0;
    for (int i = 0; i < parsedDocument.blocks().size(); i++) {
      Block block = parsedDocument.blocks().get(i);
      if (!block.kind().isProse()) {
        continue;
      }
      Span prose = Datelines.after(text, ListMarks.withoutMark(text, block));
      for (Turns.Turn turn : turns.in(prose, role(block.kind()), speaker(parsedDocument, i))) {
        for (Span span : Sentences.of(text, turn.words(), language)) {
          if (hasWords(span.of(text))) {
            int number = sentences.size() + 1;
            sentences.add(new Sentence(number, span, paragraph, turn.role(), turn.speaker()));
          }
        }
      }
      paragraph++;
    }
    return sentences;
  }

  private static Role role(Kind kind) {
    return switch (kind) {
      case QUOTE -> Role.QUOTE;
      case ITEM -> Role.ITEM;
      default -> Role.BODY;
    };
  }

  /** The line that names the speaker, under this quote or under the quotes that follow it. */
  private static Optional<Span> speaker(ParsedDocument parsedDocument, int quote) {
    List<Block> blocks = parsedDocument.blocks();
    int i = quote;
    while (i < blocks.size() && blocks.get(i).kind() == Kind.QUOTE) {
      i++;
    }
    boolean isNamed = i > quote && i < blocks.size() && blocks.get(i).kind() == Kind.SPEAKER;
    return isNamed
        ? Optional.of(Speakers.name(parsedDocument.text(), blocks.get(i).span()))
        : Optional.empty();
  }

  private static boolean hasWords(String words) {
    return words.codePoints().anyMatch(Character::isLetterOrDigit);
  }
}
