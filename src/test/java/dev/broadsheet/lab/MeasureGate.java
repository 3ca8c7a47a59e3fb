package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.JsonNode;
import dev.broadsheet.ingest.Intake;
import dev.broadsheet.ingest.IntakeSettings;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.model.onnx.OnnxPairReader;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Draft;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.verify.Gate;
import dev.broadsheet.verify.GateDecision;
import dev.broadsheet.verify.Mutations;
import dev.broadsheet.verify.Support;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Prints how often the gate refuses changed sentences of articles and lets true ones pass. Of the
 * hand-written cases half, by a hash of their ids, are never shown but only counted, so that rules
 * made by looking at failures are held against cases nobody looked at.
 *
 * <p>Arguments: folder of articles; folder of {@code paraphrases.jsonl} and {@code
 * reversals.jsonl}, or {@code -}; optionally the kind whose failures are listed.
 */
public final class MeasureGate {
  private final Map<String, Article> articles = new TreeMap<>();
  private final Map<String, Gate> gates = new HashMap<>();
  private final Map<String, int[]> counts = new TreeMap<>();
  private final String shown;

  private MeasureGate(List<Article> read, String shown) {
    this.shown = shown;
    Support support = Support.standard(OnnxPairReader.shared(), MiniLmEmbedder.shared());
    for (Article article : read) {
      String file = Path.of(article.path()).getFileName().toString();
      articles.put(file, article);
      gates.put(file, new Gate(List.of(article), support));
    }
  }

  public static void main(String[] args) throws IOException {
    List<Article> read = new java.util.ArrayList<>();
    new Intake(IntakeSettings.defaults())
        .read(
            List.of(args[0]),
            InputStream.nullInputStream(),
            reading -> reading.article().ifPresent(read::add));
    MeasureGate measure = new MeasureGate(read, args.length > 2 ? args[2] : "");
    measure.mutations();
    if (!args[1].equals("-")) {
      measure.given(Path.of(args[1], "paraphrases.jsonl"), "paraphrase");
      measure.given(Path.of(args[1], "reversals.jsonl"), "reversal");
    }
    measure.counts.forEach(
        (kind, count) ->
            System.out.printf(
                Locale.ROOT,
                "%-34s %4d of %4d passed, %.3f refused%n",
                kind,
                count[0],
                count[1],
                1 - count[0] / (double) count[1]));
  }

  private void mutations() {
    for (Map.Entry<String, Article> entry : articles.entrySet()) {
      Article article = entry.getValue();
      for (long seed = 1; seed <= 3; seed++) {
        Mutations mutations = new Mutations(article.text(), seed);
        for (Sentence sentence : article.sentences()) {
          String words = article.words(sentence);
          if (seed == 1) {
            count(
                "untouched",
                entry.getKey(),
                article,
                words.replaceAll("[.!?]$", ""),
                List.of(sentence.number()));
          }
          for (Mutations.Kind kind : Mutations.Kind.values()) {
            mutations
                .change(words, kind)
                .ifPresent(
                    text ->
                        count(
                            kind.name(),
                            entry.getKey(),
                            article,
                            text,
                            List.of(sentence.number())));
          }
        }
      }
    }
  }

  private void count(
      String kind, String file, Article article, String text, List<Integer> sentences) {
    Draft.Line line =
        new Draft.Line(
            text,
            Claim.Kind.LEAD,
            sentences.stream().map(number -> new Citation(article.id(), number)).toList());
    GateDecision decision = gates.get(file).check(line, Optional.empty());
    boolean passes = decision.outcome() != GateDecision.Outcome.REFUSED;
    int[] count = counts.computeIfAbsent(kind, k -> new int[2]);
    count[0] += passes ? 1 : 0;
    count[1]++;
    boolean shouldPass = kind.startsWith("untouched") || kind.startsWith("paraphrase");
    boolean isShown = kind.startsWith(shown) && !shown.isEmpty() && !kind.endsWith("counted");
    if (isShown && passes != shouldPass) {
      System.out.println(kind + " " + file + ": " + text + "\n    " + decision.reasons());
    }
  }

  private void given(Path file, String kind) throws IOException {
    for (JsonNode row : Lines.of(file)) {
      Article article = articles.get(row.get("file").asText());
      String passage = row.get("passage").asText();
      List<Integer> numbers = new java.util.ArrayList<>();
      for (Sentence sentence : article.sentences()) {
        String words = article.words(sentence);
        if (passage.contains(words) || words.contains(passage.strip())) {
          numbers.add(sentence.number());
        }
      }
      String full = row.has("kind") ? kind + " " + row.get("kind").asText() : kind;
      boolean isLookedAt = Math.floorMod(row.get("id").asText().hashCode(), 2) == 0;
      full += isLookedAt ? ", looked at" : ", only counted";
      count(full, row.get("file").asText(), article, row.get("claim").asText(), numbers);
    }
  }
}
