package dev.broadsheet.render.view;

import dev.broadsheet.news.Article;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What readers call the publisher of an article. An article that names none carries the name of the
 * file or folder it lay in; of that, the words are kept if it has any ({@code valley-courier.txt}
 * is "Valley Courier"), and a mere number or key ({@code 003.txt}) is no name at all. The same goes
 * for a file that holds many articles: it is where they were kept, not who published them.
 */
final class Outlet {
  private static final Pattern DIVIDERS = Pattern.compile("[\\s_.-]+");

  /** Numbers, days and hexadecimal keys. */
  private static final Pattern KEY = Pattern.compile("\\P{L}*|(?=\\p{XDigit}*\\d)\\p{XDigit}{6,}");

  /** What people call files whose publisher they don't know; at most two letters tell no more. */
  private static final Pattern NAMELESS =
      Pattern.compile(
          "(?i)(articles?|texts?|files?|doc(ument)?s?|items?|pages?|inputs?|news|samples?|seeds?"
              + "|index|untitled|\\P{L})*|\\P{L}*(\\p{L}\\P{L}*){0,2}");

  private Outlet() {}

  /** The publisher's name, one line; "" if it is unknown. */
  static String of(Article article) {
    String name = PlainLine.line(article.source());
    String path = article.path().replace('\\', '/');
    boolean isOneOfMany = path.matches(".*#\\d+");
    String file = path.replaceFirst("#\\d+$", "").replaceFirst(".*/", "");
    String stem = PlainLine.line(file.replaceFirst("(?<=.)\\.[^.]*$", ""));
    if (name.equals(stem) || name.equals(PlainLine.line(file))) {
      return isOneOfMany ? host(article) : words(stem, article);
    }
    boolean isFolder = path.contains("/" + name + "/") || path.startsWith(name + "/");
    return isFolder ? words(name, article) : name;
  }

  /** The words of a file's name, as a title; in want of any, where it was published. */
  private static String words(String name, Article article) {
    List<String> words = new ArrayList<>();
    for (String word : DIVIDERS.split(name, -1)) {
      if (!KEY.matcher(word).matches()) {
        words.add(word);
      }
    }
    if (NAMELESS.matcher(String.join(" ", words)).matches()) {
      return host(article);
    }
    boolean isWritten = name.indexOf(' ') >= 0 || !name.equals(name.toLowerCase(Locale.ROOT));
    return isWritten
        ? String.join(" ", words)
        : words.stream().map(Outlet::capitalised).reduce((a, b) -> a + " " + b).orElseThrow();
  }

  private static String capitalised(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
  }

  private static String host(Article article) {
    String address = article.url().map(WebAddress::of).orElse("");
    return address.isEmpty() ? "" : URI.create(address).getHost().replaceFirst("^www\\.", "");
  }
}
