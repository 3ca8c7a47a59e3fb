package dev.broadsheet.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the by-line that a web page shows, by its mark-up. Those of comments don't count. Pure. */
final class PageByline {
  private static final Pattern AUTHOR_CLASS =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:author|autor|by-?line|writer|byauthor|vcard)(?:$|[\\s_-]|name|s\\b)");
  private static final Pattern NAME_END =
      Pattern.compile(
          "\\s*(?:\\||•|·|\\s[–—-]\\s|,?\\s*\\b(?:on|am|at|vom|den|published|updated|posted|posts|veröffentlicht)\\b|\\d|@|\\().*$");

  private PageByline() {}

  /** The first by-line with a name that {@code isPerson} takes for one; null if there is none. */
  static String of(Document page, Predicate<String> isPerson) {
    for (String query :
        List.of(
            "[itemprop~=author] [itemprop=name]",
            "[itemprop~=author]",
            "a[rel~=author]",
            "address a[rel]")) {
      String found = name(page.select(query), isPerson);
      if (found != null) {
        return found;
      }
    }
    List<Element> marked = new ArrayList<>();
    for (Element element :
        page.select(
            "[class*=utho], [class*=utor], [class*=yline], [class*=by-line], [class*=vcard],"
                + " [id*=uthor], [class*=riter]")) {
      String marks = element.className() + " " + element.id();
      if (AUTHOR_CLASS.matcher(marks).find() && !isInComments(element)) {
        marked.add(element);
      }
    }
    return name(marked, isPerson);
  }

  /** Whether an element belongs to a reader's comment. */
  static boolean isInComments(Element element) {
    return element.closest("[class*=omment], [id*=omment]") != null;
  }

  private static String name(List<Element> elements, Predicate<String> isPerson) {
    for (Element element : elements) {
      String words = element.hasAttr("content") ? element.attr("content") : element.text();
      String bare = NAME_END.matcher(Bylines.name(words.strip())).replaceFirst("").strip();
      if (isPerson.test(bare)
          && bare.length() <= 60
          && PageDetails.words(bare).size() <= 8
          && !isInComments(element)) {
        return bare;
      }
    }
    return null;
  }
}
