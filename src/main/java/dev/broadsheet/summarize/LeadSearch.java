package dev.broadsheet.summarize;

import java.util.Comparator;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the sentence that carries an article's news. News usually stands first, so it is the first
 * sentence that can be printed alone, unless nothing of it comes up again, or it only sets the
 * scene: it takes up nothing of the title where one of the next two takes up much of it. Where a
 * learned model finds another sentence far more like news, that is told of as well.
 */
final class LeadSearch {
  private static final int OPENING = 3;
  private static final int TAKEN_UP = 2;
  private static final int LONGEST_BEGINNING = 6;

  /** Sentences among which delayed news is looked for. */
  private static final int SEARCHED = 16;

  /** By how much, as log-odds, another sentence must be likelier than the usual one. */
  private static final double DELAYED = 2;

  private static final LeadModel MODEL = LeadModel.learned();

  private LeadSearch() {}

  /** The place of a sentence that is far more like news than the usual lead; empty if none is. */
  static OptionalInt delayed(ReadArticle article, Printable printable) {
    int usual = usual(article, printable);
    int likeliest = likeliest(article, printable);
    return MODEL.odds(article, likeliest) > MODEL.odds(article, usual) + DELAYED
        ? OptionalInt.of(likeliest)
        : OptionalInt.empty();
  }

  /** The first sentence that can be printed alone and belongs to the article. */
  static int usual(ReadArticle article, Printable printable) {
    int first = next(article, printable, 0);
    if (first >= article.size()) {
      return firstFit(article, printable);
    }
    int belonging = first;
    while (belonging < OPENING && belonging < article.size() && isStray(article, belonging)) {
      belonging = next(article, printable, belonging + 1);
    }
    first = belonging < OPENING && belonging < article.size() ? belonging : first;
    if (!Headlines.hasStatedTitle(article.article()) || titleWords(article, first) > 0) {
      return first;
    }
    int best = first;
    int end = Math.min(article.size(), first + OPENING);
    for (int i = next(article, printable, first + 1);
        i < end;
        i = next(article, printable, i + 1)) {
      if (titleWords(article, i) >= TAKEN_UP
          && titleWords(article, i) > titleWords(article, best)) {
        best = i;
      }
    }
    return best;
  }

  /** The sentence most like those that carry the news, of those that may be printed alone. */
  private static int likeliest(ReadArticle article, Printable printable) {
    return IntStream.range(0, Math.min(SEARCHED, article.size()))
        .filter(printable::stands)
        .boxed()
        .max(Comparator.comparingDouble(i -> MODEL.odds(article, i)))
        .orElse(0);
  }

  /** Whether nothing of it is in the title or comes up again: a label, an order to a machine. */
  private static boolean isStray(ReadArticle article, int sentence) {
    if (Headlines.hasStatedTitle(article.article()) && titleWords(article, sentence) > 0) {
      return false;
    }
    Set<String> own = beginnings(article.contentStems(sentence));
    for (int i = 0; i < article.size(); i++) {
      if (i != sentence && beginnings(article.contentStems(i)).stream().anyMatch(own::contains)) {
        return false;
      }
    }
    return true;
  }

  private static int next(ReadArticle article, Printable printable, int from) {
    int i = from;
    while (i < article.size() && !printable.stands(i)) {
      i++;
    }
    return i;
  }

  private static int firstFit(ReadArticle article, Printable printable) {
    for (int i = 0; i < article.size(); i++) {
      if (printable.isFit(i)) {
        return i;
      }
    }
    return 0;
  }

  private static int titleWords(ReadArticle article, int sentence) {
    Set<String> title =
        beginnings(ReadArticle.contentStems(ReadArticle.terms(article.article().title())));
    title.retainAll(beginnings(article.contentStems(sentence)));
    return title.size();
  }

  /** What is left of words when most languages' endings are off. */
  private static Set<String> beginnings(Set<String> stems) {
    return stems.stream()
        .map(stem -> stem.substring(0, Math.min(LONGEST_BEGINNING, stem.length())))
        .collect(Collectors.toCollection(HashSet::new));
  }
}
