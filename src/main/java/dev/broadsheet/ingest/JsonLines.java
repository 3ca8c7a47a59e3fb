package dev.broadsheet.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * One article a line, as {@code extract} prints them. The text is taken as it stands, so positions
 * point into the very text that was given; only lone surrogates are replaced, one for one, since no
 * UTF-8 file can hold them. A bad line fails alone.
 *
 * @param maxLineBytes longest line read
 */
record JsonLines(int maxLineBytes) implements Format {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public Set<String> endings() {
    return Set.of("jsonl", "ndjson");
  }

  @Override
  public void read(
      InputStream bytes, Origin origin, ArticleBuilder articleBuilder, Consumer<ReadResult> sink)
      throws IOException {
    InputStream buffered = new BufferedInputStream(bytes, 1 << 16);
    int number = 0;
    boolean isEmpty = true;
    for (Optional<byte[]> line = line(buffered); line.isPresent(); line = line(buffered)) {
      number++;
      if (!Decoder.isBlank(line.get())) {
        isEmpty = false;
        byte[] row = line.get();
        Origin entry = origin.entry(number);
        sink.accept(Guard.reading(entry, () -> article(row, entry, articleBuilder)));
      }
    }
    if (isEmpty) {
      sink.accept(
          ReadResult.of(
              Failure.of(origin.path(), Failure.Code.EMPTY, "it is empty; remove it or fill it")));
    }
  }

  /** The next line, at most one byte over the limit; what is beyond is skipped. */
  private Optional<byte[]> line(InputStream bytes) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(4096);
    int b = bytes.read();
    if (b < 0) {
      return Optional.empty();
    }
    while (b >= 0 && b != '\n') {
      if (line.size() <= maxLineBytes) {
        line.write(b);
      }
      b = bytes.read();
    }
    return Optional.of(line.toByteArray());
  }

  private ReadResult article(byte[] line, Origin origin, ArticleBuilder articleBuilder) {
    if (line.length > maxLineBytes) {
      return failed(
          origin,
          Optional.empty(),
          Failure.Code.TOO_LARGE,
          "the line is longer than " + Decoder.size(maxLineBytes) + "; shorten its text");
    }
    Optional<JsonNode> parsed = parse(line);
    if (parsed.isEmpty() || !parsed.get().isObject()) {
      return failed(
          origin,
          Optional.empty(),
          Failure.Code.MALFORMED,
          "the line is no JSON object; write {\"id\",\"title\",\"text\"} on one line");
    }
    JsonNode row = parsed.get();
    Optional<String> id = Optional.ofNullable(string(row, "id")).filter(given -> !given.isBlank());
    if (!row.path("text").isTextual()) {
      return failed(origin, id, Failure.Code.MALFORMED, "the line has no \"text\"; add the field");
    }
    ParsedDocument parsedDocument =
        Layout.of(details(row), CleanText.wellFormed(row.path("text").textValue()));
    String path = CleanText.line(string(row, "path"), 1000).orElse(origin.path());
    String source = origin.source();
    return articleBuilder.compose(parsedDocument, new Origin(path, source)).madeFrom(line);
  }

  private static Optional<JsonNode> parse(byte[] line) {
    try {
      return Optional.ofNullable(JSON.readTree(Decoder.text(line, false)));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static Details details(JsonNode row) {
    return Details.of(
        string(row, "id"),
        string(row, "url"),
        string(row, "title"),
        string(row, "source"),
        string(row, "author"),
        string(row, "published"),
        string(row, "language"));
  }

  /** A field as text; numbers too, since ids are often numbers. */
  private static String string(JsonNode row, String field) {
    JsonNode value = row.path(field);
    return value.isTextual() || value.isNumber() ? CleanText.wellFormed(value.asText()) : null;
  }

  private static ReadResult failed(
      Origin origin, Optional<String> id, Failure.Code code, String reason) {
    return ReadResult.of(new Failure(origin.path(), id, code, reason));
  }
}
