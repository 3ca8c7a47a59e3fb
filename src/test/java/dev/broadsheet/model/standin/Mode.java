package dev.broadsheet.model.standin;

/** Ways in which the stand-in answers a chat request. */
public enum Mode {
  /** Sound claims made of the lines it was given. */
  GOOD(false),

  /** The same with three words more than its line, so that it is no copy of it. */
  OWN_WORDS(false),

  // Replies that are sound once they are mended.
  /** The JSON in a code fence. */
  FENCED(false),
  /** Prose before and after the JSON. */
  PROSE_AROUND(false),
  /** Thinking in front of the JSON, as some templates leak it. */
  THINKING(false),
  /** Half of the numbers don't exist. */
  SOME_WRONG_NUMBERS(false),
  /** Each text with the number or name that the prompt had put around its line. */
  LABELLED(false),
  /** Each text with the name of a file in square brackets before it. */
  FILE_LABELLED(false),
  /** Each text with the name of its source in parentheses before it. */
  SOURCE_LABELLED(false),
  /** Without a word on how many tokens it took. */
  NO_USAGE(false),
  /** A piece now and then, the whole of it in {@link StandInOllama#SLOW_REPLY}. */
  SLOW(false),

  // Replies of no use.
  /** Words, but no JSON. */
  NOT_JSON(false),
  /** All of the numbers don't exist. */
  WRONG_NUMBERS(false),
  /** JSON with an empty list of claims. */
  EMPTY_CLAIMS(false),
  /** No text at all. */
  EMPTY(false),
  /** The reply ends without done, as Ollama does after 30 repeats of a token. */
  NOT_DONE(false),
  /** The reply is cut because it is as long as it may be. */
  CUT(false),
  /** One claim again and again. */
  REPETITION(false),
  /** One sentence as every claim, while the numbers are counted up in pairs. */
  COUNTING(false),
  /** Each text three dots, as in the example of the prompt. */
  ELLIPSIS(false),
  /** Claims in a language that is not the article's. */
  WRONG_LANGUAGE(false),
  /** Words at random. */
  NONSENSE(false),
  /** Claims whose figures and names are not in the lines. */
  WRONG_FACTS(false),
  /** Every second claim a copy of its line but for the figures and names. */
  FALSIFIED(false),
  /** The same, and a claim that is to be mended comes back as it was. */
  STUBBORN(false),
  /** Claims in other words than their lines, so that it is doubtful whether those say them. */
  REWORDED(false),
  /** Claims that cite another line than they are from. */
  MISCITED(false),
  /** Sentences that would fit any article and stand in none. */
  PLATITUDES(false),
  /** Does what the article says: repeats its orders to the reader as if they were news. */
  OBEYS(false),
  /** Claims that hold links and markup. */
  MARKUP(false),
  /** Other words each time the same is asked, as a warm server gives for a long prompt. */
  DRIFTING(false),
  /** As many tokens as it may, or ten windows full of them. */
  TALKATIVE(false),

  // Servers that fail.
  /** Refuses the request. */
  STATUS_400(true),
  /** Refuses a foreign host. */
  STATUS_403(true),
  /** Does not know the model. */
  STATUS_404(true),
  /** The runner died. */
  STATUS_500(true),
  /** The queue is full. */
  STATUS_503(true),
  /** The connection breaks in the middle of the reply. */
  RESET(true),
  /** An error line in the middle of the reply. */
  ERROR_LINE(true),
  /** Loads the model and says no more. */
  LOADS(true),
  /** A page of HTML with status 200. */
  GARBAGE(true),
  /** Nothing at all, not even headers. */
  SILENT(true),
  /** A few tokens, then nothing. */
  STALL(true),
  /** Tokens without end. */
  ENDLESS(true),
  /** Has less of a window than it was asked for, and cuts prompts though it was told not to. */
  TRUNCATES(true),
  /** Says that it has read one token. */
  LIES_ABOUT_TOKENS(true);

  private final boolean isServers;

  Mode(boolean isServers) {
    this.isServers = isServers;
  }

  /** Whether it is the server that fails and not the model. */
  public boolean isServers() {
    return isServers;
  }
}
