package dev.broadsheet.model.langchain;

import dev.broadsheet.model.Diagnosis;
import dev.broadsheet.model.ModelCard;
import dev.broadsheet.model.ModelException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Examines a server that speaks OpenAI's protocol: is it there, has it the model, how fast is it.
 * Never throws for what the server does.
 */
public final class OpenAiDoctor {
  private final OpenAiServer server;
  private final String model;
  private final OptionalInt numCtx;

  /**
   * A doctor for one server.
   *
   * @param model the model that a run would use; blank for the first one listed
   * @param numCtx {@code --num-ctx}, if given
   */
  public OpenAiDoctor(OpenAiServer server, String model, OptionalInt numCtx) {
    this.server = server;
    this.model = model;
    this.numCtx = numCtx;
  }

  /**
   * Looks at everything in turn; stops where going on makes no sense.
   *
   * @param work for which the time is estimated, if it is known
   * @param now another one each time, for a trial that the server hasn't read before
   */
  public List<Diagnosis> examine(Optional<ServerDoctor.Work> work, Instant now) {
    List<Diagnosis> found = new ArrayList<>();
    try {
      Optional<ModelCard> card = server.card(model, numCtx);
      card.ifPresentOrElse(it -> examine(it, work, now, found), () -> found.add(missing()));
    } catch (ModelException | IllegalArgumentException e) {
      found.add(Diagnosis.fail("server", e.getMessage(), "check --base-url and --num-ctx"));
    }
    return found;
  }

  private Diagnosis missing() {
    return Diagnosis.fail(
        "model", server.address() + " does not have " + model, "name one it has with --model");
  }

  private void examine(
      ModelCard card, Optional<ServerDoctor.Work> work, Instant now, List<Diagnosis> found) {
    String told =
        server.address() + " has " + card.name() + ", " + card.contextTokens() + " tokens";
    found.add(Diagnosis.ok("server", told));
    Trial trial = server.trial(card.name(), Trial.text(now), Trial.MOST_TOKENS);
    if (trial.tokensOut() == 0) {
      found.add(
          Diagnosis.fail(
              "trial",
              "the model wrote nothing, or the server broke off",
              "look into the server's log, and try another model with --model"));
      return;
    }
    found.add(trial.diagnosis("a smaller model with --model, or a longer --timeout"));
    work.filter(today -> trial.writeSpeed() > 0)
        .map(today -> TimeEstimate.ofSummaries(today, card.contextTokens()).diagnosis(today, trial))
        .ifPresent(found::add);
  }
}
