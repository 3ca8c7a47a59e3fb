package dev.broadsheet.model;

import dev.broadsheet.model.ModelException.Kind;
import java.util.function.Supplier;

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
  private final Supplier<TokenRate> rate;

  /** A guard around {@code model}, counting tokens by {@code rate}, once it must be known. */
  public WindowGuard(LanguageModel model, Supplier<TokenRate> rate) {
    this.model = model;
    this.rate = rate;
  }

  @Override
  public ModelCard card() {
    return model.card();
  }

  @Override
  public ModelReply generate(ModelRequest request) {
    int window = model.card().contextTokens();
    int most = TokenRate.mostTokens(request.system()) + TokenRate.mostTokens(request.user());
    if (most + request.maxTokens() > window) {
      int sent = tokens(request);
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
    }
    ModelReply reply = model.generate(request);
    TokenRate known = rate.get();
    int least = known.leastTokens(request.system()) + known.leastTokens(request.user());
    if (reply.tokensIn() > 0 && reply.tokensIn() < LEAST_SHARE_READ * least) {
      throw new ModelException(
          Kind.CONTEXT_EXCEEDED,
          "the server read " + reply.tokensIn() + " of about " + tokens(request) + " tokens");
    }
    return reply;
  }

  private int tokens(ModelRequest request) {
    return rate.get().tokens(request.system()) + rate.get().tokens(request.user());
  }
}
