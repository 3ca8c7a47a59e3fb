package dev.broadsheet.render.view;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.Headline;
import dev.broadsheet.news.Story;
import dev.broadsheet.news.Summary;
import dev.broadsheet.nlp.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Sets one story, or one article's summary as a story of one source. */
final class StoryViews {
  /** Words that make a paragraph of some six lines on the page. */
  private static final int PARAGRAPH_WORDS = 60;

  private static final String WITHDRAWN =
      "Its source has since changed or withdrawn something that was told there.";

  private final String anchor;
  private final Story story;
  private final Map<String, String> duplicateOf;
  private final Passages passages;

  private StoryViews(int number, Story story, Map<String, String> duplicateOf) {
    this.anchor = "s" + number;
    this.story = story;
    this.duplicateOf = duplicateOf;
    this.passages = new Passages(anchor, story.articles());
  }

  /** The story at this place of an edition. */
  static StoryView of(Story story, int number, Map<String, String> duplicateOf) {
    return new StoryViews(number, story, duplicateOf).view(number, number == 1);
  }

  /** The summary at this place of a list. */
  static StoryView of(Summary summary, int number) {
    List<Story.Unread> unread = new ArrayList<>();
    for (Span span : summary.unread()) {
      unread.add(new Story.Unread(summary.article().id(), span));
    }
    Story story =
        new Story(
            summary.article().id(),
            summary.headline(),
            List.of(summary.article()),
            1,
            0,
            summary.claims(),
            List.of(),
            List.of(),
            summary.fallback(),
            unread,
            Optional.empty());
    return new StoryViews(number, story, Map.of()).view(number, false);
  }

  private StoryView view(int number, boolean lead) {
    // The order of these calls is the order of the passages.
    SentenceView headline = headline(story.headline());
    List<SentenceView> updates = lines(Claim.Kind.UPDATE, "u", "update ");
    List<SentenceView> leads = lines(Claim.Kind.LEAD, "l", "sentence ");
    List<SentenceView> points = lines(Claim.Kind.POINT, "p", "point ");
    List<DisagreementView> disagreements = disagreements();
    ReportsView reports = new ReportsTable(anchor, passages).of(story);
    int sources = story.articles().size();
    return new StoryView(
        anchor,
        number,
        lead,
        language(),
        PlainLine.direction(headline.text()),
        headline,
        NumberFormats.count(sources, "source", "sources"),
        publisherCount(),
        paragraphs(leads),
        updates,
        points,
        disagreements,
        reports,
        sources(),
        notices(),
        TimelineView.of(story.articles()),
        previous());
  }

  /**
   * Says nothing where each source is its own publisher, or where some name none: those were
   * counted by the file that holds them.
   */
  private String publisherCount() {
    List<String> outlets = story.articles().stream().map(Outlet::of).distinct().toList();
    long counted = story.articles().stream().map(Article::source).distinct().count();
    boolean isKnown = !outlets.contains("") && outlets.size() == counted;
    return isKnown && story.publishers() < story.articles().size()
        ? NumberFormats.count(story.publishers(), "publisher", "publishers")
        : "";
  }

  private SentenceView headline(Headline headline) {
    String at = anchor + "-h";
    return new SentenceView(
        at, PlainLine.line(headline.text()), passages.marks(headline.evidence(), at, "headline"));
  }

  private List<SentenceView> lines(Claim.Kind kind, String letter, String label) {
    List<SentenceView> lines = new ArrayList<>();
    for (Claim claim : story.claims(kind)) {
      int n = lines.size() + 1;
      String at = anchor + "-" + letter + n;
      List<MarkView> marks =
          passages.marks(claim.evidence(), at, label + n, !FooterView.isVerbatim(claim));
      lines.add(new SentenceView(at, PlainLine.line(claim.text()), marks));
    }
    return lines;
  }

