package dev.broadsheet.model;

/**
 * How many tokens a text has for one model, without its tokenizer: each character weighs by its
 * script, and the model's own figure scales the sum.
 *
 * <p>The figure is measured once per model, on a fixed text whose reply is kept like any other. It
 * does not follow the replies of a run: chunks would then depend on which reply came first, and a
 * repeated run would cut other chunks and ask everything anew.
 *
 * @param tokensPerUnit tokens per average character of English prose, usually 0.2 to 0.3
 */
public record TokenRate(double tokensPerUnit) {
  /** Four characters a token, what most models need for English prose. */
  public static final TokenRate USUAL = new TokenRate(0.25);

  /**
   * Two characters a token: what a text has at this rate it has with no tokenizer in use, which
   * take three characters or more of English prose.
   */
  private static final TokenRate STEEPEST = new TokenRate(0.5);

  private static final double LOWEST = 0.12;
  private static final double HIGHEST = 1.0;

  /** Rejects rates no tokenizer has. */
  public TokenRate {
    if (!(tokensPerUnit > 0) || tokensPerUnit > HIGHEST) {
      throw new IllegalArgumentException("not a rate: " + tokensPerUnit);
    }
  }

  /**
   * The rate by which {@code text} has {@code tokens} tokens; the usual one where the server's
   * figure can't be true.
   */
  public static TokenRate measured(String text, int tokens) {
    double rate = tokens / Math.max(1, units(text));
    return rate < LOWEST || rate > HIGHEST ? USUAL : new TokenRate(rate);
  }

  /** Estimated tokens of a text, rounded up. No margin is added. */
  public int tokens(String text) {
    return (int) Math.ceil(units(text) * tokensPerUnit);
  }

  /** Tokens that no model's count of this text comes to; what fits then needs no measuring. */
  public static int mostTokens(String text) {
    return STEEPEST.tokens(text);
  }

  /**
   * Tokens below which no tokenizer of about this rate gets, rounded down: long runs of digits or
   * another script may take far fewer than {@link #tokens} allows for.
   */
  public int leastTokens(String text) {
    double sum = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      sum += c < 0x250 ? 1 : c < 0x1200 ? 1.5 : 2.5;
    }
    return (int) (sum * tokensPerUnit);
  }

  private static double units(String text) {
    double sum = 0;
    for (int i = 0; i < text.length(); i++) {
      sum += weight(text.charAt(i));
    }
    return sum;
  }

  /** Digits and signs are often tokens of their own; other scripts take more tokens a character. */
  private static double weight(char c) {
    if (c < 0x80) {
      boolean prose = Character.isLetter(c) || c == ' ';
      return prose ? 1 : 2.4;
    }
    if (c < 0x250) {
      return 2;
    }
    boolean alphabetic = c < 0x1200 && Character.isLetter(c);
    return alphabetic ? 2.4 : 4.5;
  }
}
