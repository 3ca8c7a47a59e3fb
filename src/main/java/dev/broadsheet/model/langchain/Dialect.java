package dev.broadsheet.model.langchain;

/**
 * How a server's protocol streams. The request that LangChain4j has written for a whole reply is
 * turned into one for a stream; the stream's lines are put together into the whole reply that
 * LangChain4j waits for.
 */
interface Dialect {

  /** The request to send in place of the one LangChain4j has written. */
  String complete(String body);

  /** Most tokens that a request lets the reply have. */
  int mostTokens(String body);

  /** Begins to read the answer to one request. */
  Assembly begin();

  /** One answer as it comes in. Used by one thread. */
  interface Assembly {

    /**
     * Takes the next line.
     *
     * @return whether the answer is complete
     * @throws dev.broadsheet.model.ModelException if the line tells of a failure
     */
    boolean accept(String line);

    /** The whole answer, complete or not, in the form LangChain4j knows. */
    String body();
  }
}
