package dev.broadsheet.compare;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.text.Figure;
import dev.broadsheet.text.Figure.Kind;
import dev.broadsheet.text.Name;
import dev.broadsheet.text.NameIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds for each sentence those of other articles that bear it out: alike in meaning, with all its
 * figures and names, and neither denying what the other says.
 */
final class Agreement {
  private static final double NEAR_WITH_FIGURES = 0.60;
  private static final double NEAR_WITH_NAMES = 0.80;
  private static final Set<Kind> COUNTED =
      Set.of(Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.TIME, Kind.SCORE);
  private static final Pattern DENIAL =
      Pattern.compile(
          "(?i)\\b(?:not|no|never|nobody|none|neither|den(?:y|ies|ied)|disput(?:e|es|ed)|\\w+n['’]t"
              + "|without|refus(?:e|es|ed)|reject(?:s|ed)?)\\b");

  /** A sentence with what is needed of it once. */
  private static final class Line {
    private final Passage passage;
    private final float[] vector;
    private final NameIndex index;
    private final boolean isDenial;

    Line(Passage passage, float[] vector) {
      this.passage = passage;
      this.vector = vector;
      this.index = NameIndex.of(passage.text());
      this.isDenial = DENIAL.matcher(passage.text()).find();
    }
  }

  private final List<List<Line>> articles = new ArrayList<>();

  Agreement(Embedder embedder, List<List<Passage>> articles) {
    for (List<Passage> passages : articles) {
      List<Passage> telling = passages.stream().filter(Agreement::isTelling).toList();
      List<float[]> vectors = embedder.embed(telling.stream().map(Passage::text).toList());
      List<Line> lines = new ArrayList<>();
      for (int i = 0; i < telling.size(); i++) {
        lines.add(new Line(telling.get(i), vectors.get(i)));
      }
      this.articles.add(lines);
    }
  }

  private static boolean isTelling(Passage passage) {
    return !passage.names().isEmpty() || !passage.figures().isEmpty();
  }

  Map<Evidence, List<Evidence>> all() {
    Map<Evidence, List<Evidence>> all = new LinkedHashMap<>();
    for (List<Line> article : articles) {
      for (Line line : article) {
        List<Evidence> others = others(article, line);
        if (!others.isEmpty()) {
          all.put(line.passage.evidence(), others);
        }
      }
    }
    return all;
  }

  /** The nearest sentence of each other article that bears {@code line} out. */
  private List<Evidence> others(List<Line> own, Line line) {
    List<Evidence> others = new ArrayList<>();
    for (List<Line> article : articles) {
      Line best = null;
      double nearest = 0;
      for (Line other : article) {
        double cosine = Embedder.cosine(line.vector, other.vector);
        if (article != own && cosine > nearest && bearsOut(other, line, cosine)) {
          best = other;
          nearest = cosine;
        }
      }
      if (best != null) {
        others.add(best.passage.evidence());
      }
    }
    return others;
  }

  private static boolean bearsOut(Line source, Line claim, double cosine) {
    if (cosine < NEAR_WITH_FIGURES || source.isDenial != claim.isDenial) {
      return false;
    }
    List<Figure> figures = counted(claim.passage);
    long names = claim.passage.names().stream().filter(name -> !name.opensSentence()).count();
    double needed = figures.isEmpty() ? NEAR_WITH_NAMES : NEAR_WITH_FIGURES;
    boolean isRich = !figures.isEmpty() || names >= 2;
    return isRich
        && cosine >= needed
        && figures.stream().allMatch(figure -> isGiven(figure, source.passage))
        && claim.passage.names().stream().allMatch(name -> isNamed(name, source))
        && !isOfPart(claim.passage, source.passage)
        && !daysDiffer(claim.passage, source.passage);
  }

  private static List<Figure> counted(Passage passage) {
    return passage.figures().stream().filter(f -> COUNTED.contains(f.kind())).toList();
  }

  private static boolean isGiven(Figure figure, Passage source) {
    return source.figures().stream()
        .anyMatch(
            f ->
                f.kind() == figure.kind() && f.value() == figure.value() && figure.isBorneOutBy(f));
  }

  private static boolean isNamed(Name name, Line source) {
    boolean mayBeNoName = name.opensSentence() && name.parts().size() == 1;
    return mayBeNoName || source.index.contains(name);
  }

  /** The source's figure is for a single day, the claim's is not said to be. */
  private static boolean isOfPart(Passage claim, Passage source) {
    return Scope.of(source.text()).kind() == Scope.Kind.DAY
        && Scope.of(claim.text()).kind() != Scope.Kind.DAY
        && !counted(claim).isEmpty();
  }

  private static boolean daysDiffer(Passage a, Passage b) {
    List<Figure> mine = dates(a);
    List<Figure> theirs = dates(b);
    return !mine.isEmpty()
        && !theirs.isEmpty()
        && mine.stream().noneMatch(day -> theirs.stream().anyMatch(day::isCompatible));
  }

  private static List<Figure> dates(Passage passage) {
    return passage.figures().stream().filter(f -> f.kind() == Kind.DATE).toList();
  }
}
