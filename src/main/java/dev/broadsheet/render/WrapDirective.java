package dev.broadsheet.render;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Map;
import java.util.StringTokenizer;

/**
 * Sets text in lines of {@value #WIDTH} columns: {@code <@wrap first=" 1. " rest=" ">} puts {@code
 * first} before the first line and {@code rest} before the others. The tags stand on lines of their
 * own, which FreeMarker drops. White space in the body is squeezed; a no-break space becomes a
 * blank that never ends a line. A word longer than a line is broken, but for web addresses, which
 * would no longer work.
 */
final class WrapDirective implements TemplateDirectiveModel {
  static final int WIDTH = 76;

  private static final char NO_BREAK = '\u00a0';

  @Override
  @SuppressWarnings("rawtypes") // the interface is older than generics
  public void execute(Environment env, Map params, TemplateModel[] vars, TemplateDirectiveBody body)
      throws TemplateException, IOException {
    if (body == null) {
      return;
    }
    StringWriter words = new StringWriter();
    body.render(words);
    Writer out = env.getOut();
    out.write(wrapped(words.toString(), text(params.get("first")), text(params.get("rest"))));
  }

  private static String text(Object parameter) {
    return parameter == null ? "" : parameter.toString();
  }

  /** The words in lines, each with a line break behind it; nothing if there are no words. */
  static String wrapped(String words, String first, String rest) {
    if (words.isBlank()) {
      return "";
    }
    StringBuilder lines = new StringBuilder();
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (StringTokenizer tokens = new StringTokenizer(words); tokens.hasMoreTokens(); ) {
      String left = tokens.nextToken();
      if (!empty && columns(line) + 1 + columns(left) > WIDTH) {
        lines.append(line).append('\n');
        line = new StringBuilder(rest);
        empty = true;
      }
      while (columns(line) + columns(left) > WIDTH && !isAddress(left)) {
        int fits = fitting(left, WIDTH - columns(line));
        lines.append(line).append(left, 0, fits).append('\n');
        left = left.substring(fits);
        line = new StringBuilder(rest);
      }
      line.append(empty ? "" : " ").append(left);
      empty = false;
    }
    return lines.append(line).append('\n').toString().replace(NO_BREAK, ' ');
  }

  private static boolean isAddress(String word) {
    return word.startsWith("http://") || word.startsWith("https://");
  }

  /** How many units of the word fill at most this many columns; at least one character. */
  private static int fitting(String word, int columns) {
    int fits = Character.charCount(word.codePointAt(0));
    while (fits < word.length()) {
      int next = fits + Character.charCount(word.codePointAt(fits));
      if (columns(word.substring(0, next)) > columns) {
        break;
      }
      fits = next;
    }
    return fits;
  }

  /** Columns on a terminal: marks take none, East Asian wide characters two. */
  static int columns(CharSequence text) {
    return text.codePoints().map(WrapDirective::columns).sum();
  }

  private static int columns(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(c, UProperty.EAST_ASIAN_WIDTH);
    boolean wide =
        width == UCharacter.EastAsianWidth.WIDE || width == UCharacter.EastAsianWidth.FULLWIDTH;
    return wide ? 2 : 1;
  }
}
