package dev.broadsheet.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** The feed is Atom as RFC 4287 wants it, whatever the editions say. */
class FeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final Optional<String> SITE = Optional.of("https://news.example/paper");

  private static String feed(Optional<String> site, IndexPage.Entry... editions) {
    return new Feed(Templates.standard(), site).render("Broadsheet", List.of(editions));
  }

  private static IndexPage.Entry edition(int day, String... headlines) {
    return new IndexPage.Entry(
        LocalDate.of(2026, 11, day), "Broadsheet", headlines.length, 9, List.of(headlines));
  }

  private static Element root(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setNamespaceAware(true);
    Document document = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    return document.getDocumentElement();
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        assertEquals(ATOM, element.getNamespaceURI());
        children.add(element);
      }
    }
    return children;
  }

  private static String only(Element parent, String name) {
    List<Element> children = children(parent, name);
    assertEquals(1, children.size(), name);
    return children.get(0).getTextContent();
  }

  /** What RFC 4287, sections 4.1.1 and 4.1.2, asks of every feed and entry. */
  private static void assertAtom(Element feed) {
    assertEquals("feed", feed.getLocalName());
    Set<String> ids = new HashSet<>();
    List<Element> places = new ArrayList<>(children(feed, "entry"));
    places.add(feed);
    for (Element place : places) {
      String id = only(place, "id");
      assertTrue(URI.create(id).isAbsolute(), id);
      assertTrue(ids.add(id), "twice the id " + id);
      assertTrue(!only(place, "title").isBlank());
      OffsetDateTime.parse(only(place, "updated"));
      Set<String> relations = new HashSet<>();
      for (Element link : children(place, "link")) {
        URI.create(link.getAttribute("href"));
        assertTrue(relations.add(link.getAttribute("rel")), "two links of one kind");
      }
      assertTrue(relations.contains("alternate"));
    }
    assertEquals(1, children(feed, "author").size());
  }

  @Test
  void isAtom() throws Exception {
    Element feed = root(feed(SITE, edition(21, "A"), edition(22, "B & C", "<D>")));
    assertAtom(feed);
    Element first = children(feed, "entry").get(0);
    assertEquals("Broadsheet, 22 November 2026: B & C", only(first, "title"));
    assertEquals("2026-11-22T06:00:00Z", only(feed, "updated"));
    assertEquals(
        "https://news.example/paper/2026-11-22/digest.html",
        children(first, "link").get(0).getAttribute("href"));
    assertTrue(only(first, "content").contains("<D>"));
  }

  @Test
  void isAtomWithoutASiteAndWithoutStories() throws Exception {
    Element feed = root(feed(Optional.empty(), edition(22)));
    assertAtom(feed);
    Element first = children(feed, "entry").get(0);
    assertEquals("2026-11-22/digest.html", children(first, "link").get(0).getAttribute("href"));
    assertEquals("Broadsheet, 22 November 2026", only(first, "title"));
  }

  @Test
  void idsStayWhenEditionsChangeAndArrive() throws Exception {
    Element before = root(feed(SITE, edition(21, "A")));
    Element after = root(feed(SITE, edition(21, "Another"), edition(22, "B")));
    Element elsewhere = root(feed(Optional.of("https://other.example/"), edition(21, "A")));
    assertEquals(only(before, "id"), only(after, "id"));
    assertEquals(
        only(children(before, "entry").get(0), "id"), only(children(after, "entry").get(1), "id"));
    assertNotEquals(only(before, "id"), only(elsewhere, "id"));
  }

  static List<String> hostile() {
    return HostileTextTest.hostile();
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileWordsStayWords(String words) throws Exception {
    IndexPage.Entry entry =
        new IndexPage.Entry(LocalDate.of(2026, 11, 22), words, 1, 1, List.of(words));
    Element feed =
        root(new Feed(Templates.standard(), Optional.empty()).render(words, List.of(entry)));
    assertAtom(feed);
    Element content = children(children(feed, "entry").get(0), "content").get(0);
    assertEquals(4, content.getElementsByTagNameNS("*", "*").getLength(), "div, ol, li, a");
    String xml = new Feed(Templates.standard(), SITE).render(words, List.of(entry));
    assertTrue(
        xml.codePoints().noneMatch(c -> Character.getType(c) == Character.FORMAT),
        "something hidden");
  }
}
