package dev.broadsheet.render;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Digest;
import dev.broadsheet.render.Message.Attachment;
import dev.broadsheet.render.Message.Sender;
import dev.broadsheet.render.view.EditionView;
import dev.broadsheet.render.view.EditionViews;
import dev.broadsheet.render.view.MailView;
import dev.broadsheet.render.view.MailViews;
import dev.broadsheet.render.view.NumberFormats;
import dev.broadsheet.render.view.PlainLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The edition as a mail: a text and an HTML part, each cut to what mail programs show whole. Every
 * byte of it derives from the edition and its settings; there is no clock in it. May be shared
 * between threads.
 */
public final class Eml implements EditionRenderer {
  /**
   * Most bytes of either part, encoded. Gmail cuts off what is beyond 102 KB; the rest is room for
   * what mailing lists and scanners add.
   */
  public static final int BUDGET = 100_000;

  private static final int HEADLINE_LENGTH = 120;

  /** Papers come out in the morning. */
  private static final LocalTime MORNING = LocalTime.of(6, 0);

  private final Templates templates;
  private final MailFormat format;
  private final Imprint imprint;

  /**
   * What a mail says about where it comes from.
   *
   * @param address the sender's
   * @param site address under which the folder of editions is published, if it is
   * @param unsubscribe an https or mailto address by which readers leave the list
   */
  public record Imprint(String address, Optional<String> site, Optional<String> unsubscribe) {}

  /** Prints with these templates, writes in this format. */
  public Eml(Templates templates, MailFormat format, Imprint imprint) {
    this.templates = templates;
    this.format = format;
    this.imprint = imprint;
  }

  @Override
  public String format() {
    return "eml";
  }

  @Override
  public String render(Digest digest) {
    EditionView edition = EditionViews.of(digest);
    MailViews views = new MailViews(edition, imprint.site());
    Part text = fitting("mail.txt.ftl", edition, views);
    Part mail = fitting("mail.html.ftl", edition, views);
    List<Attachment> attachments =
        text.view().attached() || mail.view().attached()
            ? List.of(
                new Attachment(
                    "broadsheet-" + digest.date() + ".html",
                    "text/html",
                    new Html(templates).render(digest)))
            : List.of();
    return format.write(
        new Message(
            new Sender(edition.name(), imprint.address()),
            subject(edition, digest.date()),
            date(digest),
            text.filled(),
            mail.filled(),
            imprint.unsubscribe(),
            attachments));
  }

  /** A part of the mail: how it was cut, and its text. */
  private record Part(MailView view, String filled) {}

  /**
   * The gentlest cut whose part is within the budget; the deepest one if none is. Most editions
   * need none, so that is tried first.
   */
  private Part fitting(String template, EditionView edition, MailViews views) {
    int low = 0;
    int high = views.deepest();
    int tried = 0;
    Part best = cut(template, edition, views.cut(high));
    while (low < high) {
      Part part = cut(template, edition, views.cut(tried));
      if (format.encodedSize(part.filled()) <= BUDGET) {
        best = part;
        high = tried;
      } else {
        low = tried + 1;
      }
      tried = (low + high) / 2;
    }
    return best;
  }

  private Part cut(String template, EditionView edition, MailView view) {
    return new Part(view, templates.fill(template, Map.of("edition", edition, "mail", view)));
  }

  private static String subject(EditionView edition, LocalDate date) {
    String paper = edition.name() + ", " + NumberFormats.day(date);
    return edition.stories().isEmpty()
        ? paper
        : paper
            + ": "
            + PlainLine.clipped(edition.stories().get(0).headline().text(), HEADLINE_LENGTH);
  }

  /** The morning of the edition's day, or later if one of its articles is. */
  private static Instant date(Digest digest) {
    Instant morning = digest.date().atTime(MORNING).toInstant(ZoneOffset.UTC);
    Instant evening = digest.date().atTime(LocalTime.MAX).toInstant(ZoneOffset.UTC);
    return digest.stories().stream()
        .flatMap(story -> story.articles().stream())
        .map(Article::published)
        .flatMap(Optional::stream)
        .map(OffsetDateTime::toInstant)
        .filter(time -> time.isAfter(morning) && time.isBefore(evening))
        .max(Instant::compareTo)
        .orElse(morning);
  }
}
