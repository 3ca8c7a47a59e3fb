package dev.broadsheet.model;

import dev.broadsheet.model.ModelException.Kind;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Asks again after transient failures, and only after those: {@link
 * ModelException.Kind#isTransient()}. The pause doubles from one attempt to the next and is drawn
 * from its upper half, so that clients that failed together don't come back together. The caller's
 * thread waits. Safe for use by several threads if the dice are.
 */
public final class RetryingModel implements LanguageModel {
  private final LanguageModel model;
  private final CallLog callLog;
  private final RetryPolicy<ModelReply> policy;

  /**
   * How often and after what pause.
   *
   * @param retries most attempts after the first, 0 for none
   * @param firstPause before the second attempt
   * @param longestPause no pause is longer
   */
  public record Policy(int retries, Duration firstPause, Duration longestPause) {
    /** Three more attempts after about 1, 2 and 4 seconds. */
    public static final Policy USUAL = new Policy(3, Duration.ofSeconds(1), Duration.ofSeconds(30));

    /** Rejects negative figures. */
    public Policy {
      if (retries < 0 || firstPause.isNegative() || longestPause.compareTo(firstPause) < 0) {
        throw new IllegalArgumentException("not a retry policy");
      }
    }

    private Duration pause(int attempt, RandomGenerator dice) {
      double doubled = ((double) firstPause.toMillis()) * Math.pow(2, Math.min(20, attempt - 1));
      double most = Math.min(doubled, (double) longestPause.toMillis());
      return Duration.ofMillis((long) (most * (0.5 + dice.nextDouble() / 2)));
    }
  }

  /** Retries around {@code model}; {@code dice} spread the pauses. */
  public RetryingModel(LanguageModel model, Policy policy, RandomGenerator dice, CallLog callLog) {
    this.model = model;
    this.callLog = callLog;
    this.policy =
        RetryPolicy.<ModelReply>builder()
            .handleIf(e -> e instanceof ModelException m && m.kind().isTransient())
            .withMaxRetries(policy.retries())
            .withDelayFn(context -> policy.pause(context.getAttemptCount(), dice))
            .build();
  }

  @Override
  public ModelCard card() {
    return model.card();
  }

  @Override
  public ModelReply generate(ModelRequest request) {
    try {
      return Failsafe.with(policy)
          .get(
              context -> {
                if (context.isRetry()) {
                  callLog.retried(request.step(), card().name());
                }
                return model.generate(request);
              });
    } catch (FailsafeException e) {
      if (e.getCause() instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        throw new ModelException(Kind.INTERRUPTED, "stopped while waiting to ask again", e);
      }
      throw e;
    }
  }
}
