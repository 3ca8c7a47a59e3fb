package dev.broadsheet.compare;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Figure.Bound;
import dev.broadsheet.nlp.Figure.Kind;
import dev.broadsheet.nlp.Name;
import dev.broadsheet.nlp.NameIndex;
import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
  private static final double NEAR_WITH_FIGURES = 0.55;
  private static final double NEAR_WITH_NAMES = 0.70;
  private static final double NEAR_WITH_COUNT = 0.40;
  private static final double CLOSE_WITH_FIGURES = 0.60;
  private static final double CLOSE_WITH_NAMES = 0.80;
  private static final double WORDS_WITH_FIGURES = 0.25;
  private static final double WORDS_WITH_NAMES = 0.45;

  /** Up to a dozen, a number is the same by chance. */
  private static final double SMALL = 12;

  private static final String SAYING = "said says say told tells according reported reports";
  private static final Set<Kind> COUNTED =
      Set.of(Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE, Kind.TIME, Kind.SCORE);
  private static final Pattern DENIAL =
      Pattern.compile(
          "(?i)\\b(?:not|no|never|nobody|none|neither|nor|nothing|cannot|hardly|scarcely"
              + "|(?<!\\ba )few|den(?:y|ies|ied)|disput(?:e|es|ed)|\\w+n['’]t"
              + "|without|refus(?:e|es|ed)|reject(?:s|ed)?)\\b");

  /** A sentence with what is needed of it once. */
  private static final class Line {
    private final Passage passage;
    private final float[] vector;
    private final NameIndex index;
    private final boolean isDenial;
    private final Set<String> stems;

    Line(Passage passage, float[] vector) {
      this.passage = passage;
      this.vector = vector;
      this.index = NameIndex.of(passage.text());
      this.isDenial = DENIAL.matcher(passage.text()).find();
      this.stems = stems(passage);
    }

    /** What the sentence says beside names, figures and who says it. */
    private static Set<String> stems(Passage passage) {
      Set<String> stems = new HashSet<>();
      for (int i = 0; i < passage.tokens().size(); i++) {
        Token token = passage.tokens().get(i);
        boolean isName = token.isCapitalised() && i > 0;
        if (token.isWord() && !isName && !passage.isInFigure(i) && !token.is(SAYING)) {
          stems.addAll(Tokens.stems(token.form()));
        }
      }
      return stems;
    }

    /** Share of what this sentence says whose very words the other has. */
    double coveredBy(Line other) {
      long shared = stems.stream().filter(other.stems::contains).count();
      return stems.isEmpty() ? 0 : (double) shared / stems.size();
    }
  }

  private final List<List<Line>> articles = new ArrayList<>();
  private final List<List<Count>> quantities;
  private final Map<String, NameIndex> wholes = new HashMap<>();

  /** {@code quantities}: figures of other articles that count one thing. */
  Agreement(Embedder embedder, List<List<Passage>> articles, List<List<Count>> quantities) {
    this.quantities = quantities;
    for (List<Passage> passages : articles) {
      passages.stream()
          .limit(1)
          .map(Passage::article)
          .forEach(article -> wholes.put(article.id(), NameIndex.of(article.text())));
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

  private boolean bearsOut(Line source, Line claim, double cosine) {
    List<Figure> figures = counted(claim.passage);
    if (source.isDenial != claim.isDenial || isOfPart(claim.passage, source.passage)) {
      return false;
    }
    if (figures.size() == 1 && cosine >= NEAR_WITH_COUNT && countAlike(claim, source)) {
      return true;
    }
    if (cosine < NEAR_WITH_FIGURES) {
      return false;
    }
    long names = claim.passage.names().stream().filter(name -> !name.opensSentence()).count();
    double needed = figures.isEmpty() ? NEAR_WITH_NAMES : NEAR_WITH_FIGURES;
    boolean isRich = !figures.isEmpty() || names >= 2;
    return isRich
        && cosine >= needed
        && (isClose(claim, source, cosine, figures.isEmpty()) || isCovered(claim, source, figures))
        && figures.stream().allMatch(figure -> isGiven(figure, source.passage))
        && hasNames(claim, source)
        && !daysDiffer(claim.passage, source.passage);
  }

  /** Near enough in meaning to do with other words, all names in place. */
  private static boolean isClose(Line claim, Line source, double cosine, boolean hasNamesOnly) {
    boolean hasAllNames =
        claim.passage.names().stream()
            .allMatch(name -> isPerhapsNone(name) || source.index.contains(name));
    return hasAllNames && cosine >= (hasNamesOnly ? CLOSE_WITH_NAMES : CLOSE_WITH_FIGURES);
  }

  private static boolean isCovered(Line claim, Line source, List<Figure> figures) {
    return claim.coveredBy(source) >= (figures.isEmpty() ? WORDS_WITH_NAMES : WORDS_WITH_FIGURES);
  }

  /** Whether the figure of one is that of the other, of the same thing and as firm. */
  private boolean countAlike(Line claim, Line source) {
    return quantities.stream()
        .anyMatch(
            quantity ->
                quantity.stream()
                    .filter(count -> count.passage().equals(claim.passage))
                    .anyMatch(
                        mine ->
                            quantity.stream()
                                .filter(count -> count.passage().equals(source.passage))
                                .anyMatch(theirs -> isOneReport(mine, theirs))));
  }

  /** A figure of Friday's strikes is none since Wednesday, nor one authority's another's. */
  private static boolean isOneReport(Count mine, Count theirs) {
    boolean isForOneTime =
        mine.scope().kind() == theirs.scope().kind()
            || mine.scope().kind() == Scope.Kind.NONE
            || theirs.scope().kind() == Scope.Kind.NONE;
    boolean isCaused = !mine.cause().isBlank() && theirs.cause().isBlank();
    return !mine.event().isEmpty()
        && isForOneTime
        && !isCaused
        && !Conflict.isTwoVoiced(mine, theirs)
        && isOneFigure(mine.figure(), theirs.figure());
  }

  private static boolean isOneFigure(Figure mine, Figure theirs) {
    boolean areBothVague = mine.bound() == Bound.VAGUE && theirs.bound() == Bound.VAGUE;
    boolean isFirm = mine.bound() != Bound.VAGUE && theirs.bound() != Bound.VAGUE;
    return mine.value() == theirs.value()
        && mine.value() > SMALL
        && (areBothVague || isFirm)
        && mine.isBorneOutBy(theirs);
  }

  private static List<Figure> counted(Passage passage) {
    return passage.figures().stream().filter(f -> COUNTED.contains(f.kind())).toList();
  }

  private static boolean isGiven(Figure figure, Passage source) {
    return source.figures().stream()
        .anyMatch(
            f ->
                f.kind() == figure.kind()
                    && f.value() == figure.value()
                    && (f.bound() == Bound.VAGUE) == (figure.bound() == Bound.VAGUE)
                    && (f.value() > SMALL || isOfOneNoun(f, figure))
                    && figure.isBorneOutBy(f));
  }

  /** Small numbers say little unless they count the same. */
  private static boolean isOfOneNoun(Figure a, Figure b) {
    return a.kind() != Kind.COUNT || Nouns.kind(a.noun()).equals(Nouns.kind(b.noun()));
  }

  /** Names may stand elsewhere in the other article, if most are in the sentence itself. */
  private boolean hasNames(Line claim, Line source) {
    List<Name> names = claim.passage.names().stream().filter(name -> !isPerhapsNone(name)).toList();
    long here = names.stream().filter(source.index::contains).count();
    NameIndex whole = wholes.get(source.passage.article().id());
    return 2 * here >= names.size()
        && names.stream().allMatch(name -> source.index.contains(name) || whole.contains(name));
  }

  private static boolean isPerhapsNone(Name name) {
    return name.opensSentence() && name.parts().size() == 1;
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
