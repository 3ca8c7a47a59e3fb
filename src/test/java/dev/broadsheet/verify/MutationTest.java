package dev.broadsheet.verify;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.ingest.Intake;
import dev.broadsheet.ingest.IntakeSettings;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.model.onnx.OnnxPairReader;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Sentence;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * True sentences of the sample articles pass the gate; with one thing changed they don't. Roles are
 * left out: who does what to whom is not compared clause by clause.
 */
@Tag("slow")
class MutationTest {
  private static final int SEEDS = 3;

  private static final double LEAST_OTHERS = 0.80;

  /**
   * What is printed in own words must be nearly certain, so most true lines give way to a sentence
   * of their source.
   */
  private static final double LEAST_PARAPHRASES = 0.05;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, Article> ARTICLES = new TreeMap<>();
  private static final Map<String, Gate> GATES = new HashMap<>();

  @BeforeAll
  static void readArticles() {
    Support support = Support.standard(OnnxPairReader.shared(), MiniLmEmbedder.shared());
    List<Article> read = new ArrayList<>();
    new Intake(IntakeSettings.defaults())
        .read(
            List.of("seeds"),
            InputStream.nullInputStream(),
            reading -> reading.article().ifPresent(read::add));
    for (Article article : read) {
      String file = Path.of(article.path()).getFileName().toString();
      ARTICLES.put(file, article);
      GATES.put(file, new Gate(List.of(article), support));
    }
  }

  private static boolean passes(String file, String text, List<Citation> citations) {
    Draft.Line line = new Draft.Line(text, Claim.Kind.LEAD, citations);
    return GATES.get(file).check(line, Optional.empty()).outcome() != GateDecision.Outcome.REFUSED;
  }

  @ParameterizedTest
  @EnumSource(value = Mutations.Kind.class, mode = EnumSource.Mode.EXCLUDE, names = "ROLES")
  void refusesSentencesWithOneThingChanged(Mutations.Kind kind) {
    double least =
        Set.of(Mutations.Kind.FIGURE, Mutations.Kind.NAME, Mutations.Kind.DATE).contains(kind)
            ? 0.97
            : LEAST_OTHERS;
    int all = 0;
    List<String> passed = new ArrayList<>();
    for (Map.Entry<String, Article> entry : ARTICLES.entrySet()) {
      Article article = entry.getValue();
      for (long seed = 1; seed <= SEEDS; seed++) {
        Mutations mutations = new Mutations(article.text(), seed);
        for (Sentence sentence : article.sentences()) {
          Optional<String> changed = mutations.change(article.words(sentence), kind);
          List<Citation> cited = List.of(new Citation(article.id(), sentence.number()));
          all += changed.isPresent() ? 1 : 0;
          changed.filter(text -> passes(entry.getKey(), text, cited)).ifPresent(passed::add);
        }
      }
    }
    double refused = 1 - passed.size() / (double) all;
    assertTrue(all >= 30 && refused >= least, kind + ": " + refused + " of " + all + ": " + passed);
  }

  @Test
  void passesUntouchedSentences() {
    int all = 0;
    List<String> refused = new ArrayList<>();
    for (Map.Entry<String, Article> entry : ARTICLES.entrySet()) {
      for (Sentence sentence : entry.getValue().sentences()) {
        String text = entry.getValue().words(sentence).replaceAll("[.!]$", "");
        List<Citation> cited = List.of(new Citation(entry.getValue().id(), sentence.number()));
        all++;
        if (!passes(entry.getKey(), text, cited)) {
          refused.add(text);
        }
      }
    }
    assertTrue(all > 100 && refused.size() <= 0.05 * all, refused.size() + ": " + refused);
  }

  @Test
  void refusesHandWrittenReversals() throws IOException {
    Map<Boolean, int[]> counts = Map.of(true, new int[2], false, new int[2]);
    for (JsonNode row : rows("reversals.jsonl")) {
      if (row.get("kind").asText().equals("roles")) {
        continue;
      }
      boolean isFact = Set.of("figure", "name", "date").contains(row.get("kind").asText());
      counts.get(isFact)[0] += passes(row) ? 0 : 1;
      counts.get(isFact)[1]++;
    }
    int[] facts = counts.get(true);
    int[] others = counts.get(false);
    assertTrue(facts[0] >= 0.95 * facts[1], facts[0] + " of " + facts[1] + " changed facts");
    assertTrue(others[0] >= LEAST_OTHERS * others[1], others[0] + " of " + others[1] + " others");
  }

  @Test
  void passesFaithfulParaphrases() throws IOException {
    List<JsonNode> rows = rows("paraphrases.jsonl");
    List<String> refused = new ArrayList<>();
    for (JsonNode row : rows) {
      if (!passes(row)) {
        refused.add(row.get("id").asText());
      }
    }
    assertTrue(
        refused.size() <= (1 - LEAST_PARAPHRASES) * rows.size(),
        refused.size() + " of " + rows.size() + ": " + refused);
  }

  /** Whether a row's claim passes, citing every sentence of its passage. */
  private static boolean passes(JsonNode row) {
    Article article = ARTICLES.get(row.get("file").asText());
    String passage = row.get("passage").asText();
    List<Citation> cited = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      String words = article.words(sentence);
      if (passage.contains(words) || words.contains(passage.strip())) {
        cited.add(new Citation(article.id(), sentence.number()));
      }
    }
    return passes(row.get("file").asText(), row.get("claim").asText(), cited);
  }

  private static List<JsonNode> rows(String resource) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    try (InputStream in = MutationTest.class.getResourceAsStream("/verify/" + resource);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        rows.add(JSON.readTree(line));
      }
    }
    return rows;
  }
}
