package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.cli.Program.Result;
import dev.broadsheet.model.standin.Mode;
import dev.broadsheet.model.standin.StandInOllama;
import dev.broadsheet.model.standin.StandInOllama.Behaviour;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of claims that a model writes, false or in doubt, in the program as a whole. */
@Tag("slow")
class WrittenClaimsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern FALSE = Pattern.compile("Quillfeather|\\b98,?\\d{3}\\b");
  private static final String REWORDED = "now known that";
  private static final String JUDGE = "judge:3b";
  private static final String CHECKER = "bespoke-minicheck:7b";

  @TempDir Path folder;

  private Result digest(StandInOllama server, String... more) {
    List<String> args = new ArrayList<>(List.of("digest", "--in", "seeds"));
    if (!List.of(more).contains("--engine")) {
      args.addAll(List.of("--engine", "ollama"));
    }
    if (!List.of(more).contains("--writing")) {
      args.addAll(List.of("--writing", "whole"));
    }
    args.addAll(List.of("--model", "tiny:1b", "--base-url", server.uri().toString()));
    args.addAll(List.of("--out", out().toString(), "--site-url", "https://paper.example/"));
    args.addAll(List.of(more));
    return Program.run("", Map.of(), args.toArray(String[]::new));
  }

  private Path out() {
    return folder.resolve("out");
  }

  private JsonNode read(String name) throws IOException {
    return JSON.readTree(out().resolve("2026-01-31").resolve(name).toFile());
  }

  private String edition() throws IOException {
    return Files.readString(out().resolve("2026-01-31/digest.txt"));
  }

  private static StandInOllama writing(Mode mode) {
    return StandInOllama.start(Behaviour.GOOD.withChances(Map.of(mode, 1.0), 1));
  }

  private JsonNode books(String step) throws IOException {
    for (JsonNode entry : read("run.json").path("calls")) {
      if (entry.path("step").asText().equals(step)) {
        return entry;
      }
    }
    return JSON.missingNode();
  }

  @Test
  void noFileHoldsAFigureOrNameThatTheModelMadeUp() throws IOException {
    try (StandInOllama server = writing(Mode.FALSIFIED)) {
      Result result = digest(server);

      assertEquals(0, result.status(), result.err());
      assertEquals(4, read("digest.json").path("stories").size());
      assertTrue(books("story").path("calls").asInt() > 0, "stories were written by the model too");
      assertTrue(books("mend").path("calls").asInt() > 0, "claims were refused");
      assertTrue(read("digest.json").path("dropped").size() > 0, "and counted");
      assertEquals(List.of(), filesWithFalsehoods());
      assertFalse(FALSE.matcher(result.out() + result.err()).find());
    }
  }

  @Test
  void norDoesOneThatIsGuided() throws IOException {
    try (StandInOllama server = writing(Mode.FALSIFIED)) {
      Result result = digest(server, "--writing", "guided");

      assertEquals(0, result.status(), result.err());
      assertTrue(books("sentence").path("calls").asInt() > 0, "sentences were written");
      assertTrue(read("digest.json").path("dropped").size() > 0, "and refused");
      assertEquals(List.of(), filesWithFalsehoods());
    }
  }

  @Test
  void aGuidedModelsSentencesStandBesideThoseOfTheEmbeddedEngine() throws IOException {
    try (StandInOllama server = writing(Mode.GOOD)) {
      assertEquals(0, digest(server, "--engine", "extractive").status());
      int sentences = sentences();

      Result result = digest(server, "--writing", "guided");

      assertEquals(0, result.status(), result.err());
      assertEquals(sentences, sentences());
      assertTrue(result.err().contains("writing: guided"), result.err());
    }
  }

  private int sentences() throws IOException {
    int count = 0;
    for (JsonNode story : read("digest.json").path("stories")) {
      count += story.path("claims").size();
    }
    return count;
  }

  private List<String> filesWithFalsehoods() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(out())) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        boolean isStore = file.startsWith(out().resolve(".state"));
        String text = isStore ? "" : Files.readString(file, StandardCharsets.UTF_8);
        Matcher falsehood = FALSE.matcher(text.replace("=\r\n", "").replace("=\n", ""));
        if (falsehood.find()) {
          found.add(file.getFileName() + ": " + falsehood.group());
        }
      }
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"supported\": false, \"reason\": \"Quillfeather\"}", "No."})
  void aJudgeWhoSaysNoTurnsTheVerdictOnAClaimInDoubt(String no) throws IOException {
    try (StandInOllama server = writing(Mode.REWORDED).alsoHaving(JUDGE, no)) {
      assertEquals(0, digest(server).status());
      assertTrue(edition().contains(REWORDED), "without a judge the gate lets it pass");

      Result result = digest(server, "--judge", JUDGE);

      assertEquals(0, result.status(), result.err());
      assertTrue(result.err().contains("judge: " + JUDGE), result.err());
      assertFalse(edition().contains(REWORDED), this::editionForMessage);
      assertFalse(edition().contains("Quillfeather"), "a judge's words are not printed");
      assertTrue(
          read("digest.json").path("dropped").toString().contains("a second model"),
          "the reason is told");
    }
  }

  private String editionForMessage() {
    try {
      return edition();
    } catch (IOException e) {
      return e.toString();
    }
  }

  @Test
  void aJudgeIsAskedOnceForEachClaimInDoubtAndNothingOnTheNextRun() throws IOException {
    try (StandInOllama server = writing(Mode.REWORDED).alsoHaving(CHECKER, "Yes")) {
      digest(server, "--judge", CHECKER);

      JsonNode books = books("judge");
      assertEquals(CHECKER, books.path("model").asText());
      assertTrue(books.path("calls").asInt() > 0, books::toString);
      assertTrue(edition().contains(REWORDED));
      List<String> questions = questions(server);
      assertEquals(questions.size(), questions.stream().distinct().count());
      assertTrue(questions.get(0).startsWith("Document: "), questions.get(0));

      int asked = server.chats().size();
      digest(server, "--judge", CHECKER);
      assertEquals(asked, server.chats().size());
    }
  }

  private static List<String> questions(StandInOllama server) {
    return server.chats().stream()
        .map(StandInOllama.Logged::body)
        .filter(body -> body.path("model").asText().equals(CHECKER))
        .map(body -> body.path("messages").path(0).path("content").asText())
        .toList();
  }

  @Test
  void aJudgeIsNotAskedAboutCopiesNorAboutWhatAVetoForbids() throws IOException {
    try (StandInOllama server = writing(Mode.GOOD).alsoHaving(JUDGE, "Yes")) {
      digest(server, "--judge", JUDGE);
      assertTrue(books("judge").isMissingNode(), "all claims were copies");
    }
    try (StandInOllama server = writing(Mode.FALSIFIED).alsoHaving(JUDGE, "Yes")) {
      digest(server, "--judge", JUDGE, "--date", "2026-01-31");
      assertEquals(List.of(), filesWithFalsehoods(), "a yes never outweighs a veto");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Purple.", "", "{\"supported\": 7}"})
  void aJudgeWhoRamblesLeavesTheGatesOwnWord(String nonsense) throws IOException {
    try (StandInOllama server = writing(Mode.REWORDED).alsoHaving(JUDGE, nonsense)) {
      Result result = digest(server, "--judge", JUDGE);

      assertEquals(0, result.status(), result.err());
      assertTrue(edition().contains(REWORDED));
    }
  }

  @Test
  void aJudgeWhoIsNotThereLeavesTheGatesOwnWordAndIsTold() throws IOException {
    try (StandInOllama server = writing(Mode.GOOD)) {
      Result result = digest(server, "--judge", "nobody:1b");

      assertEquals(0, result.status(), result.err());
      assertTrue(result.err().contains("nobody:1b"), result.err());
      assertTrue(result.err().contains("the gate decides alone"), result.err());
    }
  }

  /** A judge that has said no once, then fails; the model under the same name is mended later. */
  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {"STATUS_500", "NOT_JSON"})
  void aJudgeWhoFailsInMidRunIsLeftAloneToldOfAndAskedAnewByALaterRun(Mode then)
      throws IOException {
    try (StandInOllama server = writing(Mode.REWORDED)) {
      server.alsoHaving(JUDGE, "No", 1, then);
      Result result = digest(server, "--judge", JUDGE);

      assertEquals(0, result.status(), result.err());
      assertTrue(edition().contains(REWORDED), "what the judge never saw, the gate lets pass");
      String told = "The judge " + JUDGE + " failed on ";
      assertTrue(result.err().contains(told), result.err());
      assertTrue(edition().replaceAll("\\s+", " ").contains(told), this::editionForMessage);
      assertTrue(read("digest.json").path("failings").toString().contains(told));
      JsonNode books = books("judge");
      assertTrue(books.path("fallbacks").asInt() > 0, books::toString);
      assertTrue(books.path("calls").asInt() <= 1 + 6 * 4, "six failures, each asked four times");

      server.alsoHaving(JUDGE, "No");
      int asked = server.chats().size();
      Result later = digest(server, "--judge", JUDGE);

      assertEquals(0, later.status(), later.err());
      assertFalse(later.err().contains("nothing has changed"), later.err());
      assertFalse(edition().contains(REWORDED), this::editionForMessage);
      assertFalse(edition().contains("failed on"), this::editionForMessage);
      assertTrue(server.chats().size() > asked);
      assertTrue(digest(server, "--judge", JUDGE).err().contains("nothing has changed"));
    }
  }

  @Test
  void aModelThatMayNotBeAskedIsStoodInForAndTheRunSaysSo() throws IOException {
    try (StandInOllama server = writing(Mode.STATUS_403)) {
      Result result = digest(server);

      assertEquals(0, result.status(), result.err());
      assertTrue(
          result.err().contains("chose every sentence in place of the language model"),
          result.err());
      assertTrue(result.err().contains("answered 403"), result.err());
      assertEquals(4, read("digest.json").path("stories").size());
    }
  }

  @Test
  void nothingThatWouldFitAnyArticleIsPrinted() throws IOException {
    try (StandInOllama server = writing(Mode.PLATITUDES)) {
      Result result = digest(server);

      assertEquals(0, result.status(), result.err());
      assertFalse(edition().contains("the pace of progress"), this::editionForMessage);
      assertFalse(edition().contains("Local businesses fear"), this::editionForMessage);
      assertFalse(edition().contains("Many residents are worried"), this::editionForMessage);
    }
  }

  @Test
  void aJudgeWhoAppearsLaterHasTheEditionMadeAnew() throws IOException {
    try (StandInOllama server = writing(Mode.REWORDED)) {
      digest(server, "--judge", JUDGE);
      assertTrue(edition().contains("could not be asked"), this::editionForMessage);

      server.alsoHaving(JUDGE, "No");
      digest(server, "--judge", JUDGE);

      assertFalse(edition().contains(REWORDED), this::editionForMessage);
      assertFalse(edition().contains("could not be asked"), this::editionForMessage);
    }
  }

  @Test
  void verifyTellsOfAJudgeWhoFails() throws IOException {
    Path source = folder.resolve("source.txt");
    Files.writeString(
        source,
        "The council of Westmere closed the old bridge near the market on Monday after engineers"
            + " had found cracks in two of its piers. Repairs will take until the end of the year,"
            + " and shopkeepers fear for their trade.");
    String doubtful = "Shopkeepers worry about losing customers while the bridge is mended.";
    try (StandInOllama server = writing(Mode.GOOD).alsoHaving(JUDGE, "", 0, Mode.STATUS_400)) {
      Result result = verify(source, doubtful, Optional.of(server));

      assertTrue(result.err().contains(JUDGE + " failed on 1 of 1 questions"), result.err());
    }
  }

  @Test
  void verifyAsksTheJudgeInDoubtOnly() throws IOException {
    Path source = folder.resolve("source.txt");
    Files.writeString(
        source,
        "The council of Westmere closed the old bridge near the market on Monday after engineers"
            + " had found cracks in two of its piers. Repairs will take until the end of the year,"
            + " and shopkeepers fear for their trade.");
    String doubtful = "Shopkeepers worry about losing customers while the bridge is mended.";
    String wrong = "The council of Westmere closed the old bridge near the market on Friday.";
    try (StandInOllama yes = writing(Mode.GOOD).alsoHaving(JUDGE, "Yes");
        StandInOllama no = writing(Mode.GOOD).alsoHaving(JUDGE, "No")) {
      assertEquals(0, verify(source, doubtful, Optional.of(yes)).status());
      assertEquals(1, verify(source, doubtful, Optional.of(no)).status());
      assertEquals(1, no.chats().size());
      assertEquals(1, verify(source, wrong, Optional.of(yes)).status());
      assertEquals(1, yes.chats().size(), "a veto is not put to the judge");
    }
  }

  private static Result verify(Path source, String claim, Optional<StandInOllama> server) {
    List<String> args =
        new ArrayList<>(List.of("verify", "--source", source.toString(), "--claim", claim));
    server.ifPresent(
        judge -> args.addAll(List.of("--judge", JUDGE, "--base-url", judge.uri().toString())));
    return Program.run("", Map.of(), args.toArray(String[]::new));
  }
}
