package dev.broadsheet.verify;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.summarize.Printable;
import dev.broadsheet.summarize.StandaloneCheck;
import dev.broadsheet.verify.GateDecision.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Holds the lines of drafts against the articles they were made from. What it doesn't let through
 * is not printed.
 *
 * <p>A line is held against the sentences it cites; when those fail, against the best other
 * evidence in the same articles, which then takes the place of the citations. Reading the articles
 * is the dear part and is done once, so keep a gate for all drafts about the same articles.
 * Immutable; safe for several threads.
 */
public final class Gate {
  /** Sentences of a later article that are held against what an earlier one says. */
  private static final int MOST_COMPARED = 12;

  /**
   * Share of a sentence's content words, rare ones counting more, from which it repeats another.
   */
  private static final double REPEATS = 0.7;

  private final Support support;
  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();

  /** Reads the articles. */
  public Gate(Collection<Article> articles, Support support) {
    this.support = support;
    for (Article article : articles) {
      this.articles.put(article.id(), article);
      this.sources.put(article.id(), read(article));
    }
  }

  private static Source read(Article article) {
    String surroundings =
        String.join("\n", article.title(), article.source(), article.author().orElse(""));
    Map<Integer, String> speakers = new LinkedHashMap<>();
    for (Sentence sentence : article.sentences()) {
      sentence
          .speaker()
          .ifPresent(span -> speakers.put(sentence.number() - 1, span.of(article.text())));
    }
    return new Source(
        article.text(),
        article.sentences().stream().map(Sentence::span).toList(),
        article.published().map(time -> time.toLocalDate()),
        surroundings,
        speakers);
  }

  /**
   * Rules on one line. One that goes on from the line before it may say "he" or "however"; one
   * whose forerunner was refused may not.
   *
   * @param before the claim printed right before it, if any
   */
  public GateDecision check(Draft.Line line, Optional<Claim> before) {
    Optional<Claim> copy = verbatim(line);
    if (copy.isPresent()) {
      return standing(line, copy.get(), before);
    }
    AnalyzedSentence claim = AnalyzedSentence.of(line.text());
    List<CitedPassages> cited = cited(line.citations());
    Optional<Claim> alone = ofOne(claim, line, cited);
    if (alone.isPresent()) {
      return standing(line, alone.get(), before);
    }
    List<String> reasons = List.of("the source does not speak of this");
    boolean isFirst = true;
    for (List<CitedPassages> candidate : candidates(claim, cited)) {
      Assessment assessment = support.of(claim, candidate);
      double least = support.printed(assessment);
      double degree = support.degreeAsked(claim, candidate, assessment, least);
      if (assessment.faults().isEmpty() && degree >= least) {
        return standing(
            line, new Claim(line.text(), line.kind(), degree, evidence(candidate)), before);
      }
      if (isFirst) {
        reasons = support.reasons(assessment, degree);
        isFirst = false;
      }
      if (support.isContradicted(assessment)) {
        // What is said the other way round where it is cited is not borne out by something else.
        break;
      }
    }
    return new GateDecision(line, Outcome.REFUSED, Optional.empty(), reasons);
  }

  /** The claim with the one passage, of several cited, that bears it out alone and best. */
  private Optional<Claim> ofOne(
      AnalyzedSentence claim, Draft.Line line, List<CitedPassages> cited) {
    List<CitedPassages> each = cited.stream().flatMap(set -> set.each().stream()).toList();
    Claim best = null;
    for (CitedPassages one : each.size() > 1 ? each : List.<CitedPassages>of()) {
      Assessment assessment = support.of(claim, List.of(one));
      double degree = support.degree(assessment);
      boolean isEnough = assessment.faults().isEmpty() && degree >= support.printed(assessment);
      if (isEnough && (best == null || degree > best.support())) {
        best = new Claim(line.text(), line.kind(), degree, evidence(List.of(one)));
      }
    }
    return Optional.ofNullable(best);
  }

  /**
   * Whether these passages bear a sentence out that is printed because of others, so that their
   * source may be named beside it. Save for what stands right before them nothing in the articles
   * is looked at, and nobody else is asked.
   *
   * @param passages of the articles
   */
  public boolean bearOut(List<Evidence> passages, String sentence) {
    List<CitedPassages> citedSets = citedSets(passages);
    return !citedSets.isEmpty()
        && support.isNameable(support.of(AnalyzedSentence.of(sentence), citedSets));
  }

