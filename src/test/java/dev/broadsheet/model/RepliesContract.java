package dev.broadsheet.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.ModelReply.Finish;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every store of replies must do; each implementation has a subclass. */
public abstract class RepliesContract {

  /** An empty store. */
  protected abstract Replies replies();

  @Test
  void findsNothingUnderUnknownKey() {
    assertTrue(replies().find("k").isEmpty());
  }

  @Test
  void findsReplyAsItWasKept() {
    Replies replies = replies();
    ModelReply reply = new ModelReply("“Zürich” \u0000 \uD83D\uDE00\n", 12, 3, Finish.LENGTH, 1.25);

    replies.keep("k", reply);

    assertEquals(Optional.of(reply), replies.find("k"));
    assertTrue(replies.find("K").isEmpty());
  }

  @Test
  void keepsTheFirstReplyUnderAKey() {
    Replies replies = replies();
    ModelReply first = new ModelReply("first", 1, 1, Finish.STOP, 1);

    replies.keep("k", first);
    replies.keep("k", new ModelReply("second", 1, 1, Finish.STOP, 1));

    assertEquals(Optional.of(first), replies.find("k"));
  }
}
