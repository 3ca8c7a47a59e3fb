package dev.broadsheet.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Authors;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.news.Editions;
import dev.broadsheet.news.Engine;
import dev.broadsheet.news.Headline;
import dev.broadsheet.news.KeyFact;
import dev.broadsheet.news.Story;
import dev.broadsheet.news.Summary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever an article says stays text. The yardstick is the skeleton of what is printed, that is,
 * the document without its words: it must be the same for hostile words as for harmless ones.
 */
class HostileTextTest {
  private static final String HARMLESS = "harmless";

  private static final Templates TEMPLATES = Templates.standard();

  static List<String> hostile() {
    return List.of(
        "<script>alert(1)</script>",
        "</title></style><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "<!-- --><svg/onload=alert(1)>",
        "</table></td></div><h1>Buy</h1>",
        "]]> <![CDATA[ x",
        "&lt;b&gt; &#60;i&#62; &amp;amp;",
        "[x](javascript:alert(1))",
        "![x](https://evil.example/pixel.png)",
        "[1]: javascript:alert(1)",
        "<javascript:alert(1)>",
        "# Heading",
        "1. list",
        "- list",
        "> quote",
        "---",
        "===",
        "```fence",
        "~~~",
        "`code` **bold** __bold__ ~~gone~~ | cell |",
        "    indented code",
        "${7*7} <#assign x=1> <@wrap> [#if] ${\"x\"?api}",
        "user\u202egnp.exe\u202c \u2066\u2069",
        "zero\u200bwidth\ufeff\u2060",
        "bell\u0007 esc\u001b[2J nul\u0000 del\u007f nel\u0085",
        "line\r\nX-Header: yes\r\n\r\nbody",
        "line\u2028separator\u2029",
        "lone \ud800 surrogate",
        "stack" + "\u0301".repeat(200),
        "w".repeat(400));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void pageHasTheSkeletonOfAHarmlessOne(String words) {
    Html html = new Html(TEMPLATES);
    Document harmless = Jsoup.parse(html.render(edition(HARMLESS)));
    String page = html.render(edition(words));
    assertEquals(skeleton(harmless), skeleton(Jsoup.parse(page)));
    assertVisible(page);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void markdownHasTheSkeletonOfAHarmlessOne(String words) {
    Markdown markdown = new Markdown(TEMPLATES);
    String printed = markdown.render(edition(words));
    assertEquals(outline(markdown.render(edition(HARMLESS))), outline(printed));
    assertVisible(printed);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void textHasNoLineThatTheTemplateDidNotMake(String words) {
    String printed = new Text(TEMPLATES).render(edition(words));
    assertVisible(printed);
    for (String line : printed.lines().toList()) {
      assertTrue(WrapDirective.columns(line) <= WrapDirective.WIDTH, line);
      assertFalse(line.startsWith("X-Header"), line);
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void summariesAndIndexHoldToo(String words) {
    Article article = article(words);
    Summary summary =
        new Summary(
            article,
            new Headline(words, List.of()),
            List.of(Editions.lead(article, 1)),
            Optional.of(words),
            List.of());
    Engine engine = new Engine("extractive", words);
    Authors authors = new Authors(engine, engine);
    for (Renderer each :
        List.of(new Html(TEMPLATES), new Text(TEMPLATES), new Markdown(TEMPLATES))) {
      assertVisible(each.render(List.of(summary), authors));
    }
    assertVisible(new Text(TEMPLATES).render(article, true));
    IndexPage index = new IndexPage(TEMPLATES);
    assertEquals(
        skeleton(Jsoup.parse(index.render("x", List.of(entry(HARMLESS))))),
        skeleton(Jsoup.parse(index.render(words, List.of(entry(words))))));
  }

  @Test
  void addressesThatAreNoWebAddressesBecomeNoLinks() {
    for (String url : List.of("javascript:alert(1)", "data:text/html,x", "//evil.example/")) {
      Article article = Editions.article("a", "Outlet", "Title", "", url, "A sentence.");
      Digest edition = Editions.of(article, "Headline", Editions.lead(article, 1));
      Document page = Jsoup.parse(new Html(TEMPLATES).render(edition));
      assertEquals(List.of(), page.select("a:not([href^=#]):not([href^=..])").eachAttr("href"));
      assertFalse(new Markdown(TEMPLATES).render(edition).contains(url));
      assertFalse(new Text(TEMPLATES).render(edition).contains(url));
    }
  }

  @Test
  void jsonKeepsEveryUnitOfTheText() throws Exception {
    for (String words : hostile()) {
      String json = new Json().render(edition(words));
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      String text = new ObjectMapper().readTree(bytes).at("/articles/0/text").textValue();
      assertEquals(article(words).text(), text);
    }
  }

  private static IndexPage.Entry entry(String words) {
    return new IndexPage.Entry(Editions.DAY, words, 1, 1, List.of(words));
  }

  private static Article article(String words) {
    return article("a", words);
  }

  private static Article article(String id, String words) {
    return Editions.article(id, words, words, words, "", words, "The end.");
  }

  /** An edition that says the same words in every place that has room for words. */
  static Digest edition(String words) {
    List<Article> articles =
        Stream.of("a", "b", "c", "d", "e").map(id -> article(id, words)).toList();
    Article article = articles.get(0);
    List<KeyFact.Report> reports =
        articles.stream()
            .map(by -> new KeyFact.Report(Optional.of(words), List.of(Editions.quote(by, 1))))
            .toList();
    Disagreement.Value value =
        new Disagreement.Value(
            words,
            Optional.of(words),
            Optional.of(words),
            words,
            List.of(Editions.quote(article, 1)));
    Story story =
        new Story(
            words,
            new Headline(words, List.of(Editions.quote(article, 1))),
            articles,
            1,
            1,
            List.of(Editions.lead(article, 1), Editions.point(article, 1)),
            List.of(new Disagreement(words, List.of(value, value))),
            List.of(new KeyFact(words, reports)),
            Optional.of(words),
            List.of(),
            Optional.empty());
    return new Digest(
        Editions.DAY,
        words,
        new Engine(words, words),
        List.of(story, story),
        articles,
        Map.of(),
        List.of(new Dropped("article", words, words)));
  }

  static List<String> skeleton(Document page) {
    List<String> skeleton = new ArrayList<>();
    for (Element element : page.getAllElements()) {
      List<String> names = new ArrayList<>();
      element.attributes().forEach(attribute -> names.add(attribute.getKey()));
      skeleton.add(element.parents().size() + element.tagName() + names + element.attr("href"));
    }
    return skeleton;
  }

  static List<String> outline(String markdown) {
    List<String> outline = new ArrayList<>();
    Parser.builder()
        .build()
        .parse(markdown)
        .accept(
            new AbstractVisitor() {
              @Override
              protected void visitChildren(Node parent) {
                add(parent);
                super.visitChildren(parent);
              }

              @Override
              public void visit(org.commonmark.node.Text text) {}

              private void add(Node node) {
                String target = node instanceof Link link ? link.getDestination() : "";
                outline.add(node.getClass().getSimpleName() + target);
              }
            });
    return outline;
  }

  /** Nothing that hides, reorders or controls what stands around it. */
  static void assertVisible(String printed) {
    printed
        .codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean control = type == Character.CONTROL && c != '\n';
              boolean hidden = type == Character.FORMAT || type == Character.SURROGATE;
              boolean separator =
                  type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
              assertFalse(control || hidden || separator, () -> String.format("U+%04X", c));
            });
  }
}
