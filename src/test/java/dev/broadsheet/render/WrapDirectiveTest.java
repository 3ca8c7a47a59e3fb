package dev.broadsheet.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WrapDirectiveTest {
  @Test
  void indentsTheFirstLineAndTheOthers() {
    String wrapped = WrapDirective.wrapped("word ".repeat(40), "- ", "  ");
    assertTrue(wrapped.startsWith("- word word"), wrapped);
    assertEquals(3, wrapped.lines().count());
    assertTrue(wrapped.lines().skip(1).allMatch(line -> line.startsWith("  word")), wrapped);
    assertTrue(wrapped.lines().allMatch(line -> line.length() <= WrapDirective.WIDTH), wrapped);
  }

  @Test
  void keepsAMarkOnTheLineOfItsWord() {
    String wrapped = WrapDirective.wrapped("x".repeat(70) + " a word.\u00a0[12]", "", "");
    assertEquals("x".repeat(70) + " a\nword. [12]\n", wrapped);
  }

  @Test
  void breaksWordsThatNoLineHolds() {
    String wrapped = WrapDirective.wrapped("see " + "y".repeat(200), "> ", "  ");
    assertTrue(wrapped.lines().allMatch(line -> line.length() <= WrapDirective.WIDTH), wrapped);
    assertEquals(200, wrapped.chars().filter(c -> c == 'y').count());
  }

  @Test
  void keepsWebAddressesWhole() {
    String address = "https://post.example/" + "z".repeat(100);
    assertEquals("see\n" + address + "\n", WrapDirective.wrapped("see " + address, "", ""));
  }

  @Test
  void countsWideCharactersTwice() {
    String wrapped = WrapDirective.wrapped("\u6c34".repeat(60), "", "");
    assertEquals("\u6c34".repeat(38), wrapped.lines().findFirst().orElseThrow());
  }

  @Test
  void printsNothingForNoWords() {
    assertEquals("", WrapDirective.wrapped(" \n ", "- ", "  "));
  }
}
