package dev.broadsheet.verify;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.model.onnx.OnnxPairReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Claims in words of their own, true and false, about five made-up articles. */
class VerifierTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String FERRIES =
      "Not a single ferry left Quillport on Friday morning. Crews stopped work for two days over"
          + " their hours of rest. Hardly any lorries reached the harbour.";

  private final Verifier verifier =
      new Verifier(Support.standard(OnnxPairReader.shared(), MiniLmEmbedder.shared()));

  private record Judged(JsonNode row, Verdict verdict) {
    boolean isTrue() {
      return row.get("supported").asBoolean();
    }

    @Override
    public String toString() {
      return row.get("id").asText() + " " + verdict.support();
    }
  }

  private List<Judged> judged() throws IOException {
    List<Judged> judged = new ArrayList<>();
    try (InputStream in = getClass().getResourceAsStream("/verify/own-words.jsonl");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line : lines.lines().toList()) {
        JsonNode row = JSON.readTree(line);
        Verdict verdict = verifier.verify(row.get("source").asText(), row.get("claim").asText());
        judged.add(new Judged(row, verdict));
      }
    }
    return judged;
  }

  @Test
  void letsFewerFalseClaimsThanTrueOnesPassInWordsOfTheirOwn() throws IOException {
    List<Judged> passed = judged().stream().filter(claim -> claim.verdict().isSupported()).toList();

    long falseOnes = passed.stream().filter(claim -> !claim.isTrue()).count();
    assertTrue(falseOnes <= 2, passed::toString);
    assertTrue(passed.size() - falseOnes >= 5, passed::toString);
  }

  @Test
  void readsANegationInTheSubject() {
    double truth = verifier.verify(FERRIES, "No ferry left Quillport on Friday morning.").support();
    for (String claim :
        List.of(
            "The ferry left Quillport for the island on Friday morning.",
            "A single ferry left Quillport on Friday morning.",
            "The lorries reached the harbour.")) {
      Verdict verdict = verifier.verify(FERRIES, claim);
      assertTrue(verdict.support() < truth, claim);
      assertFalse(verdict.isSupported(), claim);
    }
  }
}
