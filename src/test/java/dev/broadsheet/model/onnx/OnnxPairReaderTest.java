package dev.broadsheet.model.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.PairReader;
import dev.broadsheet.model.PairReader.Pair;
import dev.broadsheet.model.PairReader.Reading;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OnnxPairReaderTest {
  private static final String PASSAGE =
      "The council voted on Monday to close the swimming pool in Harrow Lane, saying that repairs"
          + " would cost £2.4 million.";

  private final PairReader reader = OnnxPairReader.shared();

  private Reading read(String claim) {
    return reader.read(List.of(new Pair(PASSAGE, claim))).get(0);
  }

  @Test
  void tellsWhatIsSaidFromWhatIsDeniedAndWhatIsNotThere() {
    Reading said = read("The swimming pool in Harrow Lane is to be closed.");
    Reading denied = read("The council voted to keep the swimming pool in Harrow Lane open.");
    Reading missing = read("The pool's lifeguards went on strike last summer.");

    assertTrue(said.says() > 0.5, said::toString);
    assertTrue(denied.contradicts() > 0.5, denied::toString);
    assertTrue(missing.notSaid() > 0.5, missing::toString);
  }

  @Test
  void readsAPairAlikeInWhateverCompany() {
    Pair pair = new Pair(PASSAGE, "The pool's repairs would cost millions.");
    List<Pair> many = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      many.add(new Pair(PASSAGE.repeat(i % 3 + 1), "Claim " + i + " speaks of something else."));
    }
    many.add(pair);

    assertEquals(reader.read(List.of(pair)).get(0), reader.read(many).get(20));
  }

  @Test
  void givesProbabilities() {
    Reading reading = read("Repairs to the pool are cheap.");

    assertEquals(1, reading.says() + reading.contradicts() + reading.notSaid(), 1e-9);
  }

  @Test
  void cutsPassagesAndReadsNoClaimThatLeavesNoRoomForOne() {
    String claim = "The swimming pool in Harrow Lane is to be closed.";
    String longPassage = PASSAGE + " Nobody spoke against it.".repeat(200);

    assertTrue(reader.read(List.of(new Pair(longPassage, claim))).get(0).notSaid() < 1);
    assertEquals(Reading.UNREAD, read(claim.repeat(40)));
    assertEquals(Reading.UNREAD, reader.read(List.of(new Pair("", claim))).get(0));
  }
}
