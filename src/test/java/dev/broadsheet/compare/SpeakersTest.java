package dev.broadsheet.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpeakersTest {
  private final Told told = new Told();

  @Test
  void namesWhoSaysIt() {
    named("county fire service", "At least 140 homes were flooded, the county fire service said.");
    named("police", "Police said 12 people were arrested. They asked the police for help.");
    named("mining union", "At least 15 miners were killed, according to the mining union.");
    named("Bill Haddow", "\"A seal was worn,\" said Bill Haddow, who owns the boat.");
    named("Mara Holt", "Mara Holt, the mayor, said that the bridge was shut.");
    named("UN", "According to the UN, at least 27 civilians have been killed.");
  }

  @Test
  void namesNobodyForAPronounOrAMereReport() {
    named("", "He said that the bridge was shut.");
    named("", "The bridge, which was shut, is said to be unsafe.");
    named("", "The bridge was shut at noon.");
  }

  @Test
  void takesTheSpeakerOfTheSameClause() {
    String text = "The company said 190 went on strike, while the union said 310 did.";
    Passage passage = Passage.of(List.of(told.article(text))).get(0).get(0);

    assertEquals(Optional.of("company"), Speakers.of(passage, text.indexOf("190")));
    assertEquals(Optional.of("union"), Speakers.of(passage, text.indexOf("310")));
  }

  @Test
  void knowsOneBodyUnderTwoNames() {
    assertTrue(Speakers.isSame("United Nations", "UN"));
    assertTrue(Speakers.isSame("fire service", "county fire service"));
    assertFalse(Speakers.isSame("mining union", "fire service"));
  }

  private void named(String who, String text) {
    Passage passage = Passage.of(List.of(told.article(text))).get(0).get(0);
    assertEquals(who, Speakers.of(passage, 0).orElse(""), text);
  }
}
