package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.cli.Program.Result;
import dev.broadsheet.model.standin.StandInOllama;
import dev.broadsheet.model.standin.StandInOllama.Behaviour;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several circles of readers, each with a file of settings, that share what costs work. */
@Tag("slow")
class AudiencesTest {
  @TempDir private Path folder;

  private Path audience(String name, String server, String... more) throws IOException {
    Path file = folder.resolve(name + ".toml");
    Files.writeString(
        file,
        String.join(
            "\n",
            "in = \"in\"",
            "out = \"" + name + "\"",
            String.join("\n", more),
            "[engine]",
            "name = \"ollama\"",
            "model = \"tiny:1b\"",
            "base-url = \"" + server + "\"",
            "[store]",
            "shared = \"shared\"\n"));
    return file;
  }

  private Result digest(Path settings, String date) {
    return Program.run("digest", "--engine", "ollama", "--config", "" + settings, "--date", date);
  }

  private JsonNode run(String audience, String date) throws IOException {
    return new ObjectMapper()
        .readTree(folder.resolve(audience).resolve(date).resolve("run.json").toFile());
  }

  @Test
  void shareRepliesAndVectorsAndNothingElse() throws IOException {
    SampleArticles.write(folder.resolve("in"), 0, 3);
    try (StandInOllama server = StandInOllama.start(Behaviour.GOOD)) {
      String address = server.uri().toString();
      Path town =
          audience("town", address, "edition.title = \"Town\"", "edition.interests = [\"ferry\"]");
      Path coast =
          audience("coast", address, "edition.title = \"Coast\"", "edition.max-stories = 1");
      Result first = digest(town, "2026-03-02");
      assertEquals(0, first.status(), first.err());
      int asked = server.chats().size();
      assertTrue(asked > 3, "asked " + asked);

      Result second = digest(coast, "2026-03-03");

      assertEquals(0, second.status(), second.err());
      assertEquals(asked, server.chats().size(), "a stored reply was asked for again");
      JsonNode counts = run("coast", "2026-03-03").path("counts");
      assertEquals(0, counts.path("vectorsComputed").asInt(-1));
      assertEquals(0, counts.path("printedBefore").asInt(-1), "what Town printed is Town's own");
      SampleArticles.write(folder.resolve("in"), 3, 4);
      digest(town, "2026-03-03");
      assertEquals(3, run("town", "2026-03-03").path("counts").path("printedBefore").asInt());
      assertEquals(1, run("town", "2026-03-03").path("counts").path("articles").asInt());
    }
    for (String place : List.of("town/.state", "coast/.state", "shared")) {
      assertTrue(Files.exists(folder.resolve(place).resolve("broadsheet.db")), place);
    }
  }

  @Test
  void workSideBySide() throws Exception {
    SampleArticles.write(folder.resolve("in"), 0, 4);
    try (StandInOllama server = StandInOllama.start(Behaviour.GOOD)) {
      audience("town", server.uri().toString());
      audience("coast", server.uri().toString());
      String[] common = {"digest", "--engine", "ollama", "--date", "2026-03-02", "--config"};
      try (ProgramProcess town =
              ProgramProcess.start(folder, ProgramProcess.command(with(common, "town.toml")));
          ProgramProcess coast =
              ProgramProcess.start(folder, ProgramProcess.command(with(common, "coast.toml")))) {
        town.input().close();
        coast.input().close();
        assertEquals(0, town.result().status(), town.result().err());
        assertEquals(0, coast.result().status(), coast.result().err());
      }
    }
    assertEquals(
        Files.readString(folder.resolve("town/2026-03-02/digest.json")),
        Files.readString(folder.resolve("coast/2026-03-02/digest.json")));
  }

  private static String[] with(String[] words, String last) {
    String[] all = java.util.Arrays.copyOf(words, words.length + 1);
    all[words.length] = last;
    return all;
  }
}
