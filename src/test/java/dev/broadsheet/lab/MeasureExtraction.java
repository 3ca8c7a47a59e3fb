package dev.broadsheet.lab;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.ingest.Failure;
import dev.broadsheet.ingest.Intake;
import dev.broadsheet.ingest.IntakeSettings;
import dev.broadsheet.ingest.ReadResult;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Sentence;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Prints what is read out of paths as {@code extract --format jsonl --sentences} does, for an
 * external scorer; failures go to standard error. Usage: {@code MeasureExtraction PATH...}
 */
public final class MeasureExtraction {
  private static final ObjectMapper JSON = new ObjectMapper();

  private MeasureExtraction() {}

  /** Prints one line per article. */
  public static void main(String[] paths) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    new Intake(IntakeSettings.defaults())
        .read(List.of(paths), System.in, reading -> print(reading, out));
    out.flush();
  }

  private static void print(ReadResult reading, PrintStream out) {
    reading.article().map(MeasureExtraction::row).ifPresent(out::println);
    reading.failure().map(Failure::message).ifPresent(System.err::println);
  }

  private static ObjectNode row(Article article) {
    ObjectNode row = JSON.createObjectNode();
    row.put("id", article.id()).put("path", article.path()).put("url", article.url().orElse(null));
    row.put("title", article.title()).put("source", article.source());
    row.put("author", article.author().orElse(null));
    row.put("published", article.published().map(Object::toString).orElse(null));
    row.put("language", article.language()).put("text", article.text());
    ArrayNode sentences = row.putArray("sentences");
    for (Sentence sentence : article.sentences()) {
      ObjectNode line = sentences.addObject();
      line.put("start", sentence.span().start()).put("end", sentence.span().end());
      line.put("role", sentence.role().name()).put("text", article.words(sentence));
      sentence.speaker().ifPresent(span -> line.put("speaker", span.of(article.text())));
    }
    return row;
  }
}
