package dev.broadsheet.render.view;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Numbers the sources of one story and gathers, line by line, the passages its marks rest on. All
 * that one line cites from one source is one passage, so that each mark has exactly one target;
 * lines that rest on the same sentences share it. For one story, one thread.
 */
final class Passages {
  private static final int HINT_LENGTH = 240;

  private final String story;
  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final Map<String, Map<List<Evidence>, Passage>> quoted = new LinkedHashMap<>();

  private static final class Passage {
    final String anchor;
    final String text;
    final List<PassageView.BackView> backs = new ArrayList<>();
    boolean isReworded;

    Passage(String anchor, String text) {
      this.anchor = anchor;
      this.text = text;
    }
  }

  Passages(String story, List<Article> articles) {
    this.story = story;
    for (Article article : articles) {
      this.articles.put(article.id(), article);
      quoted.put(article.id(), new LinkedHashMap<>());
    }
  }

  /** The source mark of an article, from 1; 0 for one that this story does not have. */
  int number(String article) {
    return new ArrayList<>(articles.keySet()).indexOf(article) + 1;
  }

  /** The publisher of an article, or "source 3" where it is unknown. */
  String name(Article article) {
    String outlet = Outlet.of(article);
    return outlet.isEmpty() ? "source " + number(article.id()) : outlet;
  }

  /** Marks for a line with this anchor; {@code label} says what the line is. */
  List<MarkView> marks(List<Evidence> evidence, String anchor, String label) {
    return marks(evidence, anchor, label, false);
  }

  /** As above; {@code isReworded} if the line says what it rests on in other words. */
  List<MarkView> marks(List<Evidence> evidence, String anchor, String label, boolean isReworded) {
    TreeMap<Integer, List<Evidence>> byNumber = new TreeMap<>();
    for (Evidence passage : new TreeSet<>(evidence)) {
      int number = number(passage.article());
      if (number == 0) {
        throw new IllegalArgumentException(
            story + " cites " + passage.article() + ", which is none of its articles");
      }
      byNumber.computeIfAbsent(number, n -> new ArrayList<>()).add(passage);
    }
    List<MarkView> marks = new ArrayList<>();
    byNumber.forEach((number, parts) -> marks.add(mark(number, parts, anchor, label, isReworded)));
    return marks;
  }

  private MarkView mark(
      int number, List<Evidence> parts, String anchor, String label, boolean isReworded) {
    Article article = articles.get(parts.get(0).article());
    Map<List<Evidence>, Passage> ofArticle = quoted.get(article.id());
    String target = story + "-" + number + "-" + (ofArticle.size() + 1);
    Passage passage =
        ofArticle.computeIfAbsent(parts, p -> new Passage(target, joined(article, p)));
    passage.backs.add(new PassageView.BackView(anchor, label));
    passage.isReworded |= isReworded;
    String hint = name(article) + ": " + PlainLine.clipped(passage.text, HINT_LENGTH);
    return new MarkView(number, passage.anchor, hint);
  }

  private static String joined(Article article, List<Evidence> parts) {
    StringBuilder text = new StringBuilder();
    int end = -1;
    for (Evidence part : parts) {
      int start = part.span().start();
      if (end >= 0) {
        boolean adjacent = start <= end || article.text().substring(end, start).isBlank();
        text.append(adjacent ? " " : " […] ");
      }
      text.append(PlainLine.line(part.quote()));
      end = Math.max(end, part.span().end());
    }
    return text.toString();
  }

  /** The same sentence by sentence in the order of the article, each once. */
  List<String> sentences(String article) {
    TreeSet<Evidence> parts = new TreeSet<>();
    quoted.get(article).keySet().forEach(parts::addAll);
    return parts.stream()
        .filter(part -> parts.stream().noneMatch(other -> isWithin(part, other)))
        .map(part -> PlainLine.line(part.quote()))
        .toList();
  }

  private static boolean isWithin(Evidence part, Evidence other) {
    return !part.equals(other)
        && part.span().start() >= other.span().start()
        && part.span().end() <= other.span().end();
  }

  /** What was quoted from an article up to now, in the order of the lines. */
  List<PassageView> of(String article) {
    List<PassageView> views = new ArrayList<>();
    for (Passage passage : quoted.get(article).values()) {
      views.add(new PassageView(passage.anchor, passage.text, passage.backs, passage.isReworded));
    }
    return views;
  }
}
