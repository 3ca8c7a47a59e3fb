package dev.broadsheet.model.langchain;

import dev.broadsheet.model.LanguageModel;
import dev.broadsheet.model.ModelCard;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import dev.broadsheet.model.ModelReply;
import dev.broadsheet.model.ModelRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks for replies under a JSON schema; where the server refuses that, the schema is left out from
 * then on, and the prompt alone asks for JSON. Each of the two requests is one of the model's, and
 * stands in its books. Safe for use by several threads.
 */
final class SchemaIfTaken implements LanguageModel {
  private final LanguageModel model;
  private final AtomicBoolean isTaken = new AtomicBoolean(true);

  SchemaIfTaken(LanguageModel model) {
    this.model = model;
  }

  @Override
  public ModelCard card() {
    return model.card();
  }

  @Override
  public ModelReply generate(ModelRequest request) {
    if (request.schema().isEmpty()) {
      return model.generate(request);
    }
    if (!isTaken.get()) {
      return model.generate(withoutSchema(request));
    }
    try {
      return model.generate(request);
    } catch (ModelException e) {
      if (e.kind() != Kind.REFUSED) {
        throw e;
      }
      ModelReply reply = model.generate(withoutSchema(request));
      isTaken.set(false); // only now is it certain that the schema was what it refused
      return reply;
    }
  }

  private static ModelRequest withoutSchema(ModelRequest request) {
    return new ModelRequest(
        request.step(),
        request.system(),
        request.user(),
        Optional.empty(),
        request.maxTokens(),
        request.temperature(),
        request.seed());
  }
}
