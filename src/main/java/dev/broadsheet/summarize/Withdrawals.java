package dev.broadsheet.summarize;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.nlp.DiscourseWords;
import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Figures;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what an article takes back of what it says elsewhere, as live reports do: the sentence that
 * takes it back, and those whose figures it gives and whose words it mostly repeats. Pure.
 */
final class Withdrawals {
  private static final double MOSTLY = 0.5;

  private Withdrawals() {}

  /** The sentences taken back and those that take them back, counted from 0. */
  static BitSet in(Article article, List<String> texts) {
    DiscourseWords words = DiscourseWords.of(article.language());
    BitSet withdrawn = new BitSet();
    for (int r = 0; r < texts.size(); r++) {
      if (words.takeBack(texts.get(r))) {
        withdrawn.set(r);
        takeBack(article.sentences(), texts, r, withdrawn);
      }
    }
    return withdrawn;
  }

  private static void takeBack(
      List<Sentence> sentences, List<String> texts, int retraction, BitSet withdrawn) {
    List<Figure> figures = Figures.of(texts.get(retraction));
    Set<String> stems = ReadArticle.contentStems(ReadArticle.terms(texts.get(retraction)));
    for (int i = 0; i < texts.size(); i++) {
      boolean isElsewhere = sentences.get(i).paragraph() != sentences.get(retraction).paragraph();
      Set<String> mine = ReadArticle.contentStems(ReadArticle.terms(texts.get(i)));
      double shared = mine.stream().filter(stems::contains).count();
      boolean isSame =
          Figures.of(texts.get(i)).stream()
              .allMatch(figure -> figures.stream().anyMatch(figure::isBorneOutBy));
      if (isElsewhere && isSame && shared >= MOSTLY * mine.size()) {
        withdrawn.set(i);
      }
    }
  }
}
