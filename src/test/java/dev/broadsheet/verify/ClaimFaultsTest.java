package dev.broadsheet.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sentences that say otherwise than their source have a fault; those that say it anew have none.
 */
class ClaimFaultsTest {
  private static final Lexicon LEXICON = Lexicon.load();

  private static List<String> faults(String text, String claim) {
    Source source =
        new Source(text, List.of(new Span(0, text.length())), Optional.empty(), "", Map.of());
    return ClaimFaults.of(
            AnalyzedSentence.of(claim), List.of(new CitedPassages(source, List.of(0))), LEXICON)
        .all();
  }

  /** Models and articles write what nobody would. */
  @Test
  void readsAnyHeapOfWords() {
    List<String> words =
        new ArrayList<>(
            List.of(
                ("To confirm or not to deny , the mayor who had been unable to stop Orla Finch 's"
                        + " raid on 14 bakers and brewers , neither of whom was able to leave for"
                        + " the valley without a \" struggle \" , said by 30 % no one would be"
                        + " moved because of it : more than nine in ten failed to")
                    .split(" ")));
    Random dice = new Random(3);
    for (int i = 0; i < 400; i++) {
      Collections.shuffle(words, dice);
      String source = String.join(" ", words.subList(0, 1 + dice.nextInt(words.size())));
      String claim = String.join(" ", words.subList(dice.nextInt(words.size()), words.size()));
      assertNotNull(faults(source, claim));
    }
    assertEquals(List.of(), faults("To leave is hard.", "To leave is hard."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Nobody will be moved from the valley. | People will be moved from the valley.",
        "The tax will not rise in the valley. | The tax will rise in the valley.",
        "The judge confirmed the ruling. | The judge did not confirm the ruling.",
        "The choir sang at home on Friday. | The choir sang away on Friday.",
        "Not a single tram left the depot on Sunday. | The tram left Eastbrook on Sunday.",
        "Not a single tram left the depot on Sunday. | Trams left the depot on Sunday.",
        "Not one baker signed the letter. | The bakers signed the letter.",
        "None of the 30 concerts planned for June took place."
            + " | The 30 concerts planned for June took place.",
        "Hardly any visitors reached the castle. | The visitors reached the castle.",
        "Few members had read the report. | The members had read the report.",
        "No one who lives in the tower was told. | The people who live in the tower were told.",
        "Neither the bank nor the miners would comment. | The bank and the miners would comment.",
        "Not all of the sailors were saved. | All of the sailors were saved.",
      })
  void seesWhatIsDenied(String source, String claim) {
    assertFalse(faults(source, claim).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Norway's envoy met the rebels. | Portugal's envoy met the rebels.",
        "The bill goes to parliament next week. | The bill goes to parliament next month.",
      })
  void seesWhatBelongsToOthers(String source, String claim) {
    assertFalse(faults(source, claim).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The miners sued the bank over the dam. | The bank was sued by the miners over the dam.",
        "The museum bought the clock from a farmer. | A farmer sold the clock to the museum.",
        "The Larks beat the Herons in the final. | The Herons lost to the Larks in the final.",
        "The dyke broke because the pump failed. | Because the pump failed, the dyke broke.",
        "The council turned down the offer. | The council rejected the offer.",
        "No lives were lost. | Nobody died.",
        "The villagers have to stay in the school. | The villagers cannot leave the school.",
        "Nobody had asked the teachers. | The teachers had not been asked.",
        "The gate stood open until half past four. | The gate stood open until 4.30.",
        "Some 90 of the 100 sailors joined. | Around 90 percent of the sailors joined.",
        "It rose by a fifth. | It rose by 20 percent.",
        "It cost 3.5 million crowns. | It cost three and a half million crowns.",
        "Norway's envoy met the rebels. | The Norwegian envoy met the rebels.",
        "Not a single tram left the depot on Sunday. | No tram left the depot on Sunday.",
        "None of the 30 concerts planned for June took place."
            + " | The 30 concerts planned for June did not take place.",
        "The mill no longer sells flour. | The mill does not sell flour any more.",
        "Few members had read the report. | Not many members had read the report.",
        "Hardly any visitors reached the castle. | Almost no visitors reached the castle.",
        "No one who lives in the tower was told. | The people who live in the tower were not told.",
        "Not all of the sailors were saved. | Most of the sailors were saved.",
        "The serum has yet to be approved. | The serum has not been approved.",
        "The mill damaged in May reopened. | The damaged mill reopened.",
      })
  void letsFaithfulWordingsPass(String source, String claim) {
    assertEquals(List.of(), faults(source, claim));
  }
}
