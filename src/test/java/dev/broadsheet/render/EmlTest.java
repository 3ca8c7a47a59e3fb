package dev.broadsheet.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.delivery.smtp.MimeFormat;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Editions;
import dev.broadsheet.news.Headline;
import dev.broadsheet.news.Story;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The edition as a mail, read back by a mail library. */
@Tag("slow")
class EmlTest {
  static final String SITE = "https://news.example/paper";

  static Eml eml(String site, String unsubscribe) {
    return eml(Templates.DEFAULT_THEME, site, unsubscribe);
  }

  static Eml eml(String theme, String site, String unsubscribe) {
    Optional<String> where = Optional.of(site).filter(address -> !address.isEmpty());
    Optional<String> leave = Optional.of(unsubscribe).filter(address -> !address.isEmpty());
    return new Eml(
        new Templates(theme, Optional.empty()),
        new MimeFormat(),
        new Eml.Imprint("paper@post.example", where, leave));
  }

  private static MimeMessage read(String eml) throws Exception {
    return new MimeMessage(
        Session.getInstance(new Properties()),
        new ByteArrayInputStream(eml.getBytes(StandardCharsets.US_ASCII)));
  }

  private static BodyPart part(Part whole, String type) throws Exception {
    Multipart parts = (Multipart) whole.getContent();
    for (int i = 0; i < parts.getCount(); i++) {
      if (parts.getBodyPart(i).isMimeType(type)) {
        return parts.getBodyPart(i);
      }
      if (parts.getBodyPart(i).isMimeType("multipart/*")) {
        return part(parts.getBodyPart(i), type);
      }
    }
    throw new AssertionError("there is no " + type);
  }

  static String html(String eml) throws Exception {
    return (String) part(read(eml), "text/html").getContent();
  }

  /** An edition of this many stories of the rich edition's kind. */
  static Digest many(int count) {
    List<Story> stories = new ArrayList<>();
    List<Article> articles = new ArrayList<>();
    List<Story> kinds = Editions.rich().stories();
    for (int i = 0; i < count; i++) {
      Story kind = kinds.get(i % kinds.size());
      stories.add(
          new Story(
              kind.id() + i,
              new Headline("No. " + (i + 1) + ": " + kind.headline().text(), List.of()),
              kind.articles(),
              kind.publishers(),
              count - i,
              kind.claims(),
              kind.disagreements(),
              kind.reports(),
              kind.fallback(),
              kind.unread(),
              kind.previous()));
    }
    kinds.forEach(kind -> articles.addAll(kind.articles()));
    return new Digest(
        Editions.DAY, "Broadsheet", Editions.ENGINE, stories, articles, Map.of(), List.of());
  }

  @Test
  void carriesTextBeforeHtmlAndTheHeadersOfAnAutomaticMail() throws Exception {
    MimeMessage mail = read(eml("", "mailto:leave@post.example").render(Editions.rich()));
    assertEquals(
        "Broadsheet, 22 November 2026: River Ennet floods lower Tarnby; sluice stayed open",
        mail.getSubject());
    assertEquals("Broadsheet <paper@post.example>", mail.getHeader("From", ","));
    assertEquals("undisclosed-recipients:;", mail.getHeader("To", ","));
    assertEquals("Sun, 22 Nov 2026 06:00:00 +0000", mail.getHeader("Date", ","));
    assertEquals("auto-generated", mail.getHeader("Auto-Submitted", ","));
    assertEquals("<mailto:leave@post.example>", mail.getHeader("List-Unsubscribe", ","));
    assertTrue(mail.getMessageID().matches("<[0-9a-f]{32}@post\\.example>"), mail.getMessageID());
    Multipart parts = (Multipart) mail.getContent();
    assertTrue(mail.isMimeType("multipart/alternative"));
    assertEquals(2, parts.getCount());
    assertTrue(parts.getBodyPart(0).isMimeType("text/plain; charset=utf-8"));
    assertTrue(parts.getBodyPart(1).isMimeType("text/html; charset=utf-8"));
  }

