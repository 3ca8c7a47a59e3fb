package dev.broadsheet.model.langchain;

import dev.broadsheet.model.LanguageModel;
import dev.broadsheet.model.ModelCard;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.model.ModelReply;
import dev.broadsheet.model.ModelRequest;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Finds out in which form a server takes a JSON schema: asks in the first form and, where that is
 * refused, in the next, the last being the prompt alone. The form that was taken is kept from then
 * on. Each request is one of the model's, and stands in its books. Safe for use by several threads.
 */
final class NegotiatedFormat implements LanguageModel {
  private static final OpenAiFormat[] FORMATS = OpenAiFormat.values();

  private final Map<OpenAiFormat, LanguageModel> models = new ConcurrentHashMap<>();
  private final Function<OpenAiFormat, LanguageModel> opener;
  private final AtomicInteger taken = new AtomicInteger();

  /** {@code opener}: the model as it is asked in one form; called when a form is first needed. */
  NegotiatedFormat(Function<OpenAiFormat, LanguageModel> opener) {
    this.opener = opener;
  }

  private LanguageModel model(int format) {
    return models.computeIfAbsent(FORMATS[format], opener);
  }

  @Override
  public ModelCard card() {
    return model(taken.get()).card();
  }

  @Override
  public ModelReply generate(ModelRequest request) {
    int format = taken.get();
    if (request.schema().isEmpty()) {
      return model(format).generate(request);
    }
    while (true) {
      try {
        ModelReply reply = model(format).generate(request);
        taken.accumulateAndGet(format, Math::max); // only now is it certain what was refused
        return reply;
      } catch (ModelException e) {
        format++;
        if (e.kind() != Kind.REFUSED || format == FORMATS.length) {
          throw e;
        }
      }
    }
  }
}
