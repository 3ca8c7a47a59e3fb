package dev.broadsheet.model.langchain;

import dev.broadsheet.model.Diagnosis;
import java.util.Locale;

/**
 * What a run asks of a server, and how long that takes at the speed of a {@link Trial}.
 *
 * @param requests how many
 * @param tokensRead by all of them together, but for those that the server has in its prompt cache
 * @param tokensWritten by all of them together
 */
record TimeEstimate(double requests, double tokensRead, double tokensWritten) {
  private static final double TOKENS_A_WORD = 1.4;
  private static final int PROMPT_TOKENS = 500;
  private static final int ANSWER_TOKENS = 300;

  /**
   * What one request takes, where all are alike.
   *
   * @param tokensRead prompt and data
   * @param tokensCached those of them that the server has read before, which takes no time
   * @param tokensWritten of the reply
   */
  record Request(int tokensRead, int tokensCached, int tokensWritten) {}

  /** Of so many requests that are alike. */
  static TimeEstimate of(double requests, Request each) {
    double read = (double) each.tokensRead() - each.tokensCached();
    return new TimeEstimate(requests, requests * read, requests * each.tokensWritten());
  }

  /**
   * Of summaries. For each request 1.4 tokens a word are read and 500 of prompt, and 300 written;
   * what fills more than half a window is read in parts. An article that shares a story needs no
   * request of its own, which is not known beforehand.
   */
  static TimeEstimate ofSummaries(ServerDoctor.Work work, int window) {
    double tokens = TOKENS_A_WORD * work.words();
    double requests = work.articles() + Math.floor(tokens / (window / 2.0));
    return new TimeEstimate(requests, tokens + PROMPT_TOKENS * requests, ANSWER_TOKENS * requests);
  }

  /** How long it takes; without the reading if that was not measured. */
  double seconds(Trial speed) {
    double reading = speed.readSpeed() > 0 ? tokensRead / speed.readSpeed() : 0;
    return reading + tokensWritten / speed.writeSpeed();
  }

  /** How long it takes for these articles, in words. */
  Diagnosis diagnosis(ServerDoctor.Work work, Trial speed) {
    if (work.articles() == 0) {
      return Diagnosis.ok("time", "there are no new articles to read today");
    }
    return Diagnosis.ok(
        "time",
        String.format(
            Locale.ROOT,
            "%d articles of %,d words are at most about %.0f requests, %,.0f tokens to read and"
                + " %,.0f to write: about %s",
            work.articles(),
            work.words(),
            requests,
            tokensRead,
            tokensWritten,
            duration(seconds(speed))));
  }

  private static String duration(double seconds) {
    long minutes = Math.round(seconds / 60);
    return minutes < 2
        ? "a minute"
        : minutes < 100 ? minutes + " minutes" : Math.round(minutes / 60.0) + " hours";
  }
}
