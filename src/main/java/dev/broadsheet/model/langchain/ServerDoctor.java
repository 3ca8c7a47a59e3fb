package dev.broadsheet.model.langchain;

import dev.broadsheet.model.Diagnosis;
import dev.broadsheet.model.Diagnosis.Level;
import dev.broadsheet.model.ModelException;
import dev.broadsheet.model.ModelException.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Examines an Ollama server: is it there, has it the model, is the window long enough, how fast is
 * it. Every failure says what to type. Never throws for what the server does.
 */
public final class ServerDoctor {
  private static final int SHORT_WINDOW = 4096;
  private final OllamaServer server;
  private final String model;
  private final OptionalInt numCtx;
  private final OptionalInt numThread;
  private final OptionalLong memoryBytes;

  /**
   * A doctor for one server.
   *
   * @param model the model that a run would use
   * @param numCtx {@code --num-ctx}, if given
   * @param numThread {@code --num-thread}, if given
   * @param memoryBytes memory of the server's machine, if it is this one
   */
  public ServerDoctor(
      OllamaServer server,
      String model,
      OptionalInt numCtx,
      OptionalInt numThread,
      OptionalLong memoryBytes) {
    this.server = server;
    this.model = model;
    this.numCtx = numCtx;
    this.numThread = numThread;
    this.memoryBytes = memoryBytes;
  }

  /**
   * Today's work, for an estimate.
   *
   * @param articles how many
   * @param words of all of them together
   */
  public record Work(int articles, long words) {}

  /**
   * Looks at everything in turn; stops where going on makes no sense.
   *
   * @param work for which the time is estimated, if it is known
   * @param now another one each time, for a trial that the server hasn't read before
   */
  public List<Diagnosis> examine(Optional<Work> work, Instant now) {
    List<Diagnosis> found = new ArrayList<>();
    try {
      found.add(Diagnosis.ok("server", "Ollama " + server.version() + " at " + server.address()));
      Optional<OllamaFacts> facts = server.facts(model);
      if (facts.isEmpty()) {
        found.add(missing());
        return found;
      }
      found.add(model(facts.get()));
      if (facts.get().losesRoles()) {
        found.add(bareTemplate(facts.get()));
      }
      int window = facts.get().window(numCtx, memoryBytes);
      found.add(window(facts.get(), window));
      if (found.stream().noneMatch(diagnosis -> diagnosis.level() == Level.FAIL)) {
        trial(facts.get().name(), window, work, now, found);
      }
    } catch (ModelException e) {
      found.add(failure(e));
    }
    return found;
  }

  private Diagnosis failure(ModelException e) {
    if (e.kind() == Kind.UNREACHABLE) {
      return Diagnosis.fail(
          "server",
          "no Ollama server answers at " + server.address(),
          "start it with `ollama serve` (to be had at https://ollama.com/download), or give its"
              + " address with --base-url or OLLAMA_HOST, or go without: --engine extractive");
    }
    return Diagnosis.fail(
        "server",
        e.getMessage(),
        "look into the server's log (`journalctl -u ollama`), restart it, and try again");
  }

  private Diagnosis missing() {
    List<String> others = server.models();
    String has = others.isEmpty() ? "it has none" : "it has " + String.join(", ", others);
    return Diagnosis.fail(
        "model",
        "the server doesn't have the model " + model + "; " + has,
        "`broadsheet doctor --pull` or `ollama pull " + model + "`, or name another with --model");
  }

  private static Diagnosis model(OllamaFacts facts) {
    String told =
        String.format(
            Locale.ROOT,
            "%s, %.1f GB, %s",
            facts.name(),
            facts.sizeBytes() / 1e9,
            String.join(", ", facts.capabilities()));
    if (!facts.capabilities().isEmpty() && !facts.capabilities().contains("completion")) {
      return Diagnosis.fail(
          "model", told + ": it can't write text", "name a model that can, with --model");
    }
    return Diagnosis.ok("model", told);
  }

  private static Diagnosis bareTemplate(OllamaFacts facts) {
    return new Diagnosis(
        Level.WARN,
        "template",
        OllamaFacts.LOSES_ROLES,
        "write the model's own chat template into a Modelfile, after TEMPLATE, and create the model"
            + " anew with `ollama create`; `ollama show --template "
            + facts.name()
            + "` shows what it has");
  }

  private Diagnosis window(OllamaFacts facts, int window) {
    String told =
        window
            + " tokens of "
            + (facts.contextTokens() > 0 ? facts.contextTokens() : "an unknown number")
            + " that the model can read at once";
    if (numCtx.isPresent() && window < numCtx.getAsInt()) {
      return new Diagnosis(
          Level.WARN,
          "window",
          told + "; --num-ctx asks for more than the model has",
          "--num-ctx " + window);
    }
    return window < SHORT_WINDOW
        ? new Diagnosis(
            Level.WARN,
            "window",
            told + "; articles will be read in many parts",
            "--num-ctx " + SHORT_WINDOW + " if memory allows, or a model with a longer window")
        : Diagnosis.ok("window", told);
  }

  private void trial(
      String name, int window, Optional<Work> work, Instant now, List<Diagnosis> found) {
    Trial trial = server.trial(name, window, numThread, Trial.text(now), Trial.MOST_TOKENS);
    if (trial.tokensOut() == 0) {
      found.add(
          Diagnosis.fail(
              "trial",
              "the model wrote nothing, or the server broke off",
              "try `ollama run " + name + "`, and another model with --model if that fails too"));
      return;
    }
    found.add(
        trial.diagnosis(
            "a smaller model with --model; fewer threads with --num-thread if the machine does other"
                + " work; or a longer --timeout"));
    OptionalInt loaded = server.loadedWindow(name);
    if (loaded.isPresent() && loaded.getAsInt() < window) {
      found.add(
          new Diagnosis(
              Level.WARN,
              "window",
              "the server has loaded the model with " + loaded.getAsInt() + " tokens instead",
              "--num-ctx " + loaded.getAsInt()));
    }
    work.filter(today -> trial.writeSpeed() > 0)
        .map(today -> TimeEstimate.ofSummaries(today, window).diagnosis(today, trial))
        .ifPresent(found::add);
  }
}