  /**
   * Paragraphs of about equal counts of sentences, none of a single one but where there is no
   * other.
   */
  private static List<List<SentenceView>> paragraphs(List<SentenceView> sentences) {
    int size = sentences.size();
    long words = sentences.stream().mapToLong(line -> NumberFormats.words(line.text())).sum();
    long most = Math.max(1, Math.round(words / (double) PARAGRAPH_WORDS));
    int count = (int) Math.max(1, Math.min(most, size / 2));
    List<List<SentenceView>> paragraphs = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < count && size > 0; i++) {
      int to = from + (size - from + count - i - 1) / (count - i);
      paragraphs.add(sentences.subList(from, to));
      from = to;
    }
    return paragraphs;
  }

  private List<DisagreementView> disagreements() {
    List<DisagreementView> views = new ArrayList<>();
    for (Disagreement disagreement : story.disagreements()) {
      String at = anchor + "-d" + (views.size() + 1);
      List<DisagreementView.ValueView> values = new ArrayList<>();
      for (Disagreement.Value value : disagreement.values()) {
        values.add(value(value, at + "-" + (values.size() + 1)));
      }
      views.add(new DisagreementView(PlainLine.line(disagreement.about()), values));
    }
    return views;
  }

  private DisagreementView.ValueView value(Disagreement.Value value, String at) {
    Set<String> outlets = new LinkedHashSet<>();
    boolean isNamed = false;
    for (Article article : story.articles()) {
      if (value.evidence().stream().map(Evidence::article).anyMatch(article.id()::equals)) {
        outlets.add(passages.name(article));
        isNamed |= !Outlet.of(article).isEmpty();
      }
    }
    return new DisagreementView.ValueView(
        at,
        NumberFormats.value(PlainLine.line(value.value())),
        PlainLine.line(value.authority().orElse("")),
        NumberFormats.daysInWords(PlainLine.line(value.scope().orElse(""))),
        isNamed ? NumberFormats.list(List.copyOf(outlets)) : "",
        passages.marks(value.evidence(), at, "“Sources differ”"));
  }

  private List<SourceView> sources() {
    List<SourceView> views = new ArrayList<>();
    for (Article article : story.articles()) {
      int number = views.size() + 1;
      Optional<LocalDate> date = article.published().map(time -> time.toLocalDate());
      views.add(
          new SourceView(
              anchor + "-" + number,
              number,
              Outlet.of(article),
              passages.name(article),
              PlainLine.line(article.title()),
              PlainLine.line(article.author().orElse("")),
              date.map(NumberFormats::day).orElse(""),
              date.map(LocalDate::toString).orElse(""),
              NumberFormats.minutes(article.wordCount()),
              article.url().map(WebAddress::of).orElse(""),
              language(article),
              passages.number(duplicateOf.getOrDefault(article.id(), "")),
              unread(article),
              passages.of(article.id()),
              passages.sentences(article.id())));
    }
    return views;
  }

  private String unread(Article article) {
    long units = ReadingShare.unreadUnits(article, story.unread());
    return units == 0 ? "" : NumberFormats.percent(units, article.text().length());
  }

  private List<String> notices() {
    List<String> notices = new ArrayList<>();
    boolean isPartly = story.claims().stream().anyMatch(claim -> claim.by() == Claim.By.MODEL);
    story
        .fallback()
        .ifPresent(
            reason ->
                notices.add(
                    (isPartly ? "Read in part" : "Written")
                        + " by the embedded engine instead: "
                        + NumberFormats.sentence(PlainLine.line(reason))));
    for (Article article : story.articles()) {
      String share = unread(article);
      if (!share.isEmpty()) {
        notices.add("Not read in full: " + share + " of " + nameInNotice(article) + ".");
      }
    }
    return notices;
  }

  private String nameInNotice(Article article) {
    String outlet = Outlet.of(article);
    boolean isOnly = story.articles().size() == 1;
    String name = outlet.isEmpty() ? "the " + (isOnly ? "article" : "source") : outlet;
    return isOnly ? name : name + " [" + passages.number(article.id()) + "]";
  }

  private StoryView.PreviousView previous() {
    if (story.previous().isEmpty()) {
      return new StoryView.PreviousView("", "", "", "");
    }
    try {
      LocalDate date = LocalDate.parse(story.previous().get().date());
      String day = NumberFormats.day(date);
      return switch (story.previous().get().change()) {
        case CONTINUED -> new StoryView.PreviousView(date.toString(), day, "Continues", "");
        case UPDATED -> new StoryView.PreviousView(date.toString(), day, "Updates", "");
        case CORRECTED -> new StoryView.PreviousView(date.toString(), day, "Corrects", WITHDRAWN);
      };
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(story.id() + " continues an edition without a date", e);
    }
  }

  private String language() {
    Set<String> languages = new LinkedHashSet<>();
    story.articles().forEach(article -> languages.add(language(article)));
    return languages.size() == 1 ? languages.iterator().next() : "";
  }

  private static String language(Article article) {
    String tag = article.language();
    boolean known = tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}") && !tag.equals("und");
    return known ? tag : "";
  }
}