  /**
   * The later article by the same publisher, if any, that has it otherwise: a correction, or news
   * that has moved on. English alone is read.
   *
   * @param article that the words are from
   * @param text a sentence or title of it, or what was made of it
   */
  public Optional<Article> overturning(String article, String text) {
    Article own = articles.get(article);
    AnalyzedSentence claim = AnalyzedSentence.of(text);
    return articles.values().stream()
        .filter(other -> isLaterOfOnePublisher(other, own) && contradicts(other, own, claim))
        .findFirst();
  }

  private static boolean isLaterOfOnePublisher(Article other, Article own) {
    boolean isEnglish = own.language().startsWith("en") && other.language().startsWith("en");
    boolean isLater =
        own.published()
            .flatMap(time -> other.published().map(later -> later.isAfter(time)))
            .orElse(false);
    return isEnglish && isLater && !own.source().isBlank() && own.source().equals(other.source());
  }

  /**
   * Whether two sentences in a row, or a single one, have it otherwise, those apart that repeat the
   * other's title.
   */
  private boolean contradicts(Article other, Article own, AnalyzedSentence claim) {
    Source source = sources.get(other.id());
    int count = Math.min(MOST_COMPARED, source.sentences().size());
    for (int i = 0; i < count; i++) {
      List<Integer> numbers = i + 1 < count ? List.of(i, i + 1) : List.of(i);
      CitedPassages two = new CitedPassages(source, numbers);
      boolean isNew =
          own.title().isBlank()
              || two.passages().stream().noneMatch(s -> s.text().contains(own.title()));
      if (isNew && support.contradict(two, claim)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a claim stands in the words of a sentence that it rests on, whole or with words left
   * out, rather than having been written.
   */
  public boolean isTaken(Claim claim) {
    List<AnalyzedSentence> passages =
        citedSets(claim.evidence()).stream().flatMap(cited -> cited.passages().stream()).toList();
    return claim.support() >= 1 || Overlap.isTaken(AnalyzedSentence.of(claim.text()), passages);
  }

  /** Whether a text says mostly what one of these claims says. */
  public boolean repeats(String text, Collection<Claim> claims) {
    AnalyzedSentence sentence = AnalyzedSentence.of(text);
    return claims.stream()
        .map(claim -> AnalyzedSentence.of(claim.text()))
        .anyMatch(
            claim ->
                Math.max(support.overlap(sentence, claim), support.overlap(claim, sentence))
                    >= REPEATS);
  }

  /** Whether the figures of a value, such as "at least 27", stand in these passages. */
  public boolean give(List<Evidence> passages, String value) {
    return FigureCheck.faults(AnalyzedSentence.of(value), citedSets(passages)).isEmpty();
  }

  private List<CitedPassages> citedSets(Collection<Evidence> passages) {
    return cited(passages.stream().map(this::citation).toList());
  }

  private Citation citation(Evidence passage) {
    return new Citation(passage.article(), number(passage));
  }

  /** What to try, in this order: what is cited, then the best of each article. */
  private List<List<CitedPassages>> candidates(AnalyzedSentence claim, List<CitedPassages> cited) {
    List<List<CitedPassages>> candidates = new ArrayList<>();
    if (!cited.isEmpty()) {
      candidates.add(cited);
    }
    for (Source source : sources.values()) {
      CitedPassages found = support.search(claim, source);
      if (!found.numbers().isEmpty()) {
        candidates.add(List.of(found));
      }
    }
    return candidates;
  }

  private GateDecision standing(Draft.Line line, Claim claim, Optional<Claim> before) {
    List<String> faults =
        before.isPresent() && goesOn(claim, before.get())
            ? List.of()
            : StandaloneCheck.faults(line.text(), language(claim));
    return faults.isEmpty()
        ? new GateDecision(line, Outcome.GROUNDED, Optional.of(claim), faults)
        : new GateDecision(line, Outcome.DANGLING, Optional.of(claim), faults);
  }

  private String language(Claim claim) {
    return articles.get(claim.evidence().get(0).article()).language();
  }

  /** Whether the first evidence of a claim follows, or is, that of the claim before it. */
  private boolean goesOn(Claim claim, Claim before) {
    Evidence here = claim.evidence().get(0);
    for (Evidence earlier : before.evidence()) {
      if (earlier.article().equals(here.article())) {
        int gap = number(here) - number(earlier);
        if (gap == 0 || gap == 1) {
          return true;
        }
      }
    }
    return false;
  }

  private int number(Evidence evidence) {
    List<Sentence> sentences = articles.get(evidence.article()).sentences();
    for (Sentence sentence : sentences) {
      if (sentence.span().contains(evidence.span())) {
        return sentence.number();
      }
    }
    return -1;
  }

  /** The sentence of which the line is a copy, cited or not; signs aside, as its article has it. */
  private Optional<Claim> verbatim(Draft.Line line) {
    for (Citation citation : line.citations()) {
      Article article = articles.get(citation.article());
      Optional<Claim> copy =
          Optional.ofNullable(article)
              .flatMap(given -> given.sentence(citation.sentence()))
              .flatMap(sentence -> copy(line, article, sentence));
      if (copy.isPresent()) {
        return copy;
      }
    }
    return articles.values().stream()
        .flatMap(article -> article.sentences().stream().map(s -> copy(line, article, s)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Claim> copy(Draft.Line line, Article article, Sentence sentence) {
    String text = plain(line.text());
    return Stream.of(article.words(sentence), Printable.text(article, sentence))
        .filter(own -> plain(own).equals(text))
        .findFirst()
        .map(own -> new Claim(own, line.kind(), 1, List.of(Evidence.of(article, sentence.span()))));
  }

  /** With one kind of quotation mark, apostrophe and dash, and without an end mark. */
  private static String plain(String text) {
    String stripped =
        text.strip()
            .replaceAll("[“”„«»]", "\"")
            .replaceAll("[‘’ʼ]", "'")
            .replaceAll("[–—]", "-")
            .replaceAll("\\s+", " ");
    boolean isEnded = stripped.endsWith(".") || stripped.endsWith("!");
    return isEnded ? stripped.substring(0, stripped.length() - 1) : stripped;
  }

  private List<CitedPassages> cited(List<Citation> citations) {
    Map<String, List<Integer>> byArticle = new TreeMap<>();
    for (Citation citation : citations) {
      Article article = articles.get(citation.article());
      boolean exists = article != null && article.sentence(citation.sentence()).isPresent();
      List<Integer> numbers =
          exists
              ? byArticle.computeIfAbsent(citation.article(), id -> new ArrayList<>())
              : List.of();
      if (exists && !numbers.contains(citation.sentence() - 1)) {
        numbers.add(citation.sentence() - 1);
      }
    }
    List<CitedPassages> citedSets = new ArrayList<>();
    byArticle.forEach((id, numbers) -> citedSets.add(new CitedPassages(sources.get(id), numbers)));
    return citedSets;
  }

  private List<Evidence> evidence(List<CitedPassages> citedSets) {
    List<Evidence> evidence = new ArrayList<>();
    for (CitedPassages citedPassages : citedSets) {
      for (Map.Entry<String, Source> entry : sources.entrySet()) {
        if (entry.getValue().equals(citedPassages.source())) {
          Article article = articles.get(entry.getKey());
          citedPassages.passages().forEach(p -> evidence.add(Evidence.of(article, p.span())));
        }
      }
    }
    return evidence;
  }

  /**
   * The sentence that says most of what a line says, to be printed in its stead. Sentences that
   * can't stand alone are passed over.
   */
  public Optional<Evidence> bestEvidence(Draft.Line line) {
    AnalyzedSentence claim = AnalyzedSentence.of(line.text());
    Optional<Evidence> best = Optional.empty();
    double bestScore = 0;
    for (Map.Entry<String, Source> entry : sources.entrySet()) {
      Article article = articles.get(entry.getKey());
      Printable printable = Printable.of(article);
      for (int i = 0; i < entry.getValue().sentences().size(); i++) {
        boolean isPlain = article.sentences().get(i).role() != Sentence.Role.QUOTE;
        AnalyzedSentence sentence = entry.getValue().sentences().get(i);
        double score = support.overlap(claim, sentence);
        score += cites(line, entry.getKey(), i + 1) ? 0.2 : 0;
        if (score > bestScore && isPlain && printable.stands(i)) {
          best = Optional.of(Evidence.of(article, sentence.span()));
          bestScore = score;
        }
      }
    }
    return best;
  }

  private static boolean cites(Draft.Line line, String article, int sentence) {
    return line.citations().contains(new Citation(article, sentence));
  }
}
