package dev.broadsheet.verify;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.Headline;
import dev.broadsheet.news.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks up what a draft cites; what does not exist is passed over. Pure. */
public final class CitationResolver {
  private final Map<String, Article> articles;

  /** Resolves against these articles, by id. */
  public CitationResolver(Map<String, Article> articles) {
    this.articles = Map.copyOf(articles);
  }

  /** What a line cites, as far as it exists, without repetitions. */
  public List<Evidence> evidence(Draft.Line line) {
    return evidence(line.citations());
  }

  /** The draft's headline with its evidence; {@code otherwise} where it has none. */
  public Headline headline(Draft draft, String otherwise) {
    String text = draft.headline().isBlank() ? otherwise : draft.headline();
    return new Headline(text, evidence(draft.headlineCitations()));
  }

  private List<Evidence> evidence(List<Citation> citations) {
    List<Evidence> evidence = new ArrayList<>();
    for (Citation citation : citations) {
      Article article = articles.get(citation.article());
      Optional<Sentence> sentence =
          article == null ? Optional.empty() : article.sentence(citation.sentence());
      sentence.ifPresent(
          found -> {
            evidence.add(Evidence.of(article, found.span()));
            found.speaker().ifPresent(speaker -> evidence.add(Evidence.of(article, speaker)));
          });
    }
    return evidence.stream().distinct().toList();
  }
}
