package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.model.standin.StandInOllama;
import dev.broadsheet.model.standin.StandInOllama.Behaviour;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Measures what the program adds to the time of its calls: {@code mvn test -Dtest=OverheadLab
 * -Dlab.delay=1000} has the whole program, from its start to its end, make an edition of 200
 * articles, which make 120 stories, with a stand-in that takes a second for each call.
 */
@EnabledIfSystemProperty(
    named = "lab.delay",
    matches = "\\d+",
    disabledReason = "takes minutes; -Dlab.delay=1000 measures it")
class OverheadLab {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_ADDED_SECONDS = 15;
  private static final int EVENTS = 40;
  private static final int REPORTS = 3;
  private static final int ALONE = 80;
  private static final List<String> FIRST =
      List.of("Alma", "Bruno", "Celia", "Dorian", "Edda", "Fabian", "Greta", "Hugo", "Ines");
  private static final List<String> LAST =
      List.of("Harcastle", "Vint", "Okafor", "Lindqvist", "Tolley", "Quarles", "Denby", "Ferrow");
  private static final List<String> PLACE =
      List.of("West", "Pell", "Bracken", "Quill", "Stone", "Elm", "Wick", "Fen", "Ash", "Lang");
  private static final List<String> ENDING =
      List.of("mere", "ford", "port", "ton", "wick", "ham", "bury", "dale", "minster", "gate");
  private static final List<String> THING =
      List.of("bridge", "museum", "ferry", "reservoir", "library", "stadium", "hospital", "school");
  private static final List<String> FATE =
      List.of("closed", "sold", "flooded", "rebuilt", "evacuated", "opened", "burned", "moved");

  @TempDir Path folder;
  private final Random dice = new Random(5);

  @ParameterizedTest
  @ValueSource(ints = {2, 4})
  void addsAtMostAQuarterOfAMinuteToTheTimeOfItsCalls(int concurrency) throws Exception {
    Duration delay = Duration.ofMillis(Long.getLong("lab.delay"));
    Path articles = folder.resolve("articles.jsonl");
    Files.write(articles, articles());
    try (StandInOllama server = StandInOllama.start(Behaviour.GOOD.withDelay(delay, concurrency))) {
      long start = System.nanoTime();
      ProgramProcess.Result result = run(server, articles, concurrency);
      double seconds = (System.nanoTime() - start) / 1e9;

      assertEquals(0, result.status(), result.err());
      int calls = server.chats().size();
      double least = calls * (delay.toMillis() / 1000.0) / concurrency;
      String told =
          String.format(
              Locale.ROOT,
              "concurrency %d: %d calls, at least %.1f s, took %.1f s: overhead %.1f %%; %s",
              concurrency,
              calls,
              least,
              seconds,
              100 * (seconds / least - 1),
              stages());
      System.out.println(told);
      assertTrue(seconds < least + MOST_ADDED_SECONDS, told);
    }
  }

  private ProgramProcess.Result run(StandInOllama server, Path articles, int concurrency)
      throws Exception {
    List<String> arguments = new ArrayList<>(List.of("digest", "--in", articles.toString()));
    arguments.addAll(List.of("--engine", "ollama", "--model", "tiny:1b"));
    arguments.addAll(List.of("--base-url", server.uri().toString()));
    arguments.addAll(List.of("--concurrency", Integer.toString(concurrency), "--out", "out"));
    try (ProgramProcess program = ProgramProcess.start(folder, arguments.toArray(String[]::new))) {
      program.input().close();
      program.process().waitFor();
      return program.result();
    }
  }

  private JsonNode stages() throws Exception {
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      Path manifest = files.filter(file -> file.endsWith("run.json")).findFirst().orElseThrow();
      return JSON.readTree(manifest.toFile()).path("seconds");
    }
  }

  /** Reports of events by several papers, then articles that stand alone. */
  private List<String> articles() {
    List<String> lines = new ArrayList<>();
    for (int event = 0; event < EVENTS + ALONE; event++) {
      List<String> facts = facts(event);
      int reports = event < EVENTS ? REPORTS : 1;
      for (int i = 0; i < reports; i++) {
        List<String> told = new ArrayList<>(facts.subList(1, facts.size()));
        Collections.shuffle(told, dice);
        told.add(0, facts.get(0));
        for (int j = 0; j < 12; j++) {
          told.add(aside(event));
        }
        ObjectNode line = JSON.createObjectNode();
        line.put("id", "a" + lines.size()).put("title", title(facts.get(0)));
        line.put("source", "Paper " + i).put("text", String.join(" ", told));
        lines.add(line.toString());
      }
    }
    return lines;
  }

  private static String title(String first) {
    return first.substring(0, first.indexOf(" after"));
  }

  private static String town(int number) {
    return PLACE.get(number % PLACE.size()) + ENDING.get(number / PLACE.size() % ENDING.size());
  }

  private String any(List<String> words) {
    return words.get(dice.nextInt(words.size()));
  }

  private List<String> facts(int event) {
    String town = town(event);
    String thing = any(THING);
    String who = any(FIRST) + " " + any(LAST);
    int many = 20 + dice.nextInt(900);
    return List.of(
        "The %s in %s was %s on Tuesday after %d residents had left the streets around it."
            .formatted(thing, town, any(FATE), many),
        "%s, who runs the %s, said that it would cost %d crowns."
            .formatted(who, thing, many * 1000),
        "The council of %s met late in the evening and asked for an inquiry.".formatted(town),
        "Nobody was hurt at the %s, the fire service of %s said.".formatted(thing, town),
        "Shops near the %s stayed shut, and buses were sent round the old town.".formatted(thing),
        "%s told reporters that the owners of the %s had acted at once.".formatted(who, thing),
        "Residents of %s had complained about the %s for years.".formatted(town, thing),
        "Last winter %d people had visited the %s.".formatted(many * 11, thing));
  }

  private String aside(int event) {
    String where = town(event + dice.nextInt(3));
    int many = 3 + dice.nextInt(90);
    return switch (dice.nextInt(4)) {
      case 0 -> "Visitors from %s waited %d minutes for the paint to dry.".formatted(where, many);
      case 1 -> "%d lorries a day cross %s with gravel from the north.".formatted(many, where);
      case 2 -> "The price of a ticket in %s went up by %d cents.".formatted(where, many);
      default -> "The paper of record in %s printed %d letters on it.".formatted(where, many);
    };
  }
}
