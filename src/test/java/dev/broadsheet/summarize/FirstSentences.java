package dev.broadsheet.summarize;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Engine;
import dev.broadsheet.news.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A fake of the embedded engine: the first sentences, each its own evidence. */
public final class FirstSentences implements Summarizer {
  @Override
  public Engine engine() {
    return new Engine("extractive", "first");
  }

  @Override
  public Draft article(Article article, OptionalInt sentences) {
    List<Draft.Line> lines = new ArrayList<>();
    int most = Math.min(sentences.orElse(3), article.sentences().size());
    for (Sentence sentence : article.sentences().subList(0, most)) {
      lines.add(
          new Draft.Line(
              article.words(sentence),
              Claim.Kind.LEAD,
              List.of(new Citation(article.id(), sentence.number()))));
    }
    return Draft.whole("", List.of(), lines);
  }

  @Override
  public Draft story(List<Article> articles) {
    List<Draft.Line> lines = new ArrayList<>();
    articles.forEach(article -> lines.addAll(article(article, OptionalInt.of(1)).lines()));
    return Draft.whole("", List.of(), lines);
  }
}
