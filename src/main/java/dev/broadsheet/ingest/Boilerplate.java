package dev.broadsheet.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Takes out of a page what no reader counts as its text: scripts, hidden parts, navigation, forms,
 * and parts whose class or id names them comments, shares, related links, captions and the like. A
 * part that holds most of the page's words is left alone, whatever its name. Changes the page
 * given.
 */
final class Boilerplate {
  private static final double MOST = 0.5;
  private static final int MAX_CARD = 400;
  private static final int MAX_MARKS = 300;

  /**
   * Taking a part out moves its siblings, so a hostile page gets only so many moves; what is left
   * then counts as text.
   */
  private static final long MAX_MOVES = 30_000_000;

  private static final String ALWAYS =
      "script, style, noscript, template, iframe, frame, object, embed, applet, svg, canvas, map,"
          + " audio, video, button, input, select, option, textarea, datalist, progress, dialog,"
          + " nav, menu, link, meta, figcaption";
  private static final String BY_ROLE =
      "aside, footer, form, figure, [role=navigation], [role=banner], [role=search], [role=dialog],"
          + " [role=alertdialog], [role=alert], [role=complementary], [role=contentinfo],"
          + " [role=menu], [role=menubar], [role=toolbar], [role=tooltip], [role=tablist],"
          + " [itemprop=comment], [itemprop=author], [rel=author], [rel=tag]";
  private static final Pattern HIDDEN =
      Pattern.compile(
          "(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)|font-size\\s*:\\s*0(?:px|em|rem|pt|%)?\\s*(?:;|!|$)"
              + "|opacity\\s*:\\s*0(?:\\.0+)?\\s*(?:;|!|$)|(?:max-)?height\\s*:\\s*0(?:px)?\\s*(?:;|!|$)|text-indent\\s*:\\s*-\\d{3,}"
              + "|(?:left|top)\\s*:\\s*-\\d{4,})");
  private static final Pattern NAMES =
      Pattern.compile(
          "(?:^|[\\s_-])(?:comments?|commentlist|kommentare?|disqus|respond|repl(?:y|ies)|cookies?|consent|gdpr|banner|share|shares|sharing|sharebar|shariff"
              + "|social|socialmedia|addthis|follow|related|verwandt\\w*|recommend\\w*|empfehl\\w*|similar|readmore|read-more|more-(?:news|stories|posts|articles)|mehr-zum-thema|newsletter|subscri\\w*|signup|sign-up"
              + "|promo\\w*|advert\\w*|ads?|adsense|adbox|anzeigen?|werbung|sponsor\\w*|affiliate|sidebar\\d*|side-?bar|widgets?|breadcrumbs?|menu|nav|navi|navbar|navigation|footer|masthead"
              + "|toolbar|pagination|pager|tags?|taglist|tagcloud|cat-links|captions?|bildunterschrift|wp-caption-text|credits?|copyright|bio|authorbox|author-?(?:box|bio|info|card|meta)|about-author|by-?line|postmeta"
              + "|post-?info|trending|popular|most-?read|modal|popup|pop-up|overlay|lightbox|login|paywall|ratings?|vote|voting|poll|print|skip|sr-only|screen-reader(?:-text)?|visually-?hidden|hidden|hide"
              + "|toc|gallery|slideshow|carousel|slider|outbrain|taboola|jp-relatedposts|jp-post-flair|sharedaddy|trackback\\w*|pingback\\w*|feedback|search|login|register|topbar|site-header|site-info|tooltip|notice|alert|disclaimer|impressum)(?:$|[\\s_-])");
  private static final Pattern WEAK_NAMES =
      Pattern.compile("(?:^|[\\s_-])(?:teaser\\w*|meta|kicker|rubric|label)(?:$|[\\s_-])");
  private static final Pattern COMMENTS =
      Pattern.compile(
          "(?:^|\\s)(?:[\\w-]*-)?(?:comments?(?:-?(?:area|list|section|wrapper|box|thread|container|form|template))?|commentlist|kommentare|disqus[\\w-]*|respond)(?:$|\\s)");
  private static final Pattern STATE =
      Pattern.compile(
          "(?<![\\w-])(?:\\w+-+)*(?:has|no|with|without|label|enable|enabled|js|type|format|category|tag|status|steady)-[\\w-]+");
  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private final Document page;
  private final Prose prose;
  private long moves;

