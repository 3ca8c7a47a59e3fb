package dev.broadsheet.model;

import dev.broadsheet.model.ModelReply.Finish;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** A model that says what it is told to, one thing after the other, and keeps what it was asked. */
public final class ScriptedModel implements LanguageModel {
  private final ModelCard card;
  private final Deque<Function<ModelRequest, ModelReply>> script = new ArrayDeque<>();
  private final List<ModelRequest> history = new ArrayList<>();

  /** A model with a window of so many tokens. */
  public ScriptedModel(int contextTokens) {
    this("scripted:1b", contextTokens);
  }

  /** The same under another name. */
  public ScriptedModel(String name, int contextTokens) {
    this.card = new ModelCard("ollama", name, "abc123", contextTokens);
  }

  /** Next it says this. */
  public ScriptedModel says(String text) {
    return replies(new ModelReply(text, 0, 0, Finish.STOP, 0));
  }

  /** Next it replies this. */
  public ScriptedModel replies(ModelReply reply) {
    return does(request -> reply);
  }

  /** Next it fails like this. */
  public ScriptedModel fails(ModelException.Kind kind) {
    return does(
        request -> {
          throw new ModelException(kind, "scripted " + kind);
        });
  }

  /** Next it does this. */
  public synchronized ScriptedModel does(Function<ModelRequest, ModelReply> step) {
    script.add(step);
    return this;
  }

  /** What it was asked, in order. */
  public synchronized List<ModelRequest> history() {
    return List.copyOf(history);
  }

  @Override
  public ModelCard card() {
    return card;
  }

  @Override
  public ModelReply generate(ModelRequest request) {
    Function<ModelRequest, ModelReply> step;
    synchronized (this) {
      history.add(request);
      step = script.poll();
    }
    if (step == null) {
      throw new ModelException(ModelException.Kind.REFUSED, "the script is over");
    }
    return step.apply(request);
  }
}
