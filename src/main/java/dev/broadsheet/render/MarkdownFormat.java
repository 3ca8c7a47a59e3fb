package dev.broadsheet.render;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;

/**
 * Escapes what templates insert into Markdown: CommonMark with the common extensions (tables,
 * strikethrough, raw HTML). As strings arrive in one line, only the start of a string can open a
 * block; there list, heading and quote signs are escaped too. Backslashes and entities also work
 * within {@code (<...>)} link targets, so addresses need no second kind of escaping.
 */
final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Markup> {
  static final MarkdownFormat INSTANCE = new MarkdownFormat();

  private static final String ALWAYS = "\\`*_[]|~";
  private static final String AT_START = "#+-=:";

  private MarkdownFormat() {}

  /** A piece of finished Markdown. */
  static final class Markup extends CommonTemplateMarkupOutputModel<Markup> {
    Markup(String plain, String markup) {
      super(plain, markup);
    }

    @Override
    public MarkdownFormat getOutputFormat() {
      return INSTANCE;
    }
  }

  @Override
  public String getName() {
    return "Markdown";
  }

  @Override
  public String getMimeType() {
    return "text/markdown";
  }

  @Override
  public void output(String text, Writer out) throws IOException {
    out.write(escapePlainText(text));
  }

  @Override
  public String escapePlainText(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    int start = 0;
    if (!text.isEmpty() && AT_START.indexOf(text.charAt(0)) >= 0) {
      escaped.append('\\').append(text.charAt(0));
      start = 1;
    }
    int digits = 0;
    while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
      digits++;
    }
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean listNumber = i == digits && digits > 0 && (c == '.' || c == ')');
      switch (c) {
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '&' -> escaped.append("&amp;");
        default -> {
          if (listNumber || ALWAYS.indexOf(c) >= 0) {
            escaped.append('\\');
          }
          escaped.append(c);
        }
      }
    }
    return escaped.toString();
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtInName) {
    return false;
  }

  @Override
  protected Markup newTemplateMarkupOutputModel(String plain, String markup) {
    return new Markup(plain, markup);
  }
}
