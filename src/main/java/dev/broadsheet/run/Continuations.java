package dev.broadsheet.run;

import dev.broadsheet.cluster.StoryClusterer;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.news.Story;
import dev.broadsheet.nlp.Span;
import dev.broadsheet.store.Edition;
import dev.broadsheet.store.Edition.ArticleKey;
import dev.broadsheet.store.Edition.ToldStory;
import dev.broadsheet.verify.Gate;
import dev.broadsheet.verify.GateDecision;
import dev.broadsheet.verify.Support;
import dev.broadsheet.verify.Verifier;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Links stories to those of earlier editions that they continue: by an article that is a new
 * version of a printed one, else by likeness. A linked story of one article also tells sentences
 * that the earlier articles don't bear out, since those are its news. Not for several threads.
 */
final class Continuations {
  /** Editions looked back upon. */
  static final int EDITIONS = 7;

  /** Sentences added to a story at most. */
  private static final int MOST_ADDED = 2;

  /** Sentences of an article that are looked at: news stands at its head. */
  private static final int HEAD = 20;

  private final List<Told> told = new ArrayList<>();
  private final ArticleKeys keys;
  private final StoryClusterer clusterer;
  private final Support support;
  private final Verifier verifier;

  /** A story that was told, with what is known of its articles. */
  private record Told(LocalDate date, ToldStory story, List<ArticleKey> articles) {

    Story.Previous previous(Story.Change change) {
      return new Story.Previous(date.toString(), story.id(), change);
    }

    /** Whether something that was told from an article is not in a new version of it. */
    boolean isCorrectedBy(ArticleKey version, ArticleKey printed) {
      List<String> lines = story.text().lines().toList();
      List<String> source =
          printed.sentences().stream().filter(sentence -> isAmong(lines, sentence)).toList();
      // What was told in words of its own may rest on any sentence.
      List<String> restedOn = source.isEmpty() ? printed.sentences() : source;
      return !new HashSet<>(version.sentences()).containsAll(restedOn);
    }

    private static boolean isAmong(List<String> lines, String sentence) {
      return lines.stream().anyMatch(line -> line.contains(sentence) || sentence.contains(line));
    }

    /** What its articles said; of older editions no more than what was told is known. */
    List<String> lines() {
      List<String> lines =
          articles.stream().flatMap(article -> article.sentences().stream()).toList();
      return lines.isEmpty() ? story.text().lines().toList() : lines;
    }
  }

  /**
   * Looks back on editions.
   *
   * @param editions the newest first
   * @param keys of the articles of the stories to be linked
   */
  Continuations(
      List<Edition> editions, ArticleKeys keys, StoryClusterer clusterer, Support support) {
    this.keys = keys;
    this.clusterer = clusterer;
    this.support = support;
    this.verifier = new Verifier(support);
    for (Edition edition : editions) {
      Map<String, ArticleKey> byId =
          edition.articles().stream()
              .collect(Collectors.toMap(ArticleKey::id, key -> key, (a, b) -> a));
      for (ToldStory story : edition.stories()) {
        List<ArticleKey> articles =
            story.articles().stream().filter(byId::containsKey).map(byId::get).toList();
        told.add(new Told(edition.date(), story, articles));
      }
    }
  }

  /** The stories in their order, those that continue one linked to it. */
  List<Story> link(List<Story> stories) {
    if (told.isEmpty()) {
      return stories;
    }
    Map<String, Told> earlier = alike(stories);
    stories.forEach(story -> version(story).ifPresent(found -> earlier.put(story.id(), found)));
    List<Story> linked = new ArrayList<>();
    for (Story story : stories) {
      Told found = earlier.get(story.id());
      linked.add(
          found == null
              ? story
              : story.continuing(found.previous(change(story, found)), withNews(story, found)));
    }
    return linked;
  }

  /** The newest story that had an earlier version of one of its articles. */
  private Optional<Told> version(Story story) {
    List<ArticleKey> articles = story.articles().stream().map(keys::of).toList();
    return told.stream()
        .filter(
            one ->
                one.articles().stream()
                    .anyMatch(
                        printed ->
                            articles.stream()
                                .anyMatch(article -> Versions.areVersions(article, printed))))
        .findFirst();
  }

