package dev.broadsheet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionFolderTest {
  @TempDir private Path out;

  private EditionFolder folder;

  @BeforeEach
  void writeFiveEditions() throws IOException {
    folder = new EditionFolder(out);
    for (int day = 1; day <= 5; day++) {
      Path edition = Files.createDirectories(folder.of(day(day)));
      Files.writeString(edition.resolve("digest.html"), "");
      Files.writeString(edition.resolve("run.json"), "{}");
    }
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 3, day);
  }

  private List<String> left() throws IOException {
    try (Stream<Path> entries = Files.list(out)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void removesTheOldestEditions() throws IOException {
    folder.keep(3, day(5));

    assertEquals(List.of("2026-03-03", "2026-03-04", "2026-03-05"), left());
  }

  @Test
  void neverRemovesTheEditionJustMadeNorTheOneBeforeIt() throws IOException {
    folder.keep(1, day(3));

    assertEquals(List.of("2026-03-02", "2026-03-03", "2026-03-05"), left());
  }

  @Test
  void leavesWhatSomebodyElseHasPutThere() throws IOException {
    Files.writeString(folder.of(day(1)).resolve("notes.txt"), "mine");
    Files.createDirectory(out.resolve("drafts"));

    folder.keep(2, day(5));

    assertEquals(List.of("2026-03-01", "2026-03-04", "2026-03-05", "drafts"), left());
    try (Stream<Path> files = Files.list(folder.of(day(1)))) {
      assertEquals(List.of("notes.txt"), files.map(f -> f.getFileName().toString()).toList());
    }
  }

  @Test
  void sparesFoldersThatOnlyLookLikeEditions() throws IOException {
    Path elsewhere = Files.createDirectories(out.resolve("elsewhere"));
    Files.writeString(elsewhere.resolve("digest.html"), "mine");
    Files.writeString(elsewhere.resolve("run.json"), "{}");
    Files.createSymbolicLink(out.resolve("2017-01-01"), elsewhere);
    Path own = Files.createDirectories(out.resolve("2018-05-05"));
    Files.writeString(own.resolve("digest.html"), "mine");
    Files.writeString(folder.of(day(1)).resolve("digest.docx"), "mine");

    folder.keep(2, day(5));

    assertEquals("mine", Files.readString(elsewhere.resolve("digest.html")));
    assertEquals("mine", Files.readString(own.resolve("digest.html")));
    assertEquals("mine", Files.readString(folder.of(day(1)).resolve("digest.docx")));
    assertEquals(
        List.of("2017-01-01", "2018-05-05", "2026-03-01", "2026-03-04", "2026-03-05", "elsewhere"),
        left());
  }
}
