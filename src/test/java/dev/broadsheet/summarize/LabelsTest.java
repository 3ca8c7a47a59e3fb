package dev.broadsheet.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {
  private static final String SENTENCE = "The lighthouse at Grey Point went dark on Sunday.";
  private static final Labels LABELS =
      new Labels(
          new NumberedLines(
              List.of(1, 2, 3, 27),
              List.of(
                  "(Harbour Post) " + SENTENCE,
                  "(014_9be2d771) (AP) Keeper Ada Holm (27) saw it first. (Coast Guard)",
                  "(Harbour Post) Note: no ship was lost; here is the report: all are safe.",
                  "1. FC Seaside had to play by torchlight (Sunday)."),
              Set.of("Harbour Post", "014_9be2d771", "Coast Guard", "Ada Holm, keeper"),
              Map.of(1, "SOURCE Harbour Post"),
              List.of("CLAIM It went dark.", "FAULT says too little")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(Harbour Post) %s",
        "[harbour post] %s",
        "[014_9be2d771] %s",
        "[014_9b…] %s",
        "[003_77ab.txt] %s",
        "[1] (Harbour Post) %s",
        "[2, Harbour Post] %s",
        "(Harbour Post; 014_9be2d771): %s",
        "Harbour Post: %s",
        "Harbour Post - %s",
        "%s (Coast Guard)",
        "%s (Ada Holm, keeper)",
        "%s [3]",
        "%s [1, 2] [3]",
        "%s (2)",
        "SOURCE Harbour Post %s",
        "CLAIM %s",
        "Claim 1: %s",
        "FAULT: %s",
        "Headline: %s",
        "1. %s",
        "2) %s",
        "- %s",
        "• **%s**",
        "- [1] CLAIM 2: (Harbour Post) %s",
        "This is what the story says: %s",
        "Here is the rewritten claim: %s",
        "The following statements are supported by the evidence: %s",
        "DATA 0A1B2C3D BEGINS [1] %s",
      })
  void takesOffWhatThePromptAdded(String reply) {
    assertEquals(SENTENCE, LABELS.off(String.format(reply, SENTENCE)));
  }

  @Test
  void takesALabelOffBetweenSentencesAndBeforeAFullStop() {
    assertEquals(
        "The light failed. The lighthouse stood dark.",
        LABELS.off(
            "The light failed [1]. (Harbour Post) The lighthouse stood dark (Coast Guard)."));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(AP) Keeper Ada Holm saw it first.",
        "(Reuters) A lighthouse went dark.",
        "Keeper Ada Holm (27)",
        "The light was seen by Ada Holm (27).",
        "Note: no ship was lost.",
        "Here is the report: all are safe.",
        "1. FC Seaside played by torchlight (Sunday).",
        "The Harbour Post reported the loss of the light.",
        "Evidence of a fault was found.",
        "12 ships waited outside the harbour.",
        "Claims that the keeper slept were denied.",
        "Holm was clear: the light had failed.",
        "The Coast Guard (a service of 40) came at once.",
      })
  void leavesWhatIsTheTextsOwn(String reply) {
    assertEquals(reply, LABELS.off(reply));
  }

  @Test
  void beginsWithACapitalAfterALeadIn() {
    assertEquals(
        "The light had failed.",
        LABELS.off("This is what the article says: the light had failed."));
  }
}
