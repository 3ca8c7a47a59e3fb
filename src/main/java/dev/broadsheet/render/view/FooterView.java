package dev.broadsheet.render.view;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Authors;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Engine;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.news.Story;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Says how an edition was made: by which engine, how much was read, how its sentences were checked.
 * Every figure is counted from the edition itself, so the footer can't promise more than it holds.
 */
final class FooterView {
  private FooterView() {}

  static List<String> of(Digest digest) {
    List<String> lines = new ArrayList<>();
    lines.add(engine(digest.engine(), "stories", claims(digest)));
    if (!digest.stories().isEmpty()) {
      lines.add(read(digest));
      lines.add(checked(digest));
    }
    long claims = digest.dropped().stream().filter(d -> d.what().equals("claim")).count();
    if (claims > 0) {
      lines.add(
          NumberFormats.count(claims, "sentence", "sentences")
              + " did not pass the check and "
              + (claims == 1 ? "was" : "were")
              + " left out; digest.json says why.");
    }
    if (digest.printedBefore() > 0) {
      lines.add(
          NumberFormats.count(digest.printedBefore(), "article", "articles")
              + " given "
              + (digest.printedBefore() == 1 ? "was" : "were")
              + " left out: an earlier edition printed "
              + (digest.printedBefore() == 1 ? "it." : "them."));
    }
    digest.failings().forEach(failing -> lines.add(PlainLine.line(failing)));
    return lines;
  }

  private static List<List<Claim>> claims(Digest digest) {
    return digest.stories().stream().map(Story::claims).toList();
  }

  /** Who made the sentences of these summaries. */
  static String engine(Authors authors, List<List<Claim>> claims) {
    Engine engine = authors.of(claims.stream().flatMap(List::stream).toList());
    return engine(engine, "summaries", claims);
  }

  private static String engine(Engine engine, String pieces, List<List<Claim>> claims) {
    String model = PlainLine.line(engine.model());
    String named = model.isEmpty() ? "" : " " + model;
    return switch (engine.name()) {
      case "extractive" ->
          "Sentences picked from the sources by the embedded extractive engine"
              + (model.isEmpty() ? "." : " (" + model + ").");
      case "ollama" ->
          "Written by the language model" + named + " on Ollama" + share(pieces, claims);
      case "openai" ->
          "Written by the language model"
              + named
              + " on an OpenAI-compatible server"
              + share(pieces, claims);
      default -> "Written by " + PlainLine.line(engine.name()) + named + share(pieces, claims);
    };
  }

  /** How much of it is the model's, where that is not all. */
  private static String share(String pieces, List<List<Claim>> claims) {
    long all = claims.stream().mapToInt(List::size).sum();
    long written = claims.stream().flatMap(List::stream).filter(FooterView::isWritten).count();
    if (written == all) {
      return ".";
    }
    long some =
        claims.stream().filter(piece -> piece.stream().anyMatch(FooterView::isWritten)).count();
    String where =
        claims.size() > 1
            ? String.format(Locale.ENGLISH, ", in %,d of %,d %s", some, claims.size(), pieces)
            : "";
    return String.format(
        Locale.ENGLISH,
        ": %,d of %,d sentences%s. The others were picked from the sources by the embedded"
            + " extractive engine.",
        written,
        all,
        where);
  }

  private static boolean isWritten(Claim claim) {
    return claim.by() == Claim.By.MODEL;
  }

  private static String read(Digest digest) {
    long articles = 0;
    long whole = 0;
    long units = 0;
    long unread = 0;
    for (Story story : digest.stories()) {
      for (Article article : story.articles()) {
        long missed = ReadingShare.unreadUnits(article, story.unread());
        articles++;
        whole += missed == 0 ? 1 : 0;
        units += article.text().length();
        unread += missed;
      }
    }
    String given =
        articles == 1 ? "the article" : String.format(Locale.ENGLISH, "the %,d articles", articles);
    String read = NumberFormats.percent(units - unread, units) + " of " + given + " was read";
    return whole == articles || articles == 1
        ? read + "."
        : String.format(
            Locale.ENGLISH, "%s: %,d in full, %,d in part.", read, whole, articles - whole);
  }

  private static String checked(Digest digest) {
    int claims = 0;
    int verbatim = 0;
    double lowest = 1;
    for (Story story : digest.stories()) {
      for (Claim claim : story.claims()) {
        claims++;
        if (isVerbatim(claim)) {
          verbatim++;
        } else {
          lowest = Math.min(lowest, claim.support());
        }
      }
    }
    if (verbatim == claims) {
      return "Every sentence stands word for word in the passage it cites.";
    }
    return String.format(
        Locale.ENGLISH,
        "Of %s, %,d stand word for word in the passages they cite; the others say it in other words"
            + " and were checked against theirs, with a support of %s of 1 or better.",
        NumberFormats.count(claims, "sentence", "sentences"),
        verbatim,
        BigDecimal.valueOf(lowest).setScale(2, RoundingMode.FLOOR));
  }

  static boolean isVerbatim(Claim claim) {
    String text = PlainLine.line(claim.text());
    return claim.evidence().stream()
        .map(evidence -> PlainLine.line(evidence.quote()))
        .anyMatch(quote -> quote.contains(text) || text.startsWith(Sentence.spoken(quote, "")));
  }
}