  @Test
  void sameEditionGivesTheSameBytes() {
    String mail = eml(SITE, "").render(Editions.rich());
    assertEquals(mail, eml(SITE, "").render(Editions.rich()));
  }

  @Test
  void anotherContentHasAnotherMessageId() throws Exception {
    MimeMessage one = read(eml("", "").render(Editions.rich()));
    MimeMessage other = read(eml("", "").render(many(4)));
    assertNotEquals(one.getMessageID(), other.getMessageID());
  }

  @Test
  void textPartIsTheEditionInLinesForReading() throws Exception {
    String text =
        (String) part(read(eml("", "").render(Editions.rich())), "text/plain").getContent();
    assertEquals(
        new Text(Templates.standard()).render(Editions.rich()), text.replace("\r\n", "\n"));
    assertFalse(text.contains("<p"), text);
    assertFalse(text.contains("&amp;"), text);
  }

  @Test
  void linesAreAsciiAndShortAndEndInCrLf() {
    String mail = eml("", "").render(many(60));
    for (String line : mail.split("\r\n", -1)) {
      assertTrue(line.length() <= 998, line);
      assertTrue(line.chars().allMatch(c -> c == '\t' || (c >= ' ' && c < 0x7f)), line);
    }
  }

  @Test
  void sixtyStoriesFitAndNoneIsLost() throws Exception {
    String mail = eml(SITE, "").render(many(60));
    String html = html(mail);
    assertTrue(new MimeFormat().encodedSize(html) <= Eml.BUDGET);
    for (int i = 1; i <= 60; i++) {
      assertTrue(html.contains("No. " + i + ":"), "story " + i);
    }
    assertTrue(html.contains(SITE + "/2026-11-22/digest.html#s60"), "no link to the page");
    assertTrue(html.contains("shortened to fit into a mail"), "it does not say so");
    assertFalse(mail.contains("Content-Disposition"), "nothing needs to hang on it");
  }

  private static String text(int stories) throws Exception {
    String text =
        (String) part(read(eml(SITE, "").render(many(stories))), "text/plain").getContent();
    assertTrue(new MimeFormat().encodedSize(text) <= Eml.BUDGET, "size of " + stories);
    return text.replaceAll("\\s+", " ");
  }

  @Test
  void theTextOfManyStoriesIsCutLikeTheHtml() throws Exception {
    String text = text(400);
    for (int i = 1; i <= 400; i++) {
      assertTrue(text.contains("No. " + i + ":"), "story " + i);
    }
    assertTrue(text.contains("shortened to fit into a mail"), "it does not say so");
    assertTrue(text.contains(" IN BRIEF "), "none is in brief");
    String endless = text(4000);
    assertTrue(endless.contains(" ALSO IN THIS EDITION "), "none is a headline");
    assertTrue(endless.matches(".*And [0-9,]+ stories more\\..*"), "it does not count the rest");
  }

  @Test
  void whatIsCutHangsOnTheMailWhereThereIsNoSite() throws Exception {
    MimeMessage mail = read(eml("", "").render(many(60)));
    assertTrue(mail.isMimeType("multipart/mixed"));
    BodyPart page = ((Multipart) mail.getContent()).getBodyPart(1);
    assertEquals("broadsheet-2026-11-22.html", page.getFileName());
    String attached = (String) page.getContent();
    assertEquals(new Html(Templates.standard()).render(many(60)), attached.replace("\r\n", "\n"));
    assertTrue(html(eml("", "").render(many(60))).contains("in the page attached"));
  }

  @Test
  void thousandsOfStoriesStillFit() throws Exception {
    String html = html(eml(SITE, "").render(many(400)));
    assertTrue(new MimeFormat().encodedSize(html) <= Eml.BUDGET);
    assertTrue(Jsoup.parse(html).text().matches("(?s).*And [0-9,]+ stories more.*"), html);
  }

  @Test
  void anEmptyEditionIsAMailToo() throws Exception {
    MimeMessage mail = read(eml("", "").render(Editions.empty()));
    assertEquals("Broadsheet, 22 November 2026", mail.getSubject());
    assertTrue(html(eml("", "").render(Editions.empty())).contains("Nothing new to print today."));
  }
}
