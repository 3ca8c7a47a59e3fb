package dev.broadsheet.run;

import dev.broadsheet.compare.Comparison;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.KeyFact;
import dev.broadsheet.news.Story;
import dev.broadsheet.news.Summary;
import dev.broadsheet.run.DraftVerifier.CheckedHeadline;
import dev.broadsheet.summarize.ClaimRewriter;
import dev.broadsheet.summarize.Summarizer;
import dev.broadsheet.verify.Support;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Has drafts written and checked: of single articles on demand, and of an edition's stories. Safe
 * for several threads if the summarizer is.
 */
public final class StoryWriter {
  private final Summarizer summarizer;
  private final Optional<ClaimRewriter> rewriter;
  private final Comparison comparison;
  private final Support support;

  /**
   * Has these work together.
   *
   * @param summarizer writes the drafts
   * @param rewriter writes refused lines anew, if the engine can
   * @param support weighs lines against their sources
   * @param comparison finds what sources give differently
   */
  public StoryWriter(
      Summarizer summarizer,
      Optional<ClaimRewriter> rewriter,
      Support support,
      Comparison comparison) {
    this.summarizer = summarizer;
    this.rewriter = rewriter;
    this.comparison = comparison;
    this.support = support;
  }

  /**
   * What was written.
   *
   * @param dropped what was dropped of it and why
   * @param isWhole whether the chosen engine did all of it, so that asking again changes nothing
   */
  public record Checked<T>(T value, List<Dropped> dropped, boolean isWhole) {}

  /**
   * The checked summary of an article.
   *
   * @param sentences how many sentences were asked for; empty leaves it to the engine
   */
  public Checked<Summary> summarize(Article article, OptionalInt sentences) {
    Draft draft = summarizer.article(article, sentences);
    CheckedDraft checked = check(draft, List.of(article), article.id(), sentences.isPresent());
    Summary summary =
        new Summary(
            article,
            checked.headline().headline(),
            checked.lines().claims(),
            draft.fallback(),
            draft.unread().getOrDefault(article.id(), List.of()));
    return checked.with(summary);
  }

  /**
   * Articles to be told as one story.
   *
   * @param articles in the order of their source marks
   * @param publishers how many of them speak for themselves
   * @param duplicateOf from a near-copy's id to its original's
   */
  record Assignment(List<Article> articles, int publishers, Map<String, String> duplicateOf) {

    /** Copies the collections in; rejects a story of nothing. */
    Assignment {
      articles = List.copyOf(articles);
      duplicateOf = Map.copyOf(duplicateOf);
      if (articles.isEmpty()) {
        throw new IllegalArgumentException("a story needs an article");
      }
    }

    /** The articles that are not near-copies: who has read these has read them all. */
    List<Article> originals() {
      return articles.stream().filter(article -> !duplicateOf.containsKey(article.id())).toList();
    }

    String storyId() {
      return "story-" + articles.get(0).id();
    }
  }

  /** A draft of the story, straight from the sentences of its articles. */
  Draft write(Assignment assignment) {
    List<Article> originals = assignment.originals();
    return originals.size() == 1
        ? summarizer.article(originals.get(0), OptionalInt.empty())
        : summarizer.story(originals);
  }

  /** A draft and what became of it at the gate. */
  record CheckedDraft(
      Draft draft,
      DraftVerifier draftVerifier,
      DraftVerifier.Checked lines,
      CheckedHeadline headline) {

    <T> Checked<T> with(T value) {
      List<Dropped> dropped =
          Stream.concat(lines.dropped().stream(), headline.dropped().stream()).toList();
      return new Checked<>(value, dropped, draft.fallback().isEmpty());
    }

    /** Why no sentence is the chosen engine's; where it wrote some, nothing needs saying. */
    Optional<String> fallback() {
      boolean isWritten = lines.claims().stream().anyMatch(claim -> claim.by() == Claim.By.MODEL);
      return isWritten ? Optional.empty() : draft.fallback();
    }
  }

  /**
   * Holds a story's draft against its articles; what they don't bear out is asked for once more,
   * replaced or dropped.
   */
  CheckedDraft check(Draft draft, Assignment assignment) {
    return check(draft, assignment.articles(), assignment.storyId(), false);
  }

  private CheckedDraft check(Draft draft, List<Article> articles, String id, boolean mayDangle) {
    DraftVerifier draftVerifier = new DraftVerifier(articles, support, rewriter);
    DraftVerifier.Checked lines = draftVerifier.check(draft, id, mayDangle);
    if (lines.claims().isEmpty()) {
      throw new IllegalStateException("no sentence written about it is supported by its source");
    }
    return new CheckedDraft(
        draft, draftVerifier, lines, draftVerifier.headline(draft, id, articles.get(0).title()));
  }

  /** The story, with what its articles give alike and differently. */
  Checked<Story> compare(CheckedDraft checked, Assignment assignment) {
    List<Claim> claims = checked.lines().claims();
    if (assignment.originals().size() == 1) {
      return checked.with(story(checked, assignment, claims, List.of(), List.of()));
    }
    Comparison.Findings found = comparison.of(assignment.articles(), assignment.duplicateOf());
    SourceMarks marks = checked.draftVerifier().marks();
    return checked.with(
        story(
            checked,
            assignment,
            claims.stream().map(claim -> withAgreements(claim, found, marks)).toList(),
            found.disagreements().stream().map(marks::of).toList(),
            marks.of(found.reports())));
  }

  private static Claim withAgreements(Claim claim, Comparison.Findings found, SourceMarks marks) {
    Evidence first = claim.evidence().get(0);
    return marks.withFurther(claim, found.agreements().getOrDefault(first, List.of()));
  }

  private static Story story(
      CheckedDraft checked,
      Assignment assignment,
      List<Claim> claims,
      List<Disagreement> disagreements,
      List<KeyFact> reports) {
    List<Article> articles = assignment.articles();
    List<Story.Unread> unread = new ArrayList<>();
    for (Article article : articles) {
      checked
          .draft()
          .unread()
          .getOrDefault(article.id(), List.of())
          .forEach(span -> unread.add(new Story.Unread(article.id(), span)));
    }
    return new Story(
        assignment.storyId(),
        checked.headline().headline(),
        articles,
        assignment.publishers(),
        score(articles, assignment.publishers()),
        claims,
        disagreements,
        reports,
        checked.fallback(),
        unread,
        Optional.empty());
  }

  /** Publishers count most; length tells stories with as many publishers apart. */
  private static double score(List<Article> articles, int publishers) {
    int words = articles.stream().mapToInt(Article::wordCount).sum();
    return publishers + Math.log1p(words) / 100;
  }
}
