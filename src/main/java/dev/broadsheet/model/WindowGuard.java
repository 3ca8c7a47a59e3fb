package dev.broadsheet.model;

import dev.broadsheet.model.ModelException.Kind;

/**
 * Sees to it that a request is read whole: refuses one that won't fit the window before it is sent,
 * and compares the tokens that were read with those that were sent. A server that is not told
 * otherwise cuts a long prompt to half its window and answers as if nothing had happened; one that
 * doesn't know {@code truncate} can't be told. Safe for use by several threads.
 */
public final class WindowGuard implements LanguageModel {
  /**
   * The least estimate is a quarter too high at worst on running text, a cut prompt keeps half a
   * window: what lies below this share of the estimate was cut.
   */
  private static final double LEAST_SHARE_READ = 0.6;

  private final LanguageModel model;
  private final TokenRate rate;

  /** A guard around {@code model}, counting tokens by {@code rate}. */
  public WindowGuard(LanguageModel model, TokenRate rate) {
    this.model = model;
    this.rate = rate;
  }

  @Override
  public ModelCard card() {
    return model.card();
  }

  @Override
  public ModelReply generate(ModelRequest request) {
    int sent = rate.tokens(request.system()) + rate.tokens(request.user());
    int window = model.card().contextTokens();
    if (sent + request.maxTokens() > window) {
      throw new ModelException(
          Kind.CONTEXT_EXCEEDED,
          "about "
              + sent
              + " tokens and a reply of "
              + request.maxTokens()
              + " don't fit a window of "
              + window);
    }
    ModelReply reply = model.generate(request);
    int least = rate.leastTokens(request.system()) + rate.leastTokens(request.user());
    if (reply.tokensIn() > 0 && reply.tokensIn() < LEAST_SHARE_READ * least) {
      throw new ModelException(
          Kind.CONTEXT_EXCEEDED,
          "the server read " + reply.tokensIn() + " of about " + sent + " tokens");
    }
    return reply;
  }
}