  private Boilerplate(Document page) {
    this.page = page;
    this.prose = Prose.under(page.body());
  }

  /** Takes it out of the page. */
  static void remove(Document page) {
    removeUnread(page);
    // Comments can hold more words than the article, so they go before words are counted.
    new Boilerplate(page).removeComments();
    new Boilerplate(page).removeNamed();
    new Boilerplate(page).removeCards();
  }

  /** Takes out only what is never shown as text. */
  static void removeUnread(Document page) {
    page.select(ALWAYS).remove();
    removeHidden(page);
  }

  private static void removeHidden(Document page) {
    Elements hidden = page.select("[hidden], [aria-hidden=true]");
    for (Element styled : page.select("[style]")) {
      if (HIDDEN.matcher(styled.attr("style").toLowerCase(Locale.ROOT)).find()) {
        hidden.add(styled);
      }
    }
    hidden.removeIf(element -> element.normalName().matches("html|body"));
    hidden.remove();
  }

  private void removeComments() {
    for (Element element : page.body().select("[class], [id]")) {
      boolean isComments = COMMENTS.matcher(marks(element)).find();
      boolean isWhole = element.normalName().matches("body|html|main|article|p|a|h1");
      if (isComments && !isWhole && element.parent() != null && !holdsTitle(element)) {
        remove(element);
      }
    }
  }

  private static boolean holdsTitle(Element element) {
    return !element.select("h1, [itemprop=articleBody], article:not([class*=omment])").isEmpty();
  }

  /** Class and id, words set apart by hyphens, without what only says that a part has something. */
  private static String marks(Element element) {
    String all = element.className() + " " + element.id();
    String marks = all.substring(0, Math.min(MAX_MARKS, all.length()));
    String spaced = CAMEL.matcher(marks).replaceAll("-").toLowerCase(Locale.ROOT);
    return STATE.matcher(spaced).replaceAll(" ");
  }

  private void removeNamed() {
    List<Element> marked = new ArrayList<>(page.body().select(BY_ROLE));
    for (Element element : page.body().select("[class], [id]")) {
      if (isNamed(element)) {
        marked.add(element);
      }
    }
    for (Element element : marked) {
      if (element.parent() != null && isMinor(element)) {
        remove(element);
      }
    }
    for (Element header : page.body().select("header")) {
      if (header.closest("article, main") == null
          && header.select("h1").isEmpty()
          && isMinor(header)) {
        remove(header);
      }
    }
  }

  /** Short parts under a heading that is a link announce another page. */
  private void removeCards() {
    for (Element link :
        page.body().select("h2 > a[href], h3 > a[href], h4 > a[href], h5 > a[href]")) {
      Element heading = link.parent();
      Element card = heading == null ? null : heading.closest("li, article, section, div");
      boolean isLinked = card != null && link.text().length() > 0.8 * heading.text().length();
      boolean isElsewhere = !link.attr("href").startsWith("#");
      if (isLinked
          && isElsewhere
          && prose.of(card) < MAX_CARD
          && isMinor(card)
          && card.select("h1").isEmpty()) {
        remove(card);
      }
    }
  }

  private boolean isNamed(Element element) {
    if (element.normalName().matches("body|html|main|article|h1|p|a|em|strong|b|i")) {
      return false;
    }
    String marks = marks(element);
    return NAMES.matcher(marks).find()
        || (WEAK_NAMES.matcher(marks).find() && !element.select("a, time").isEmpty());
  }

  private boolean isMinor(Element element) {
    return prose.of(element) < MOST * prose.of(page.body());
  }

  private void remove(Element element) {
    Element parent = element.parent();
    moves += parent == null ? 0 : parent.childNodeSize();
    if (moves <= MAX_MOVES) {
      element.remove();
    }
  }
}
