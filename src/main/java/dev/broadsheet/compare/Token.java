package dev.broadsheet.compare;

import dev.broadsheet.nlp.Span;
import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * A word, a number or a mark of a sentence.
 *
 * @param form lower case, without a possessive; marks stand for themselves
 * @param raw as written, possessive included
 * @param start its place in the sentence
 * @param end its end there, exclusive
 */
record Token(String form, String raw, int start, int end) {
  /** The tokens of a sentence in order; the apostrophe behind a plural belongs to it. */
  static List<Token> of(String text) {
    List<Token> tokens = new ArrayList<>();
    for (Tokens.Token token : Tokens.of(text)) {
      Span span = token.span();
      Token last = tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
      boolean isMark = token.form().equals("'");
      if (isMark && last != null && last.isWord() && last.end == span.start()) {
        span = new Span(last.start, span.end());
        tokens.set(tokens.size() - 1, of(last.form, text, span));
      } else {
        tokens.add(of(token.form(), text, span));
      }
    }
    return List.copyOf(tokens);
  }

  private static Token of(String form, String text, Span span) {
    return new Token(form, span.of(text), span.start(), span.end());
  }

  boolean isWord() {
    return Character.isLetter(form.charAt(0));
  }

  boolean isCapitalised() {
    return Character.isUpperCase(raw.charAt(0));
  }

  boolean isPossessive() {
    return isWord() && raw.matches(".*(?:['’]s|s['’])$");
  }

  /** Whether the form is one of these, given with blanks between them. */
  boolean is(String forms) {
    return (" " + forms + " ").contains(" " + form + " ");
  }
}
