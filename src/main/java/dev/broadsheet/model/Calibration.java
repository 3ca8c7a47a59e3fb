package dev.broadsheet.model;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Measures how a model counts tokens, by one request whose reply is of no interest. */
public final class Calibration {
  /** Prose with the names, figures and signs of news, about 230 tokens for most models. */
  private static final String TEXT =
      """
      The town council of Westmere voted 14 to 9 on Tuesday to reopen the old harbour bridge, \
      which engineers had closed in March 2023 after finding cracks in two of its piers. Repairs \
      will cost £3.8 million, said Margaret Oduya, who chairs the finance committee; half of the \
      sum comes from a national fund for small ports. "We have waited long enough," she told the \
      meeting, adding that work could begin before the end of the year. Opponents asked why the \
      estimate had risen by 27 per cent since last autumn. The bridge carried some 6,500 vehicles \
      a day, according to the county's last survey, and its closure has sent traffic through the \
      narrow streets around St Anne's Church, where residents complain of noise and broken \
      pavements. A ferry that was meant to help ran for only eleven weeks. The council meets again \
      on 12 November, when it will hear from the contractor, Halvorsen & Sons, and decide whether \
      cyclists will have a lane of their own.""";

  private Calibration() {}

  /**
   * Begins to measure on a thread of its own, so that what fits at any rate need not wait.
   *
   * @return waits for the rate, safe for use by several threads; throws a {@link ModelException} of
   *     kind {@code INTERRUPTED} if the run is being stopped
   */
  public static Supplier<TokenRate> begin(LanguageModel model) {
    FutureTask<TokenRate> measuring = new FutureTask<>(() -> of(model));
    Thread thread = new Thread(measuring, "calibration");
    thread.setDaemon(true);
    thread.start();
    return () -> await(measuring);
  }

  private static TokenRate await(FutureTask<TokenRate> measuring) {
    try {
      return measuring.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ModelException(
          ModelException.Kind.INTERRUPTED, "interrupted while a model was measured", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** The model's rate; the usual one if the model can't be asked or won't say what it read. */
  public static TokenRate of(LanguageModel model) {
    ModelRequest request = new ModelRequest("calibrate", "", TEXT, Optional.empty(), 1, 0, 0);
    try {
      return TokenRate.measured(TEXT, model.generate(request).tokensIn());
    } catch (ModelException e) {
      if (e.kind() == ModelException.Kind.INTERRUPTED) {
        throw e;
      }
      return TokenRate.USUAL;
    }
  }
}
