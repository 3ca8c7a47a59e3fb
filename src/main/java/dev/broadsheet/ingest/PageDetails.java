package dev.broadsheet.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a web page says about its article: schema.org JSON-LD first, then Open Graph and other meta
 * elements, then microdata, {@code time} and by-line elements. Reads the page as it came, before
 * anything is taken out. One object serves one page on one thread.
 */
final class PageDetails {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MAX_DEPTH = 12;
  private static final int MAX_HEADINGS = 40;
  private static final int MAX_BELOW_HEADING = 60;
  private static final int MAX_NODES = 5000;
  private static final Pattern ARTICLE_TYPE =
      Pattern.compile(".*(?:Article|BlogPosting|Posting|Report|Review|NewsItem)$");
  private static final Pattern URL_DATE =
      Pattern.compile("/((?:19|20)\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?:[/-]|$)");
  private static final Pattern SEPARATOR = Pattern.compile("\\s+[|»›·•–—:-]+\\s+|\\s*\\|\\s*");
  private static final Pattern DATE_CLASS =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:date|datum|pub(?:lished|date)?|posted|time(?:stamp)?|entry-date|veroeffentlicht|dateline)");

  private final Document page;
  private final List<JsonNode> articles = new ArrayList<>();
  private int visited;

  private PageDetails(Document page) {
    this.page = page;
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        collect(JSON.readTree(script.data()), 0);
      } catch (JsonProcessingException e) {
        // Sites often break their JSON-LD; what else the page says is used then.
      }
    }
  }

  /** The details of a page. */
  static Details of(Document page) {
    PageDetails details = new PageDetails(page);
    String url = details.url();
    String source = details.source(url);
    return Details.of(
        null,
        url,
        details.title(source),
        source,
        details.author(source),
        details.published(url),
        details.language());
  }

  private void collect(JsonNode node, int depth) {
    if (depth > MAX_DEPTH || visited++ > MAX_NODES) {
      return;
    }
    if (node.isObject() && types(node).anyMatch(type -> ARTICLE_TYPE.matcher(type).matches())) {
      articles.add(node);
    }
    if (node.isArray()
        || node.has("@graph")
        || node.has("mainEntity")
        || node.has("mainEntityOfPage")) {
      (node.isArray() ? node : node.path("@graph")).forEach(child -> collect(child, depth + 1));
      collect(node.path("mainEntity"), depth + 1);
      collect(node.path("mainEntityOfPage"), depth + 1);
    }
  }

  private static Stream<String> types(JsonNode node) {
    JsonNode type = node.path("@type");
    List<String> types = new ArrayList<>();
    type.forEach(one -> types.add(one.asText()));
    return type.isTextual() ? Stream.of(type.asText()) : types.stream();
  }

  private String url() {
    String canonical = page.select("link[rel~=(?i)\\bcanonical\\b][href]").attr("abs:href");
    String base = page.select("link[rel~=(?i)\\bcanonical\\b][href]").attr("href");
    return first(canonical, base, meta("og:url"), stated("url"), stated("mainEntityOfPage"));
  }

  private String source(String url) {
    String publisher = "";
    for (JsonNode article : articles) {
      publisher = first(publisher, article.path("publisher").path("name").asText(""));
    }
    String host = Addresses.web(url).map(Addresses::host).orElse(null);
    return first(meta("og:site_name"), publisher, meta("application-name"), host);
  }

  private String title(String source) {
    String shared = first(meta("og:title"), meta("twitter:title"), meta("dc.title"), meta("title"));
    String head = shared == null ? page.title() : shared;
    String name = source == null ? "" : source;
    String heading = heading(head, name);
    return first(
        stated("headline"),
        heading,
        withoutSite(shared, name),
        withoutSite(page.title(), name),
        stated("name"));
  }

  /** The longest heading that the head of the page repeats and that is not the site's name. */
  private String heading(String head, String site) {
    String best = null;
    List<Element> headings = page.select("h1, h2");
    for (Element heading : headings.subList(0, Math.min(MAX_HEADINGS, headings.size()))) {
      String words = heading.text().strip();
      boolean isSame = words.length() >= 8 && head != null && likeness(words, head) >= 0.7;
      if (isSame
          && likeness(words, site) < 0.6
          && (best == null || words.length() > best.length())) {
        best = words;
      }
    }
    List<Element> tops = page.select("h1");
    boolean isOnly = best == null && tops.size() == 1 && (head == null || head.isBlank());
    return isOnly ? tops.get(0).text() : best;
  }

  private static double likeness(String a, String b) {
    Set<String> left = words(a);
    Set<String> right = words(b);
    long common = left.stream().filter(right::contains).count();
    return left.isEmpty() ? 0 : (double) common / left.size();
  }

  static Set<String> words(String line) {
    return Tokens.words(line).stream().map(Tokens.Token::form).collect(Collectors.toSet());
  }

  /** A title without the name of the site behind or before it. */
  private static String withoutSite(String title, String site) {
    if (title == null || title.isBlank()) {
      return null;
    }
    List<String> parts = new ArrayList<>(List.of(SEPARATOR.split(title.strip(), -1)));
    if (parts.size() < 2) {
      return title;
    }
    String longest = parts.get(0);
    for (String part : parts) {
      boolean isSite = !site.isBlank() && likeness(part, site) >= 0.6;
      if (!isSite && part.length() > longest.length() * 1.5) {
        longest = part;
      }
    }
    String last = parts.get(parts.size() - 1);
    boolean endsInSite =
        words(last).size() <= 4
            && (!site.isBlank() ? likeness(last, site) >= 0.5 : title.contains("|"));
    if (endsInSite) {
      Matcher cut = SEPARATOR.matcher(title);
      int end = title.length();
      while (cut.find()) {
        end = cut.start();
      }
      return title.substring(0, end);
    }
    return words(longest).size() >= 3
        ? title.contains("|") || title.contains("»") ? longest : title
        : title;
  }

  private String author(String source) {
    Predicate<String> isPerson = name -> isName(name) && !isSite(name, source);
    for (JsonNode article : articles) {
      String names = names(article.path("author"));
      if (isPerson.test(names)) {
        return names;
      }
    }
    String stated =
        firstFit(
            isPerson,
            meta("author"),
            meta("article:author"),
            meta("dc.creator"),
            meta("dcterms.creator"),
            meta("parsely-author"),
            meta("sailthru.author"),
            meta("byl"),
            meta("dc:creator"));
    return stated != null ? stated : PageByline.of(page, isPerson);
  }

  private String names(JsonNode author) {
    Set<String> names = new LinkedHashSet<>();
    List<JsonNode> each = new ArrayList<>();
    author.forEach(each::add);
    for (JsonNode one : author.isArray() ? each : List.of(author)) {
      String name = one.isTextual() ? one.asText() : one.path("name").asText("");
      if (isName(name) || (!name.isBlank() && !name.startsWith("http") && name.length() < 80)) {
        names.add(name.strip());
      }
    }
    return String.join(", ", names);
  }

  private static boolean isSite(String name, String source) {
    String site = source == null ? "" : String.join(" ", words(source));
    return !site.isEmpty() && String.join(" ", words(name)).equals(site);
  }

  private static boolean isName(String name) {
    String bare = name == null ? "" : name.strip();
    return !bare.isEmpty()
        && bare.length() <= 100
        && !bare.startsWith("http")
        && !bare.contains("/")
        && !bare.matches(
            "(?i)admin|administrator|no"
                + " author|unknown|redaktion|editor|staff|author|autor|guest|gast|none|null|undefined")
        && bare.codePoints().anyMatch(Character::isLetter);
  }

  private String published(String url) {
    List<String> said = new ArrayList<>();
    articles.forEach(article -> said.add(article.path("datePublished").asText("")));
    for (String name :
        List.of(
            "article:published_time",
            "og:published_time",
            "article:published",
            "datepublished",
            "date",
            "dc.date.issued",
            "dc.date",
            "dcterms.date",
            "dcterms.created",
            "dc.date.created",
            "pubdate",
            "publishdate",
            "publish-date",
            "publication_date",
            "parsely-pub-date",
            "sailthru.date",
            "last-modified-date",
            "article.published",
            "cxenseparse:recs:publishtime",
            "originalpublicationdate",
            "citation_publication_date")) {
      said.add(meta(name));
    }
    page.select("[itemprop~=(?i)datePublished]").forEach(element -> said.add(dateOf(element)));
    page
        .select(
            "time[pubdate], time[class~=(?i)publish|entry-date|date-published], time[datetime],"
                + " abbr.published, abbr[class*=date]")
        .stream()
        .filter(element -> !PageByline.isInComments(element))
        .forEach(element -> said.add(dateOf(element)));
    for (String date : said) {
      if (Dates.read(date).isPresent()) {
        return date;
      }
    }
    return shownDate().or(() -> urlDate(url)).or(this::dateBelowHeading).orElse(null);
  }

  private static String dateOf(Element element) {
    return first(
        element.attr("datetime"), element.attr("content"), element.attr("title"), element.text());
  }

  /** A date written out in an element whose class says that it is one. */
  private Optional<String> shownDate() {
    for (Element element : page.select("[class], [id], time")) {
      String marks = element.className() + " " + element.id();
      boolean isMarked = element.normalName().equals("time") || DATE_CLASS.matcher(marks).find();
      if (isMarked && !PageByline.isInComments(element)) {
        String words = element.text();
        if (words.length() <= 120 && Dates.read(words).isPresent()) {
          return Optional.of(words);
        }
      }
    }
    return Optional.empty();
  }

  /** The first date written out shortly after the top heading. */
  private Optional<String> dateBelowHeading() {
    Element heading = page.selectFirst("h1");
    boolean isPast = false;
    int seen = 0;
    for (Element element : page.body().getAllElements()) {
      isPast |= element.equals(heading);
      String words = element.ownText();
      if (isPast
          && seen++ < MAX_BELOW_HEADING
          && words.length() <= 120
          && Dates.read(words).isPresent()) {
        return Optional.of(words);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> urlDate(String url) {
    Matcher date = URL_DATE.matcher(url == null ? "" : url);
    return date.find()
        ? Optional.of(date.group(1) + "-" + date.group(2) + "-" + date.group(3))
        : Optional.empty();
  }

  private String language() {
    String stated = page.select("html").attr("lang");
    return first(
        stated,
        page.select("html").attr("xml:lang"),
        meta("content-language"),
        meta("og:locale"),
        meta("dc.language"));
  }

  private String stated(String field) {
    for (JsonNode article : articles) {
      JsonNode value = article.path(field);
      if (value.isTextual() && !value.asText().isBlank()) {
        return value.asText();
      }
    }
    return null;
  }

  /** Content of the first meta element of that name, property or http-equiv; null if none. */
  private String meta(String name) {
    for (Element meta : page.select("meta[content]")) {
      String key =
          first(
              meta.attr("property"),
              meta.attr("name"),
              meta.attr("itemprop"),
              meta.attr("http-equiv"));
      if (name.equalsIgnoreCase(key) && !meta.attr("content").isBlank()) {
        return meta.attr("content");
      }
    }
    return null;
  }

  private static String first(String... values) {
    return firstFit(value -> !value.isBlank(), values);
  }

  private static String firstFit(Predicate<String> fits, String... values) {
    for (String value : values) {
      if (value != null && fits.test(value)) {
        return value;
      }
    }
    return null;
  }
}
