package dev.broadsheet.model;

class InMemoryRepliesTest extends RepliesContract {
  @Override
  protected Replies replies() {
    return new InMemoryReplies();
  }
}
