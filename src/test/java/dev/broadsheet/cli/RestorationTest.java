package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.cli.Program.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that is lost, and what the editions that lie there still tell. */
@Tag("slow")
class RestorationTest {
  @TempDir private Path folder;

  private Result digest(String date) {
    return Program.run(
        "digest", folder + "/in", "--out", folder + "/out", "--date", date, "--max-stories", "1");
  }

  private Path store() {
    return folder.resolve("out/.state/broadsheet.db");
  }

  private int printed(String date) throws IOException {
    return new ObjectMapper()
        .readTree(folder.resolve("out").resolve(date).resolve("digest.json").toFile())
        .path("articles")
        .size();
  }

  @BeforeEach
  void printMonday() throws IOException {
    SampleArticles.write(folder.resolve("in"), 0, 1);
    assertEquals(0, digest("2026-03-02").status());
    SampleArticles.write(folder.resolve("in"), 1, 2);
  }

  @Test
  void aDamagedStoreIsPutAsideAndNothingIsPrintedTwice() throws IOException {
    Files.writeString(store(), "no database, whatever else may be in it, at any rate none");

    Result tuesday = digest("2026-03-03");

    assertEquals(0, tuesday.status(), tuesday.err());
    assertTrue(tuesday.err().contains("is damaged"), tuesday.err());
    assertTrue(tuesday.err().contains("what 1 edition has printed was recovered"), tuesday.err());
    assertEquals(1, printed("2026-03-03"));
    try (Stream<Path> files = Files.list(store().getParent())) {
      assertEquals(1, files.filter(file -> file.toString().contains(".damaged-")).count());
    }
    assertTrue(digest("2026-03-04").err().contains("nothing is new"), "Tuesday is known, too");
  }

  @Test
  void doctorTellsASoundStoreFromADamagedOne() throws IOException {
    String[] doctor = {"doctor", "--engine", "extractive", "--out", folder + "/out"};
    Result sound = Program.run(doctor);
    Files.writeString(store(), "no database, whatever else may be in it, at any rate none");
    Result damaged = Program.run(doctor);

    assertTrue(sound.out().contains("broadsheet.db is sound, "), sound.out());
    assertTrue(damaged.out().contains("broadsheet.db is damaged"), damaged.out());
    assertEquals(0, damaged.status(), "the next run mends it");
  }

  @Test
  void aStoreThatWasThrownAwayIsFilledAgain() throws IOException {
    Files.delete(store());

    assertEquals(0, digest("2026-03-03").status());
    assertEquals(1, printed("2026-03-03"));
  }

  @Test
  void anEditionThatTellsNothingAnyMoreIsNamed() throws IOException {
    Files.delete(store());
    Files.writeString(folder.resolve("out/2026-03-02/digest.json"), "{\"schema\": ");

    Result tuesday = digest("2026-03-03");

    assertEquals(0, tuesday.status(), tuesday.err());
    assertTrue(
        tuesday.err().contains("what the edition of 2026-03-02 printed is no longer known"),
        tuesday.err());
  }
}
