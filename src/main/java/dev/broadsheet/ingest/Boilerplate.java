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
  private static final String ALWAYS =
      "script, style, noscript, template, iframe, frame, object, embed, applet, svg, canvas, map, audio, video,"
          + " button, input, select, option, textarea, datalist, progress, dialog, nav, menu, link, meta, figcaption";
  private static final String BY_ROLE =
      "aside, footer, form, figure, [role=navigation], [role=banner], [role=search], [role=dialog],"
          + " [role=alertdialog], [role=alert], [role=complementary], [role=contentinfo], [role=menu],"
          + " [role=menubar], [role=toolbar], [role=tooltip], [role=tablist], [itemprop=comment],"
          + " [itemprop=author], [rel=author], [rel=tag]";
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
              + "|toolbar|pagination|pager|tags?|taglist|tagcloud|cat-links|captions?|bildunterschrift|wp-caption-text|credits?|copyright|bio|authorbox|author-?(?:box|bio|info|card|meta)|about-author|by-?line|meta|postmeta"
              + "|post-?info|teaser\\w*|trending|popular|most-?read|modal|popup|pop-up|overlay|lightbox|login|paywall|ratings?|vote|voting|poll|print|skip|sr-only|screen-reader(?:-text)?|visually-?hidden|hidden|hide"
              + "|toc|gallery|slideshow|carousel|slider|outbrain|taboola|jp-relatedposts|jp-post-flair|sharedaddy|trackback\\w*|pingback\\w*|feedback|search|login|register|topbar|site-header|site-info|tooltip|notice|alert|disclaimer|impressum)(?:$|[\\s_-])");
  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

  private final Document page;
  private final Prose prose;

  private Boilerplate(Document page) {
    this.page = page;
    this.prose = Prose.under(page.body());
  }

  /** Takes it out of the page. */
  static void remove(Document page) {
    page.select(ALWAYS).remove();
    removeHidden(page);
    new Boilerplate(page).removeNamed();
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

  private void removeNamed() {
    List<Element> marked = new ArrayList<>(page.body().select(BY_ROLE));
    for (Element element : page.body().select("[class], [id]")) {
      if (isNamed(element)) {
        marked.add(element);
      }
    }
    for (Element element : marked) {
      if (element.parent() != null && isMinor(element)) {
        element.remove();
      }
    }
    for (Element header : page.body().select("header")) {
      if (header.closest("article, main") == null
          && header.select("h1").isEmpty()
          && isMinor(header)) {
        header.remove();
      }
    }
  }

  private boolean isNamed(Element element) {
    if (element.normalName().matches("body|html|main|article|h1|p|a|em|strong|b|i")) {
      return false;
    }
    String marks = element.className() + " " + element.id();
    String spaced = CAMEL.matcher(marks).replaceAll("-").toLowerCase(Locale.ROOT);
    return NAMES.matcher(spaced).find();
  }

  private boolean isMinor(Element element) {
    return prose.of(element) < MOST * prose.of(page.body());
  }
}
