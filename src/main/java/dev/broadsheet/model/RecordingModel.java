package dev.broadsheet.model;

import java.util.function.LongSupplier;

/**
 * Writes every call of one server into the {@link CallLog}. Tokens that the server doesn't count,
 * as llama-cpp-python's when it streams, are estimated there; the reply passes as it came. As safe
 * for threads as its model.
 */
public final class RecordingModel implements LanguageModel {
  private final LanguageModel model;
  private final CallLog callLog;
  private final LongSupplier nanos;

  /**
   * Books for {@code model}.
   *
   * @param nanos a clock that only goes forward, such as {@code System::nanoTime}
   */
  public RecordingModel(LanguageModel model, CallLog callLog, LongSupplier nanos) {
    this.model = model;
    this.callLog = callLog;
    this.nanos = nanos;
  }

  @Override
  public ModelCard card() {
    return model.card();
  }

  @Override
  public ModelReply generate(ModelRequest request) {
    long start = nanos.getAsLong();
    try {
      ModelReply reply = model.generate(request);
      callLog.answered(request.step(), card().name(), counted(request, reply));
      return reply;
    } catch (ModelException e) {
      callLog.failed(request.step(), card().name(), (nanos.getAsLong() - start) / 1e9);
      throw e;
    }
  }

  private static ModelReply counted(ModelRequest request, ModelReply reply) {
    TokenRate rate = TokenRate.USUAL;
    int sent = rate.tokens(request.system()) + rate.tokens(request.user());
    return new ModelReply(
        reply.text(),
        reply.tokensIn() > 0 ? reply.tokensIn() : sent,
        reply.tokensOut() > 0 ? reply.tokensOut() : rate.tokens(reply.text()),
        reply.finish(),
        reply.seconds());
  }
}
