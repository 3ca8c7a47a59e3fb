package dev.broadsheet.edition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Authors;
import dev.broadsheet.news.Claim;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Dropped;
import dev.broadsheet.news.Editions;
import dev.broadsheet.news.Engine;
import dev.broadsheet.news.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EditionMakerTest {
  private static final Engine EMBEDDED = new Engine("extractive", "none");

  private static final Engine MODEL = new Engine("ollama", "tiny:1b");

  private final Digest rich = Editions.rich();

  private Digest make(List<Story> stories, OptionalInt maxStories) {
    return make(stories, maxStories, List.of());
  }

  private Digest make(List<Story> stories, OptionalInt maxStories, List<String> interests) {
    Interests wanted = new Interests(interests, new NoMeaning());
    return new EditionMaker("Test", new Authors(EMBEDDED, EMBEDDED), maxStories, wanted)
        .make(LocalDate.parse("2026-01-31"), stories, rich.articles(), Map.of(), List.of());
  }

  private Digest byModel(List<Story> stories, List<Dropped> dropped) {
    return new EditionMaker(
            "Test",
            new Authors(MODEL, EMBEDDED),
            OptionalInt.empty(),
            new Interests(List.of(), new NoMeaning()))
        .make(LocalDate.parse("2026-01-31"), stories, rich.articles(), Map.of(), dropped);
  }

  /** The stories, with {@code fallback}, their sentences made by {@code by}. */
  private List<Story> stories(Optional<String> fallback, Claim.By by) {
    return rich.stories().stream()
        .map(
            s ->
                new Story(
                    s.id(),
                    s.headline(),
                    s.articles(),
                    s.publishers(),
                    s.score(),
                    s.claims().stream().map(claim -> claim.madeBy(by)).toList(),
                    s.disagreements(),
                    s.reports(),
                    fallback,
                    s.unread(),
                    s.previous()))
        .toList();
  }

  @Test
  void namesTheEmbeddedEngineAndTheReasonWhereNoSentenceIsTheModels() {
    Digest digest =
        byModel(stories(Optional.of("the server answered 500"), Claim.By.EXTRACT), List.of());

    assertEquals(EMBEDDED, digest.engine());
    assertEquals(
        List.of(
            "The embedded engine chose every sentence in place of the language model: the server"
                + " answered 500."),
        digest.failings());
  }

  @Test
  void saysWhereNoSentenceOfTheModelPassedTheCheck() {
    Dropped refused = new Dropped("claim", "a", "line 1 of 3: number 7 is not in the source");
    Digest digest = byModel(stories(Optional.empty(), Claim.By.EXTRACT), List.of(refused));

    assertEquals(EMBEDDED, digest.engine());
    assertTrue(digest.failings().get(0).contains("passed the check"), digest.failings()::toString);
  }

  @Test
  void namesTheModelWhereItWroteASentence() {
    Digest digest = byModel(stories(Optional.of("in part"), Claim.By.MODEL), List.of());

    assertEquals(MODEL, digest.engine());
    assertEquals(List.of(), digest.failings());
  }

  /** Knows words only: no two texts are alike in meaning. */
  private static final class NoMeaning implements Embedder {
    @Override
    public String name() {
      return "none";
    }

    @Override
    public List<float[]> embed(List<String> texts) {
      return texts.stream().map(text -> new float[2]).toList();
    }
  }

  private static List<String> ids(Digest digest) {
    return digest.stories().stream().map(Story::id).toList();
  }

  @Test
  void theOrderDoesNotDependOnTheOrderGiven() {
    List<Story> backwards = new ArrayList<>(rich.stories());
    Collections.reverse(backwards);
    assertEquals(
        ids(make(rich.stories(), OptionalInt.empty())), ids(make(backwards, OptionalInt.empty())));
  }

  @Test
  void theHighestScoreComesFirst() {
    List<Story> stories = make(rich.stories(), OptionalInt.empty()).stories();
    for (int i = 1; i < stories.size(); i++) {
      assertTrue(stories.get(i - 1).score() >= stories.get(i).score());
    }
  }

  @Test
  void storiesBeyondTheLimitAreNamed() {
    Digest digest = make(rich.stories(), OptionalInt.of(1));
    assertEquals(1, digest.stories().size());
    assertEquals(
        rich.stories().size() - 1,
        digest.dropped().stream().map(Dropped::what).filter("story"::equals).count());
  }

  @Test
  void aStoryThatTouchesAnInterestComesFirstWhateverItsScore() {
    List<Story> usual = make(rich.stories(), OptionalInt.empty()).stories();
    Story last = usual.get(usual.size() - 1);
    List<String> wanted = List.of(last.headline().text().toLowerCase(Locale.ROOT));
    Digest digest = make(rich.stories(), OptionalInt.of(1), wanted);
    assertEquals(List.of(last.id()), ids(digest));
  }

  @Test
  void anInterestThatNoStoryTouchesChangesNothing() {
    assertEquals(
        ids(make(rich.stories(), OptionalInt.empty())),
        ids(make(rich.stories(), OptionalInt.empty(), List.of("zeppelins"))));
  }
}
