package dev.broadsheet.news;

import dev.broadsheet.news.KeyFact.Report;
import dev.broadsheet.nlp.Span;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Editions for tests. {@link #rich()} has one of everything that an edition can hold: five sources
 * of which one is a near-copy, disagreements, an update, a fallback, an unread part, dropped items.
 * Places, people and papers are invented.
 */
public final class Editions {
  /** The day of every edition here. */
  public static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  /** The engine of every edition here. */
  public static final Engine ENGINE = new Engine("extractive", "all-minilm-l6-v2-q");

  /** Its authors. */
  public static final Authors AUTHORS = new Authors(ENGINE, ENGINE);

  private Editions() {}

  /** An edition of three stories from eight articles. */
  public static Digest rich() {
    Story flood = flood();
    Story library = library();
    Story honey = honey();
    List<Article> articles = new ArrayList<>(flood.articles());
    articles.addAll(library.articles());
    articles.addAll(honey.articles());
    Article chess =
        article("chess", "Ennet FM", "Chess club seeks new home", "", "", "The club meets.");
    articles.add(chess);
    return new Digest(
            DAY,
            "Broadsheet, 22 November 2026",
            ENGINE,
            List.of(flood, library, honey),
            articles,
            Map.of("flood-3", "flood-1"),
            List.of(
                new Dropped("article", "inbox/scan-0417.pdf", "it is not text"),
                new Dropped("claim", "flood#9", "the number 60 is not in the source"),
                new Dropped("story", "chess", "beyond the limit of 3 stories")))
        .withPrintedBefore(12);
  }

  /** An edition of a day without news. */
  public static Digest empty() {
    return new Digest(DAY, "Broadsheet", ENGINE, List.of(), List.of(), Map.of(), List.of());
  }

  /** An edition of one story that one article tells. */
  public static Digest of(Article article, String headline, Claim... claims) {
    Story story =
        new Story(
            "only",
            new Headline(headline, List.of()),
            List.of(article),
            1,
            1,
            List.of(claims),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            Optional.empty());
    return new Digest(
        DAY, "Broadsheet", ENGINE, List.of(story), List.of(article), Map.of(), List.of());
  }

  /** A summary of one article, partly unread. */
  public static Summary summary() {
    Article article = honeyArticle();
    return new Summary(
        article,
        new Headline("Honey runs short after a wet summer", List.of(quote(article, 1))),
        List.of(lead(article, 1), lead(article, 2), point(article, 4)),
        Optional.empty(),
        List.of(article.sentences().get(4).span()));
  }

  private static Story flood() {
    List<Article> a = floodArticles();
    List<Claim> claims =
        List.of(
            new Claim(
                "The River Ennet broke its banks at Tarnby early on Saturday and put the lower town"
                    + " under a metre of water.",
                Claim.Kind.LEAD,
                0.93,
                List.of(quote(a.get(0), 1), quote(a.get(1), 1), quote(a.get(3), 1))),
            lead(a.get(0), 2),
            lead(a.get(3), 2),
            new Claim(
                "A sluice that should have closed by itself at midnight stayed open for three"
                    + " hours, and the water board has ordered an inquiry.",
                Claim.Kind.LEAD,
                0.81,
                List.of(quote(a.get(1), 3), quote(a.get(1), 5), quote(a.get(4), 2))),
            lead(a.get(4), 4),
            point(a.get(0), 4),
            point(a.get(1), 4),
            point(a.get(3), 4));
    List<Disagreement> differ =
        List.of(
            new Disagreement(
                "people who had to leave their homes",
                List.of(
                    value("at least 340", "the county", "", a.get(0), 2),
                    value("about 500", "the Red Lantern relief society", "", a.get(3), 2),
                    value("120", "the fire service", "Mill Lane only", a.get(4), 1))),
            new Disagreement(
                "when the sluice was closed",
                List.of(
                    value("at three in the morning", "the water board", "", a.get(1), 3),
                    value("shortly before five", "", "", a.get(4), 2))));
    return new Story(
        "flood",
        new Headline("River Ennet floods lower Tarnby; sluice stayed open", headline(a)),
        a,
        4,
        0.91344,
        claims,
        differ,
        floodReports(a),
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private static List<KeyFact> floodReports(List<Article> a) {
    return List.of(
        new KeyFact(
            "people who had to leave their homes",
            List.of(
                new Report(Optional.of("at least 340"), List.of(quote(a.get(0), 2))),
                new Report(Optional.of("about 500"), List.of(quote(a.get(3), 2))))),
        new KeyFact(
            "sluice at Upper Holm closed late",
            List.of(
                new Report(Optional.empty(), List.of(quote(a.get(1), 3))),
                new Report(Optional.empty(), List.of(quote(a.get(4), 2))))));
  }

  private static List<Evidence> headline(List<Article> a) {
    return List.of(quote(a.get(0), 1), quote(a.get(1), 3));
  }

  /** The articles about the flood, as they came in. */
  private static List<Article> floodArticles() {
    String[] times = {
      "2026-11-21T17:30:00+01:00",
      "2026-11-21T19:45:00+01:00",
      "2026-11-21T18:10:00+01:00",
      "2026-11-21T23:05:00+01:00",
      "2026-11-22T06:40:00+01:00"
    };
    List<Article> articles = new ArrayList<>();
    for (Article article : undatedFloodArticles()) {
      articles.add(at(times[articles.size()], article));
    }
    return articles;
  }

  private static Article at(String time, Article article) {
    return new Article(
        article.id(),
        article.path(),
        article.url(),
        article.title(),
        article.titleSpan(),
        article.source(),
        article.author(),
        Optional.of(OffsetDateTime.parse(time)),
        article.language(),
        article.text(),
        article.sentences());
  }

  private static List<Article> undatedFloodArticles() {
    String[] agency = {
      "The River Ennet burst its banks at Tarnby early on Saturday, flooding the lower town to a"
          + " depth of one metre.",
      "At least 340 people had to leave their homes, the county said.",
      "Nobody was reported missing by noon.",
      "The railway between Tarnby and Holm stays closed until Tuesday.",
      "Schools in the valley will not open on Monday."
    };
    return List.of(
        article(
            "flood-1",
            "The Tarnby Post",
            "Ennet floods lower town",
            "Ines Varga",
            "https://post.example/ennet-floods-lower-town",
            agency),
        article(
            "flood-2",
            "Valley Courier",
            "Open sluice blamed for flood at Tarnby",
            "Jonas Pell and Mara Quist",
            "https://courier.example/2026/11/21/open-sluice",
            "Water from the Ennet reached the doorsteps of Mill Lane at four on Saturday morning.",
            "It came “as if somebody had pulled a plug”, said Orla Finch, who keeps the bakery"
                + " there.",
            "The sluice at Upper Holm, built to close by itself at midnight, was closed by hand at"
                + " three in the morning, according to the water board.",
            "The bakery, the cinema and eleven shops have no electricity.",
            "The board has ordered an inquiry and expects its first findings on Thursday."),
        article(
            "flood-3",
            "Morning Ledger",
            "Tarnby: Ennet floods lower town",
            "",
            "https://ledger.example/a/77120",
            agency),
        article(
            "flood-4",
            "Ennet FM",
            "Five hundred leave homes as river rises",
            "",
            "",
            "Large parts of lower Tarnby were under water on Saturday after the Ennet overflowed.",
            "About 500 people spent the night in the sports hall and with neighbours, the Red"
                + " Lantern relief society told this station.",
            "Volunteers handed out blankets and soup.",
            "The society asks for dry clothes in children’s sizes and for nothing else."),
        article(
            "flood-5",
            "The Holm Gazette",
            "Inquiry into sluice that stayed open",
            "Bram Oduya",
            "https://gazette.example/sluice?page=1&from=front",
            "Firefighters brought 120 people out of Mill Lane alone.",
            "The sluice at Upper Holm was not closed until shortly before five, a keeper who was on"
                + " duty told the Gazette.",
            "He had rung the control room twice.",
            "By Sunday noon the river had fallen by forty centimetres and was still falling."));
  }

  private static Story library() {
    Article post =
        article(
            "library-1",
            "The Tarnby Post",
            "Old tram depot becomes a library",
            "Ines Varga",
            "https://post.example/tram-depot-library",
            "The old tram depot on Cooper Street opened its doors as a library on Friday.",
            "Forty thousand books stand between the rails, which were left in the floor.",
            "It is open until ten at night, six days a week.");
    Article courier =
        article(
            "library-2",
            "Valley Courier",
            "Books where trams slept",
            "Mara Quist",
            "https://courier.example/2026/11/20/books-where-trams-slept",
            "After four years of work the depot on Cooper Street is a library.",
            "The conversion cost 6.2 million crowns, a tenth less than planned.");
    return new Story(
            "library",
            new Headline("Tram depot reopens as a library", List.of(quote(post, 1))),
            List.of(post, courier),
            2,
            0.52,
            List.of(lead(post, 1), lead(courier, 2), point(post, 2), point(post, 3)),
            List.of(),
            List.of(),
            Optional.of("the model's answer did not fit the schema after two attempts"),
            List.of(),
            Optional.empty())
        .joinedBy(
            List.of(
                new EventPair(
                    "library-1",
                    "library-2",
                    0.93712,
                    List.of("they share a rare name", "they name the same day"))));
  }

  private static Story honey() {
    Article article = honeyArticle();
    return new Story(
        "honey",
        new Headline("Honey runs short after a wet summer", List.of(quote(article, 1))),
        List.of(article),
        1,
        0.2,
        List.of(
            new Claim(
                "The co-operative has stopped taking new orders.",
                Claim.Kind.UPDATE,
                0.88,
                List.of(quote(article, 3))),
            lead(article, 1),
            lead(article, 2),
            point(article, 4)),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of(new Story.Unread(article.id(), article.sentences().get(4).span())),
        Optional.of(new Story.Previous("2026-11-20", "honey-0", Story.Change.CONTINUED)));
  }

  private static Article honeyArticle() {
    return article(
        "honey-1",
        "The Holm Gazette",
        "Beekeepers count a third of the usual harvest",
        "Sunniva Aske",
        "https://gazette.example/honey",
        "Beekeepers in the Ennet valley brought in a third of their usual harvest this year.",
        "Rain on twenty-three days of June kept the bees in their hives, the county’s co-operative"
            + " says.",
        "It takes no new orders until spring.",
        "A jar that cost 40 crowns last autumn now costs 58.",
        "The co-operative has 212 members, most of whom keep fewer than ten hives.");
  }

  /** An article of these sentences, two to a paragraph; "" for no by-line or no address. */
  public static Article article(
      String id, String source, String title, String author, String url, String... sentences) {
    StringBuilder text = new StringBuilder();
    List<Sentence> places = new ArrayList<>();
    for (String words : sentences) {
      int n = places.size();
      text.append(n == 0 ? "" : n % 2 == 0 ? "\n\n" : " ");
      int start = text.length();
      text.append(words);
      places.add(Sentence.body(n + 1, new Span(start, text.length()), n / 2));
    }
    return new Article(
        id,
        "articles/" + id + ".txt",
        Optional.of(url).filter(address -> !address.isEmpty()),
        title,
        Optional.empty(),
        source,
        Optional.of(author).filter(name -> !name.isEmpty()),
        Optional.of(OffsetDateTime.parse("2026-11-21T17:30:00+01:00")),
        "en",
        text.toString(),
        places);
  }

  /** A lead that is the sentence with this number. */
  public static Claim lead(Article article, int sentence) {
    return verbatim(article, sentence, Claim.Kind.LEAD);
  }

  /** A key point that is the sentence with this number. */
  public static Claim point(Article article, int sentence) {
    return verbatim(article, sentence, Claim.Kind.POINT);
  }

  private static Claim verbatim(Article article, int sentence, Claim.Kind kind) {
    Evidence evidence = quote(article, sentence);
    return new Claim(evidence.quote(), kind, 1, List.of(evidence));
  }

  /** The sentence with this number as evidence. */
  public static Evidence quote(Article article, int sentence) {
    return Evidence.of(article, article.sentence(sentence).orElseThrow().span());
  }

  private static Disagreement.Value value(
      String value, String authority, String scope, Article article, int... sentences) {
    List<Evidence> evidence =
        Arrays.stream(sentences).mapToObj(number -> quote(article, number)).toList();
    return new Disagreement.Value(
        value,
        Optional.of(authority).filter(name -> !name.isEmpty()),
        Optional.of(scope).filter(words -> !words.isEmpty()),
        evidence.get(0).quote(),
        evidence);
  }
}