  private Story.Change change(Story story, Told earlier) {
    Story.Change change = Story.Change.CONTINUED;
    for (Article article : story.articles()) {
      ArticleKey version = keys.of(article);
      for (ArticleKey printed : earlier.articles()) {
        if (Versions.areVersions(version, printed)) {
          if (earlier.isCorrectedBy(version, printed)) {
            return Story.Change.CORRECTED;
          }
          change = Story.Change.UPDATED;
        }
      }
    }
    return change;
  }

  /** By story, the newest earlier one that is one event with its first article. */
  private Map<String, Told> alike(List<Story> stories) {
    Map<String, String> storyOf = new HashMap<>();
    Map<String, Told> toldOf = new HashMap<>();
    List<Article> articles = new ArrayList<>();
    for (Story story : stories) {
      Article first = story.articles().get(0);
      storyOf.put(first.id(), story.id());
      articles.add(first);
    }
    for (Told one : told) {
      String id = "told " + toldOf.size();
      while (storyOf.containsKey(id)) {
        id += "+";
      }
      Article stand = standIn(one, id);
      toldOf.put(stand.id(), one);
      articles.add(stand);
    }
    Map<String, Told> earlier = new HashMap<>();
    for (List<Article> event : clusterer.group(articles).stories()) {
      Optional<Told> newest =
          told.stream()
              .filter(one -> event.stream().anyMatch(a -> one.equals(toldOf.get(a.id()))))
              .findFirst();
      for (Article article : event) {
        if (storyOf.containsKey(article.id())) {
          newest.ifPresent(found -> earlier.put(storyOf.get(article.id()), found));
        }
      }
    }
    return earlier;
  }

  /** An article that says what the articles of a told story said. */
  private static Article standIn(Told told, String id) {
    StringBuilder text = new StringBuilder();
    List<Sentence> sentences = new ArrayList<>();
    for (String line : told.lines()) {
      if (!line.isBlank()) {
        Span span = new Span(text.length(), text.length() + line.length());
        sentences.add(Sentence.body(sentences.size() + 1, span, 0));
        text.append(line).append('\n');
      }
    }
    return new Article(
        id,
        id,
        Optional.empty(),
        told.story().headline().isBlank() ? id : told.story().headline(),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.of(OffsetDateTime.of(told.date(), LocalTime.NOON, ZoneOffset.UTC)),
        "und",
        text.toString(),
        sentences);
  }

  /** The claims of a story, with sentences that say what was not known before, in their places. */
  private List<Claim> withNews(Story story, Told earlier) {
    if (story.articles().size() > 1) {
      return story.claims();
    }
    Article article = story.articles().get(0);
    String known = String.join("\n", earlier.lines());
    Gate gate = new Gate(List.of(article), support);
    List<Claim> claims = new ArrayList<>(story.claims());
    int most = claims.size() + MOST_ADDED;
    int head = Math.min(HEAD, article.sentences().size());
    for (Sentence sentence : article.sentences().subList(0, head)) {
      String words = article.words(sentence);
      if (claims.size() < most
          && !verifier.verify(known, words).isSupported()
          && !verifier.verify(told(claims), words).isSupported()) {
        insert(sentence, article, claims, gate);
      }
    }
    return claims;
  }

  private static String told(List<Claim> claims) {
    return claims.stream().map(Claim::text).collect(Collectors.joining("\n"));
  }

  /** Puts a sentence behind the lead that it follows in the article, if it reads well there. */
  private static void insert(Sentence sentence, Article article, List<Claim> claims, Gate gate) {
    int place = 0;
    while (place < claims.size()
        && claims.get(place).kind() == Claim.Kind.LEAD
        && claims.get(place).evidence().get(0).span().end() <= sentence.span().start()) {
      place++;
    }
    Draft.Line line =
        new Draft.Line(
            article.words(sentence),
            Claim.Kind.LEAD,
            List.of(new Citation(article.id(), sentence.number())));
    Optional<Claim> before = place == 0 ? Optional.empty() : Optional.of(claims.get(place - 1));
    GateDecision decision = gate.check(line, before);
    if (decision.isGrounded()) {
      claims.add(
          place,
          new Claim(line.text(), line.kind(), 1, List.of(Evidence.of(article, sentence.span()))));
    }
  }
}
