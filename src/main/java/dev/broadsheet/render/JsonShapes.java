package dev.broadsheet.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Authors;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.news.Engine;
import dev.broadsheet.news.EventPair;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.KeyFact;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.news.Story;
import dev.broadsheet.news.Summary;
import dev.broadsheet.nlp.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The nouns as JSON trees, field by field in the order that the documentation gives. */
final class JsonShapes {
  private static final String SCHEMA = "broadsheet/digest/1";

  /** Digits of scores; the last ones of a double differ between processors. */
  private static final int DECIMALS = 4;

  private JsonShapes() {}

  static ObjectNode digest(Digest digest) {
    ObjectNode node = object();
    node.put("schema", SCHEMA);
    node.put("date", digest.date().toString());
    node.put("title", digest.title());
    node.set("engine", engine(digest.engine()));
    ArrayNode stories = node.putArray("stories");
    digest.stories().forEach(story -> stories.add(story(story)));
    ArrayNode articles = node.putArray("articles");
    for (Article article : digest.articles()) {
      articles.add(article(article, digest.duplicateOf().get(article.id())));
    }
    ArrayNode dropped = node.putArray("dropped");
    for (Dropped item : digest.dropped()) {
      dropped
          .addObject()
          .put("what", item.what())
          .put("id", item.id())
          .put("reason", item.reason());
    }
    node.put("printedBefore", digest.printedBefore());
    if (!digest.failings().isEmpty()) {
      ArrayNode failings = node.putArray("failings");
      digest.failings().forEach(failings::add);
    }
    return node;
  }

  private static ObjectNode story(Story story) {
    ObjectNode node = object();
    node.put("id", story.id());
    node.put("headline", story.headline().text());
    node.set("headlineCitations", citations(story.headline().evidence()));
    ArrayNode articles = node.putArray("articles");
    story.articles().forEach(article -> articles.add(article.id()));
    node.put("publishers", story.publishers());
    node.put("score", rounded(story.score()));
    put(node, "fallback", story.fallback());
    ArrayNode unread = node.putArray("unread");
    for (Story.Unread place : story.unread()) {
      put(unread.addObject().put("article", place.article()), place.span());
    }
    node.set("claims", claims(story.claims()));
    ArrayNode disagreements = node.putArray("disagreements");
    story.disagreements().forEach(disagreement -> disagreements.add(disagreement(disagreement)));
    ArrayNode reports = node.putArray("reports");
    story.reports().forEach(fact -> reports.add(report(fact)));
    if (story.previous().isPresent()) {
      Story.Previous previous = story.previous().get();
      node.putObject("previous")
          .put("date", previous.date())
          .put("story", previous.story())
          .put("change", previous.change().name().toLowerCase(Locale.ROOT));
    } else {
      node.putNull("previous");
    }
    ArrayNode together = node.putArray("together");
    story.together().forEach(pair -> together.add(eventPair(pair)));
    return node;
  }

  private static ObjectNode eventPair(EventPair pair) {
    ObjectNode node = object();
    node.putArray("articles").add(pair.article()).add(pair.other());
    node.put("probability", rounded(pair.probability()));
    ArrayNode reasons = node.putArray("reasons");
    pair.reasons().forEach(reasons::add);
    return node;
  }

  private static ObjectNode disagreement(Disagreement disagreement) {
    ObjectNode node = object().put("about", disagreement.about());
    ArrayNode values = node.putArray("values");
    for (Disagreement.Value value : disagreement.values()) {
      ObjectNode one = values.addObject().put("value", value.value());
      put(one, "authority", value.authority());
      put(one, "scope", value.scope());
      one.put("text", value.text());
      one.set("citations", citations(value.evidence()));
    }
    return node;
  }

  private static ObjectNode report(KeyFact fact) {
    ObjectNode node = object().put("about", fact.about());
    ArrayNode values = node.putArray("values");
    for (KeyFact.Report report : fact.reports()) {
      ObjectNode one = values.addObject().put("article", report.article());
      put(one, "value", report.value());
      one.set("citations", citations(report.evidence()));
    }
    return node;
  }

  /** An article of an edition: with its count of words, and what it copies. */
  private static ObjectNode article(Article article, String duplicateOf) {
    ObjectNode node = description(article);
    node.put("words", article.wordCount());
    node.put("text", article.text());
    node.put("duplicateOf", duplicateOf);
    return node;
  }

  /** An article as it was extracted. */
  static ObjectNode article(Article article, boolean withSentences) {
    ObjectNode node = description(article);
    node.put("text", article.text());
    if (withSentences) {
      ArrayNode sentences = node.putArray("sentences");
      for (Sentence sentence : article.sentences()) {
        sentences.add(article.words(sentence));
      }
    }
    return node;
  }

  private static ObjectNode description(Article article) {
    ObjectNode node = object();
    node.put("id", article.id());
    node.put("path", article.path());
    put(node, "url", article.url());
    node.put("title", article.title());
    node.put("source", article.source());
    put(node, "author", article.author());
    put(node, "published", article.published().map(DateTimeFormatter.ISO_OFFSET_DATE_TIME::format));
    node.put("language", article.language());
    return node;
  }

  static ObjectNode summary(Summary summary, Authors authors) {
    ObjectNode node = object();
    node.set("article", article(summary.article(), false));
    node.set("engine", engine(authors.of(summary.claims())));
    ObjectNode body = node.putObject("summary");
    body.put("headline", summary.headline().text());
    body.set("headlineCitations", citations(summary.headline().evidence()));
    body.set("claims", claims(summary.claims()));
    put(body, "fallback", summary.fallback());
    ArrayNode unread = body.putArray("unread");
    summary.unread().forEach(span -> put(unread.addObject(), span));
    return node;
  }

  private static ArrayNode claims(List<Claim> claims) {
    ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
    for (Claim claim : claims) {
      ObjectNode node = nodes.addObject();
      node.put("text", claim.text());
      node.put("kind", claim.kind().name().toLowerCase(Locale.ROOT));
      node.put("by", claim.by().name().toLowerCase(Locale.ROOT));
      node.put("support", rounded(claim.support()));
      node.set("citations", citations(claim.evidence()));
    }
    return nodes;
  }

  private static ArrayNode citations(List<Evidence> evidence) {
    ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
    for (Evidence passage : evidence) {
      ObjectNode node = nodes.addObject().put("article", passage.article());
      put(node, passage.span());
      node.put("quote", passage.quote());
    }
    return nodes;
  }

  private static ObjectNode engine(Engine engine) {
    return object().put("name", engine.name()).put("model", engine.model());
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static void put(ObjectNode node, Span span) {
    node.put("start", span.start()).put("end", span.end());
  }

  private static void put(ObjectNode node, String field, Optional<String> value) {
    node.put(field, value.orElse(null));
  }

  private static BigDecimal rounded(double value) {
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }
}
