package dev.broadsheet.ground;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.Headline;
import dev.broadsheet.news.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks up what a draft cites. A sentence that cites nothing that exists is no claim. Pure. */
public final class CitationResolver {
  private final Map<String, Article> articles;

  /** Resolves against these articles, by id. */
  public CitationResolver(Map<String, Article> articles) {
    this.articles = Map.copyOf(articles);
  }

  /** The draft's lines as claims, those without any evidence left out. */
  public List<Claim> claims(Draft draft) {
    List<Claim> claims = new ArrayList<>();
    for (Draft.Line line : draft.lines()) {
      List<Evidence> evidence = evidence(line.citations());
      if (!evidence.isEmpty()) {
        claims.add(new Claim(line.text(), line.kind(), 1, evidence));
      }
    }
    return claims;
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
