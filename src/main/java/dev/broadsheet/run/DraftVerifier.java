package dev.broadsheet.run;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.Headline;
import dev.broadsheet.nlp.Span;
import dev.broadsheet.nlp.Tokens;
import dev.broadsheet.summarize.ClaimRewriter;
import dev.broadsheet.verify.CitationResolver;
import dev.broadsheet.verify.Gate;
import dev.broadsheet.verify.GateDecision;
import dev.broadsheet.verify.Support;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has a draft checked line by line, and mends what can be mended: a line that its sources don't
 * bear out gives way to the sentence that comes nearest to it, and where there is none it is
 * dropped and counted. One object serves the drafts about one set of articles. Immutable.
 */
final class DraftVerifier {
  private final Map<String, Article> articles = new LinkedHashMap<>();
  private final Gate gate;
  private final SourceMarks marks;
  private final CitationResolver resolver;
  private final Optional<ClaimRewriter> rewriter;

  DraftVerifier(List<Article> articles, Support support, Optional<ClaimRewriter> rewriter) {
    this.rewriter = rewriter;
    articles.forEach(article -> this.articles.put(article.id(), article));
    this.gate = new Gate(articles, support);
    this.marks = new SourceMarks(gate);
    this.resolver = new CitationResolver(this.articles);
  }

  /** What may be printed of a draft, and what was dropped of it and why. */
  record Checked(List<Claim> claims, List<Dropped> dropped) {}

  /**
   * Checks a draft.
   *
   * @param id of the article or story, for the list of what was dropped
   * @param mayDangle whether a sentence may stand that leans on one not printed; so it must where a
   *     given number of sentences was asked for
   */
  Checked check(Draft draft, String id, boolean mayDangle) {
    List<Claim> claims = new ArrayList<>();
    List<Claim> dangling = new ArrayList<>();
    List<Claim> overturned = new ArrayList<>();
    List<Dropped> dropped = new ArrayList<>();
    Optional<Claim> forerunner = Optional.empty();
    for (int i = 0; i < draft.lines().size(); i++) {
      Draft.Line line = draft.lines().get(i);
      GateDecision written = mended(gate.check(line, forerunner));
      GateDecision decision = orSource(written, forerunner);
      int before = claims.size();
      switch (decision.outcome()) {
        case GROUNDED -> claims.add(printed(decision, draft.by()));
        case DANGLING -> (mayDangle ? claims : dangling).add(printed(decision, draft.by()));
        case REFUSED -> replacement(decision, claims).ifPresent(claims::add);
      }
      forerunner = decision.isGrounded() ? decision.claim() : Optional.empty();
      String which = "line " + (i + 1) + " of " + draft.lines().size();
      if (!written.isGrounded() && !mayDangle) {
        dropped.add(new Dropped("claim", id, reason(which, written)));
      }
      if (claims.size() > before) {
        takeOverturned(claims, overturned)
            .ifPresent(reason -> dropped.add(new Dropped("claim", id, which + reason)));
      }
    }
    fill(claims, draft.reserve());
    // A summary that only leans on its article still says more than none.
    claims.addAll(claims.isEmpty() ? dangling : List.of());
    return new Checked(claims.isEmpty() ? overturned : claims, dropped);
  }

  /**
   * Adds of the embedded engine's sentences what makes these no fewer than those, and of no fewer
   * articles.
   */
  private void fill(List<Claim> claims, List<Draft.Line> reserve) {
    for (Draft.Line line : reserve) {
      String article = line.citations().get(0).article();
      boolean isOfNewArticle = claims.stream().noneMatch(claim -> rests(claim, article));
      if (isOfNewArticle || claims.size() < reserve.size()) {
        Optional.of(gate.check(line, Optional.empty()))
            .filter(GateDecision::isGrounded)
            .filter(decision -> !gate.repeats(line.text(), claims))
            .ifPresent(decision -> claims.add(withAllMarks(decision)));
      }
    }
  }

  private static boolean rests(Claim claim, String article) {
    return claim.evidence().stream().anyMatch(passage -> passage.article().equals(article));
  }

  /**
   * The decision on the sentence that a line was made from, where the line is not to be printed or
   * is merely cut out of its source: what is left of a cut sentence often says something else.
   */
  private GateDecision orSource(GateDecision decision, Optional<Claim> forerunner) {
    boolean isWritten = decision.isGrounded() && !gate.isTaken(decision.claim().orElseThrow());
    return isWritten
        ? decision
        : decision.line().source().map(line -> gate.check(line, forerunner)).orElse(decision);
  }

  /** A claim with its marks. What stands in the words of its source was taken, whoever wrote it. */
  private Claim printed(GateDecision decision, Claim.By by) {
    Claim claim = withAllMarks(decision);
    return claim.madeBy(gate.isTaken(claim) ? Claim.By.EXTRACT : by);
  }

  /** Moves the last claim away if its publisher has it otherwise later; tells why. */
  private Optional<String> takeOverturned(List<Claim> claims, List<Claim> overturned) {
    Claim last = claims.get(claims.size() - 1);
    Optional<String> reason =
        gate.overturning(last.evidence().get(0).article(), last.text())
            .map(later -> ": \"" + later.title() + "\", by the same publisher, has it otherwise");
    reason.ifPresent(told -> overturned.add(claims.remove(claims.size() - 1)));
    return reason;
  }

