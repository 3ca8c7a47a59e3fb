package dev.broadsheet.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownFormatTest {
  @Test
  void leavesPlainProseAlone() {
    String prose = "At 9.30 (or so) it cost $5; nobody - not one - asked: why?";
    assertEquals(prose, MarkdownFormat.INSTANCE.escapePlainText(prose));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](javascript:alert(1))",
        "![x](https://evil.example/a.png)",
        "<script>alert(1)</script>",
        "# no heading",
        "1. no list",
        "23) no list",
        "- no list",
        "+ no list",
        "> no quote",
        "--- no rule",
        "=== no heading",
        "``` no fence",
        "~~~ no fence",
        "`no code`",
        "*no* __emphasis__",
        "a | b",
        "&lt; &#60; &amp;",
        "back\\slash \\[x\\]",
        "[x]: https://evil.example",
        "<https://evil.example>",
        "[^1]: no footnote"
      })
  void comesOutOfAMarkdownProgramAsItWentIn(String text) {
    String markdown = MarkdownFormat.INSTANCE.escapePlainText(text);
    String printed =
        TextContentRenderer.builder().build().render(Parser.builder().build().parse(markdown));
    assertEquals(text, printed);
  }
}
