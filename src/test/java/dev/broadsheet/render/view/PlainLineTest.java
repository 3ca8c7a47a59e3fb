package dev.broadsheet.render.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PlainLineTest {
  @Test
  void squeezesWhiteSpaceIntoOneLine() {
    assertEquals("a b c d", PlainLine.line("\u00a0 a\r\n\tb\u2028c\u3000 d \u0085"));
  }

  @Test
  void takesOutControlCharacters() {
    assertEquals("ab[31mc", PlainLine.line("a\u0000b\u001b[31mc\u0007\u007f\u009b"));
  }

  @Test
  void takesOutDirectionOverridesAndZeroWidthCharacters() {
    assertEquals(
        "Pay exe.fdp", PlainLine.line("P\u200ba\u00ady \u202eexe.fdp\u202c\u2066\u2069\ufeff"));
  }

  @Test
  void takesOutBlankLettersAndTagCharacters() {
    assertEquals("ab", PlainLine.line("a\u3164\uffa0\u115f\u034f\udb40\udc41b"));
  }

  @Test
  void keepsJoinersWhereScriptsNeedThem() {
    String persian = "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645";
    String family = "\ud83d\udc69\u200d\ud83d\udc67";
    assertEquals(persian, PlainLine.line(persian));
    assertEquals(family, PlainLine.line(family));
    assertEquals("paypal", PlainLine.line("pay\u200dpal"));
  }

  @Test
  void cutsStacksOfMarks() {
    String zalgo = "a" + "\u0301".repeat(50) + "b";
    assertEquals("a" + "\u0301".repeat(4) + "b", PlainLine.line(zalgo));
  }

  @Test
  void replacesUnpairedSurrogates() {
    assertEquals("a\ufffdb", PlainLine.line("a\ud800b"));
  }

  @Test
  void clipsAtAWordAndNeverWithinACharacter() {
    assertEquals("one two…", PlainLine.clipped("one two three", 10));
    String clipped = PlainLine.clipped("\ud83d\ude00".repeat(10), 8);
    assertTrue(clipped.endsWith("\ude00…"), clipped);
  }

  @Test
  void tellsTheDirectionOfALine() {
    assertEquals("rtl", PlainLine.direction("“12 \u05d1\u05d5\u05e7\u05e8”, he said"));
    assertEquals("ltr", PlainLine.direction("12 mornings"));
    assertEquals("ltr", PlainLine.direction("12"));
  }
}
