package dev.broadsheet.store.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.store.Archive;
import dev.broadsheet.store.ArchiveContract;
import dev.broadsheet.store.ArchiveException;
import dev.broadsheet.store.Edition.ArticleKey;
import dev.broadsheet.store.Retention;
import dev.broadsheet.store.Run;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteArchiveTest extends ArchiveContract {
  private static final Duration IMPATIENT = Duration.ofMillis(50);

  @TempDir private Path folder;

  private final List<String> notices = new ArrayList<>();

  private Path file() {
    return folder.resolve("state").resolve("broadsheet.db");
  }

  @Override
  protected Archive open() {
    return SqliteArchive.open(file(), IMPATIENT, clock, notices::add);
  }

  private void reopen() {
    archive.close();
    archive = open();
  }

  private List<String> filesBeside() throws IOException {
    try (Stream<Path> files = Files.list(file().getParent())) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void keepsEverythingAcrossRuns() {
    archive.replies().keep("k", reply("It rained."));
    archive.vectors().keep("m", Map.of("text", new float[] {1, 2}));
    print(MONDAY, "a1", "a2");
    archive.runs().begin(clock.instant(), 7, MONDAY);

    reopen();

    assertEquals(reply("It rained."), archive.replies().find("k").orElseThrow());
    assertEquals(2f, archive.vectors().find("m", List.of("text")).get("text")[1]);
    assertEquals(edition(MONDAY, "a1", "a2"), archive.editions().of(MONDAY).orElseThrow());
    assertEquals(1, archive.runs().latest(5).size());
    assertEquals(List.of(), notices);
  }

  @Test
  void leavesOneFileWhenClosed() throws IOException {
    archive.replies().keep("k", reply("It rained."));
    archive.close();

    assertEquals(List.of("broadsheet.db"), filesBeside());
  }

  @Test
  void movesAFileAsideThatIsNoDatabase() throws IOException {
    archive.close();
    Files.writeString(
        file(), "these are not the bytes of a database, however long the text goes on");

    archive = open();

    assertEquals(
        List.of(
            "broadsheet.db",
            "broadsheet.db-shm",
            "broadsheet.db-wal",
            "broadsheet.db.damaged-20260302T120000Z"),
        filesBeside());
    assertEquals(1, notices.size());
    assertTrue(notices.get(0).contains("broadsheet.db.damaged-20260302T120000Z"), notices.get(0));
    archive.replies().keep("k", reply("goes on"));
    assertEquals("goes on", archive.replies().find("k").orElseThrow().text());
  }

  @Test
  void checksTheWholeFileAfterARunThatDied() throws IOException {
    archive.runs().begin(clock.instant(), 7, MONDAY);
    scrambleVectors();

    archive = open();

    assertEquals(1, notices.size(), "the damage was not noticed");
    assertEquals(List.of(), archive.runs().latest(5));
  }

  @Test
  void checksTheWholeFileAfterARunThatMetWithDamage() throws IOException {
    long number = archive.runs().begin(clock.instant(), 7, MONDAY);
    archive.runs().finish(number, new Run.End(clock.instant(), 0, "", Map.of(), List.of()));
    scrambleVectors();
    archive = open();
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      all.add("text " + i);
    }
    assertThrows(ArchiveException.class, () -> archive.vectors().find("m", all));
    assertEquals(List.of(), notices);

    reopen();

    assertEquals(1, notices.size(), "the damage was forgotten");
    assertEquals(Map.of(), archive.vectors().find("m", all));
    assertFalse(filesBeside().contains("broadsheet.db.suspect"));
  }

  /** Overwrites pages in the middle of the file, which a look at the tables alone doesn't see. */
  private void scrambleVectors() throws IOException {
    Map<String, float[]> vectors = new HashMap<>();
    for (int i = 0; i < 400; i++) {
      vectors.put("text " + i, new float[384]);
    }
    archive.vectors().keep("m", vectors);
    archive.close();
    try (FileChannel channel = FileChannel.open(file(), StandardOpenOption.WRITE)) {
      ByteBuffer rubbish = ByteBuffer.allocate(64 * 1024);
      while (rubbish.hasRemaining()) {
        rubbish.put((byte) 0x5a);
      }
      channel.write(rubbish.flip(), 300 * 1024);
    }
  }

  @Test
  void doesNotTouchADamagedFileWhenOpenedToRead() throws IOException {
    archive.close();
    Files.writeString(
        file(), "these are not the bytes of a database, however long the text goes on");

    ArchiveException e =
        assertThrows(
            ArchiveException.class, () -> SqliteArchive.openToRead(file(), IMPATIENT, clock));

    assertEquals(ArchiveException.Kind.DAMAGED, e.kind());
    assertEquals(List.of("broadsheet.db"), filesBeside());
  }

  @Test
  void readsWhileAnotherWrites() {
    archive.replies().keep("k", reply("It rained."));

    try (Archive reader = SqliteArchive.openToRead(file(), IMPATIENT, clock)) {
      archive.runs().begin(clock.instant(), 7, MONDAY);

      assertEquals("It rained.", reader.replies().find("k").orElseThrow().text());
      assertEquals(1, reader.runs().latest(5).size());
      ArchiveException e =
          assertThrows(ArchiveException.class, () -> reader.replies().keep("l", reply("no")));
      assertEquals(ArchiveException.Kind.FORBIDDEN, e.kind());
    }
  }

  @Test
  void saysThatAnotherProgramKeepsItLocked() throws Exception {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.executeUpdate("BEGIN IMMEDIATE");

      ArchiveException e =
          assertThrows(
              ArchiveException.class, () -> archive.replies().keep("k", reply("It rained.")));

      assertEquals(ArchiveException.Kind.LOCKED, e.kind());
      assertTrue(e.getMessage().contains("broadsheet.db is locked by another program"));
      statement.executeUpdate("ROLLBACK");
    }
    archive.replies().keep("k", reply("It rained."));
    assertTrue(archive.replies().find("k").isPresent());
  }

  @Test
  void refusesTheFileOfANewerVersionAndLeavesItAlone() throws Exception {
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement()) {
      statement.executeUpdate("PRAGMA user_version = 9000");
    }
    archive.close();

    ArchiveException e = assertThrows(ArchiveException.class, this::open);

    assertEquals(ArchiveException.Kind.NEWER, e.kind());
    assertEquals(List.of("broadsheet.db"), filesBeside());
  }

  @Test
  void knowsByTheirTextsWhatAStoreOfTheFirstVersionPrinted() throws Exception {
    archive.close();
    Files.delete(file());
    try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file());
        Statement statement = other.createStatement();
        InputStream sql = SqliteArchive.class.getResourceAsStream("001.sql")) {
      statement.executeUpdate(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
      statement.executeUpdate("INSERT INTO edition VALUES (1, '2026-03-02', 1, 'The Paper', '')");
      statement.executeUpdate("INSERT INTO edition_article VALUES (1, 0, 'a1', 'hash of a1')");
      statement.executeUpdate("PRAGMA user_version = 1");
    }

    archive = open();

    List<ArticleKey> given =
        List.of(new ArticleKey("b9", "hash of a1"), new ArticleKey("a1", "hash of another text"));
    assertEquals(Map.of("b9", MONDAY), archive.editions().printedBefore(TUESDAY, given));
    assertEquals(
        List.of(new ArticleKey("a1", "hash of a1")),
        archive.editions().of(MONDAY).orElseThrow().articles());
    assertEquals(List.of(), notices);
  }

  @Test
  void keepsNothingOfAChangeThatFailedHalfway() {
    Map<String, float[]> vectors = new HashMap<>();
    vectors.put("good", new float[] {1});
    vectors.put("bad", null);

    assertThrows(NullPointerException.class, () -> archive.vectors().keep("m", vectors));

    assertTrue(archive.vectors().find("m", List.of("good")).isEmpty());
    archive.vectors().keep("m", Map.of("good", new float[] {1}));
    assertFalse(archive.vectors().find("m", List.of("good")).isEmpty());
  }

  @Test
  void givesBackTheRoomOfWhatItForgets() throws IOException {
    Map<String, float[]> vectors = new HashMap<>();
    for (int i = 0; i < 2000; i++) {
      vectors.put("text " + i, new float[384]);
    }
    archive.vectors().keep("m", vectors);
    reopen();
    long before = Files.size(file());
    clock.forward(Duration.ofDays(20));

    archive.prune(Retention.DEFAULT);
    archive.close();

    assertTrue(Files.size(file()) < before / 4, Files.size(file()) + " of " + before + " are left");
  }
}
