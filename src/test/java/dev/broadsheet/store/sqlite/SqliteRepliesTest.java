package dev.broadsheet.store.sqlite;

import dev.broadsheet.model.Replies;
import dev.broadsheet.model.RepliesContract;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteRepliesTest extends RepliesContract {
  @TempDir private Path folder;

  private SqliteArchive archive;

  @BeforeEach
  void open() {
    archive =
        SqliteArchive.open(
            folder.resolve("broadsheet.db"),
            SqliteArchive.PATIENCE,
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            notice -> {});
  }

  @AfterEach
  void close() {
    archive.close();
  }

  @Override
  protected Replies replies() {
    return archive.replies();
  }
}