  /**
   * A line that can't be printed as it is is asked for once more, with the reason; what comes back
   * passes the same gate. The same words again are no mend, whatever they cite.
   */
  private GateDecision mended(GateDecision decision) {
    if (decision.isGrounded() || rewriter.isEmpty()) {
      return decision;
    }
    return rewriter
        .get()
        .mend(decision.line(), decision.reasons(), articles)
        .filter(line -> !words(line.text()).equals(words(decision.line().text())))
        .map(line -> gate.check(line, Optional.empty()))
        .filter(GateDecision::isGrounded)
        .orElse(decision);
  }

  /** Which sources are named beside what this prints. */
  SourceMarks marks() {
    return marks;
  }

  /** A headline that may be printed, and what was dropped for it and why. */
  record CheckedHeadline(Headline headline, List<Dropped> dropped) {}

  /**
   * The draft's headline with what it rests on. One that does not open a source's title or sentence
   * passes the same gate as any line: words from its middle may say what the whole denies. If it is
   * refused or there is none, {@code otherwise} stands.
   *
   * @param id of the article or story, for the list of what was dropped
   * @param otherwise an article's own title
   */
  CheckedHeadline headline(Draft draft, String id, String otherwise) {
    Headline headline = resolver.headline(draft, otherwise);
    Optional<Article> overturning =
        headline.evidence().stream().findFirst().flatMap(passage -> overturning(passage, headline));
    if (overturning.isPresent()) {
      return new CheckedHeadline(title(overturning.get().title()), List.of());
    }
    if (isInSources(headline.text())) {
      return new CheckedHeadline(marks.of(headline), List.of());
    }
    GateDecision decision =
        gate.check(
            new Draft.Line(headline.text(), Claim.Kind.LEAD, draft.headlineCitations()),
            Optional.empty());
    if (decision.outcome() != GateDecision.Outcome.REFUSED) {
      List<Evidence> evidence = decision.claim().orElseThrow().evidence();
      return new CheckedHeadline(new Headline(headline.text(), evidence), List.of());
    }
    return new CheckedHeadline(
        title(otherwise), List.of(new Dropped("claim", id, reason("headline", decision))));
  }

  /** What has it otherwise than a headline, or than the first sentence of its article. */
  private Optional<Article> overturning(Evidence passage, Headline headline) {
    Article own = articles.get(passage.article());
    return Stream.of(headline.text(), own.words(own.sentences().get(0)))
        .map(text -> gate.overturning(own.id(), text))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** An article's own title with what bears it out; what a draft cites for other words need not. */
  private Headline title(String text) {
    GateDecision decision =
        gate.check(new Draft.Line(text, Claim.Kind.LEAD, List.of()), Optional.empty());
    return new Headline(text, decision.claim().map(Claim::evidence).orElse(List.of()));
  }

  private boolean isInSources(String headline) {
    String words = words(headline);
    return articles.values().stream()
        .anyMatch(
            article -> words(article.title()).startsWith(words) || opensSentence(words, article));
  }

  private static boolean opensSentence(String words, Article article) {
    return article.sentences().stream()
        .anyMatch(sentence -> words(article.words(sentence)).startsWith(words));
  }

  /** The words in lower case, with single blanks around each, so that only whole ones are found. */
  private static String words(String text) {
    StringBuilder words = new StringBuilder(" ");
    Tokens.words(text).forEach(word -> words.append(word.form()).append(' '));
    return words.toString();
  }

  /**
   * Why a line was dropped. The words of a refused one are nowhere in an edition, not even here;
   * what the reason quotes of them is left out.
   */
  private String reason(String which, GateDecision decision) {
    String text = decision.line().text();
    return decision.outcome() == GateDecision.Outcome.REFUSED
        ? which
            + ": "
            + decision.reasons().stream()
                .map(reason -> expurgated(reason, text))
                .distinct()
                .collect(Collectors.joining("; "))
        : which + ", \"" + text + "\": " + String.join("; ", decision.reasons());
  }

  /** A text without the figures and words of a claim that no source has. */
  private String expurgated(String text, String claim) {
    String claimed = words(claim);
    StringBuilder kept = new StringBuilder();
    int at = 0;
    for (Tokens.Token token : Tokens.words(text)) {
      Span span = token.span();
      String word = span.of(text);
      boolean isOurs =
          word.chars().noneMatch(Character::isDigit)
              && word.equals(word.toLowerCase(Locale.ROOT))
              && !claimed.contains(words(word));
      kept.append(text, at, span.start()).append(isOurs || isSaid(word) ? word : "…");
      at = span.end();
    }
    return kept.append(text.substring(at)).toString().replaceAll("…(?: …)+", "…");
  }

  private boolean isSaid(String word) {
    String form = words(word);
    return articles.values().stream()
        .anyMatch(article -> words(article.title() + " " + article.text()).contains(form));
  }

  /** Names the sources of a line: each bears it out on its own, if any does. */
  private Claim withAllMarks(GateDecision decision) {
    Claim claim = decision.claim().orElseThrow();
    Claim own = claim.support() < 1 ? marks.ofEach(claim) : claim;
    return marks.withFurther(own, resolver.evidence(decision.line()));
  }

  private Optional<Claim> replacement(GateDecision decision, List<Claim> printed) {
    return gate.bestEvidence(decision.line())
        .filter(
            evidence -> printed.stream().noneMatch(claim -> claim.evidence().contains(evidence)))
        .map(
            evidence ->
                new Claim(
                    articles.get(evidence.article()).words(evidence.span()),
                    decision.line().kind(),
                    1,
                    List.of(evidence)));
  }
}
