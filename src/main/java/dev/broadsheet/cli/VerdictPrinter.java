package dev.broadsheet.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.app.Engines;
import dev.broadsheet.config.VerifySettings;
import dev.broadsheet.nlp.Span;
import dev.broadsheet.render.view.PlainLine;
import dev.broadsheet.verify.Verdict;
import dev.broadsheet.verify.Verifier;
import dev.broadsheet.verify.Verifier.Marked;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Checks and prints verdicts: of one claim, sentence by sentence, or of a file, line by line. */
final class VerdictPrinter {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Invocation invocation;
  private final VerifySettings settings;
  private final Verifier verifier;
  private final Engines.Judged judged;

  VerdictPrinter(Invocation invocation, VerifySettings settings, Engines.Judged judged) {
    this.invocation = invocation;
    this.settings = settings;
    this.judged = judged;
    this.verifier = new Verifier(judged.support());
  }

  int run() throws IOException {
    int exit = settings.lines().isPresent() ? checkLines(settings.lines().get()) : checkOne();
    judged.failings().get().forEach(invocation::complain);
    return exit;
  }

  private int checkOne() throws IOException {
    String source = read(invocation.resolve(settings.source().orElseThrow()));
    String claim = claim(settings.claim().orElseThrow());
    List<Marked> marked = verifier.verifyEach(source, claim);
    boolean isSupported =
        !marked.isEmpty() && marked.stream().allMatch(mark -> mark.verdict().isSupported());
    if (settings.format().equals("text")) {
      marked.forEach(mark -> print(source, claim, mark));
      long supported = marked.stream().filter(mark -> mark.verdict().isSupported()).count();
      out().println(supported + " of " + marked.size() + " sentences are supported");
    } else {
      out().println(json("claim", source, verifier.verify(source, claim)));
    }
    return isSupported ? ExitStatus.DONE : ExitStatus.FAILED;
  }

  private String claim(String given) throws IOException {
    try {
      Path file = invocation.resolve(Path.of(given));
      return Files.exists(file) ? read(file) : given;
    } catch (InvalidPathException e) {
      return given;
    }
  }

  private static String read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + " is a folder; verify takes a text file");
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is not UTF-8 text", e);
    }
  }

  private void print(String source, String claim, Marked mark) {
    Verdict verdict = mark.verdict();
    String sign =
        switch (verdict.decision()) {
          case SUPPORTED -> "supported    ";
          case IN_DOUBT -> "in doubt     ";
          case UNSUPPORTED -> "NOT SUPPORTED";
        };
    out().println(sign + "  " + flat(mark.sentence().of(claim)));
    verdict.reasons().forEach(reason -> out().println("    because " + flat(reason)));
    for (Span passage : verdict.evidence()) {
      out().println("    > " + flat(passage.of(source)));
    }
  }

  private static String flat(String text) {
    return PlainLine.line(text);
  }

  private int checkLines(String file) throws IOException {
    int printed = 0;
    int failed = 0;
    try (InputStream in = open(file);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (line.isBlank()) {
          continue;
        }
        try {
          out().println(verdict(line, number));
          printed++;
        } catch (JsonProcessingException | IllegalArgumentException e) {
          failed++;
          out().println(error(file + "#" + number, e));
          invocation.complain("skipped: " + file + "#" + number + ": " + reason(e));
        }
      }
    }
    out().flush();
    return ExitStatus.of(printed, failed);
  }

  private InputStream open(String file) throws IOException {
    return file.equals("-")
        ? invocation.streams().in()
        : Files.newInputStream(invocation.resolve(Path.of(file)));
  }

  private String verdict(String line, int number) throws JsonProcessingException {
    JsonNode row = JSON.readTree(line);
    if (!row.path("source").isTextual() || !row.path("claim").isTextual()) {
      throw new IllegalArgumentException("a line needs \"source\" and \"claim\"");
    }
    String source = row.path("source").textValue();
    Verdict verdict = verifier.verify(source, row.path("claim").textValue());
    return json(row.path("id").asText(Integer.toString(number)), source, verdict);
  }

  private static String json(String id, String source, Verdict verdict) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", id);
    node.put("support", Math.round(verdict.support() * 10_000) / 10_000.0);
    switch (verdict.decision()) {
      case SUPPORTED -> node.put("supported", true);
      case IN_DOUBT -> node.putNull("supported");
      case UNSUPPORTED -> node.put("supported", false);
    }
    ArrayNode reasons = node.putArray("reasons");
    verdict.reasons().forEach(reasons::add);
    ArrayNode evidence = node.putArray("evidence");
    for (Span passage : verdict.evidence()) {
      evidence
          .addObject()
          .put("start", passage.start())
          .put("end", passage.end())
          .put("quote", passage.of(source));
    }
    return node.toString();
  }

  private static String error(String id, Exception e) {
    ObjectNode node = JSON.createObjectNode();
    node.put("id", id);
    node.putObject("error").put("code", "malformed").put("message", reason(e));
    return node.toString();
  }

  private static String reason(Exception e) {
    return e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
  }

  private PrintStream out() {
    return invocation.streams().out();
  }
}
