package dev.broadsheet.nlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.nlp.PartsOfSpeech.Part;
import dev.broadsheet.nlp.PartsOfSpeech.Token;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartsOfSpeechTest {
  private static Part part(String sentence, String form) {
    return PartsOfSpeech.of(sentence).stream()
        .filter(token -> token.form().equals(form))
        .findFirst()
        .orElseThrow()
        .part();
  }

  @Test
  void tellsNounsFromVerbs() {
    assertEquals(Part.VERB, part("The army attacked the village.", "attacked"));
    assertEquals(Part.NOUN, part("The army attacked the village.", "village"));
  }

  @Test
  void readsDenialsApartFromTheirVerbs() {
    List<String> forms = PartsOfSpeech.of("They didn’t leave.").stream().map(Token::form).toList();
    assertEquals(List.of("they", "did", "n't", "leave", "."), forms);
  }

  @Test
  void pointsIntoTheSentence() {
    String sentence = "Mira’s boat sank.";
    for (Token token : PartsOfSpeech.of(sentence)) {
      assertTrue(token.span().of(sentence).length() > 0, token.form());
    }
    assertEquals(Part.POSSESSIVE, part(sentence, "'s"));
  }

  @Test
  void readsParticiplesAfterHaveAsVerbs() {
    assertEquals(Part.VERB, part("Planes had struck homes in the town.", "struck"));
  }

  @Test
  void cutsWhatIsFarTooLong() {
    assertEquals(400, PartsOfSpeech.of("word ".repeat(5000)).size());
  }

  @Test
  void bringsFormsOfAVerbToOneStem() {
    assertEquals(VerbForms.stem("seek"), VerbForms.stem("sought"));
    assertEquals(VerbForms.stem("attack"), VerbForms.stem("attacked"));
  }
}
