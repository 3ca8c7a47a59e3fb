package dev.broadsheet.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.model.ModelReply;
import dev.broadsheet.store.Edition.ArticleKey;
import dev.broadsheet.store.Edition.ToldStory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every archive promises. */
public abstract class ArchiveContract {
  protected static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  protected static final LocalDate TUESDAY = MONDAY.plusDays(1);
  protected static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  /** A clock that tests set. */
  protected static final class SetClock extends Clock {
    private Instant now = NOON;

    public void forward(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  protected final SetClock clock = new SetClock();
  protected Archive archive;

  /** A new, empty archive. */
  protected abstract Archive open();

  @BeforeEach
  void openArchive() {
    archive = open();
  }

  @AfterEach
  void closeArchive() {
    archive.close();
  }

  protected static ModelReply reply(String text) {
    return new ModelReply(text, 120, 34, ModelReply.Finish.LENGTH, 1.25);
  }

  protected static Edition edition(LocalDate date, String... articles) {
    List<ArticleKey> keys = new ArrayList<>();
    for (String id : articles) {
      keys.add(new ArticleKey(id, "hash of " + id));
    }
    ToldStory story =
        new ToldStory(
            "story-1", "Bridge opens", "The bridge opened.\nIt is long.", List.of(articles));
    return new Edition(
        date,
        "The Paper",
        "4e5f",
        Map.of("digest.html", "0a1b", "digest.txt", "2c3d"),
        keys,
        List.of(story));
  }

  protected void print(LocalDate date, String... articles) {
    archive.editions().announce(edition(date, articles));
    archive.editions().confirm(date);
  }

  @Test
  void givesBackTheReplyKeptUnderAKey() {
    archive.replies().keep("k1", reply("It rained."));

    assertEquals(Optional.of(reply("It rained.")), archive.replies().find("k1"));
    assertEquals(Optional.empty(), archive.replies().find("k2"));
  }

  @Test
  void keepsTheFirstReplyUnderAKey() {
    archive.replies().keep("k", reply("first"));
    archive.replies().keep("k", reply("second"));

    assertEquals("first", archive.replies().find("k").orElseThrow().text());
  }

  @Test
  void keepsOddCharactersOfReplies() {
    for (String text : List.of("", "a\u0000b", "half \ud83d pair", "\ud83d\ude00 é 'quoted'; --")) {
      archive.replies().keep(text, reply(text));

      assertEquals(text, archive.replies().find(text).orElseThrow().text());
    }
  }

  @Test
  void givesBackVectorsBitByBit() {
    float[] vector = {0.1f, -0f, Float.MIN_VALUE, Float.MAX_VALUE, 1f / 3};
    archive.vectors().keep("m", Map.of("A text.", vector));

    Map<String, float[]> found = archive.vectors().find("m", List.of("A text.", "Another."));

    assertEquals(1, found.size());
    assertArrayEquals(vector, found.get("A text."));
    assertEquals(
        Float.floatToRawIntBits(vector[1]), Float.floatToRawIntBits(found.get("A text.")[1]));
  }

  @Test
  void keepsVectorsOfModelsApart() {
    archive.vectors().keep("one", Map.of("text", new float[] {1}));

    assertTrue(archive.vectors().find("other", List.of("text")).isEmpty());
  }

  @Test
  void keepsTheFirstVectorOfAText() {
    archive.vectors().keep("m", Map.of("text", new float[] {1}));
    archive.vectors().keep("m", Map.of("text", new float[] {2}));

    assertEquals(1f, archive.vectors().find("m", List.of("text")).get("text")[0]);
  }

  @Test
  void findsWhatSeveralThreadsKeep() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    List<Callable<Void>> work = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String text = "text " + i;
      work.add(
          () -> {
            archive.vectors().keep("m", Map.of(text, new float[] {text.hashCode()}));
            archive.replies().keep(text, reply(text));
            return null;
          });
    }
    for (Future<Void> done : threads.invokeAll(work)) {
      done.get();
    }
    threads.shutdown();

    for (int i = 0; i < 40; i++) {
      String text = "text " + i;
      assertEquals(
          (float) text.hashCode(), archive.vectors().find("m", List.of(text)).get(text)[0]);
      assertEquals(text, archive.replies().find(text).orElseThrow().text());
    }
  }

  @Test
  void knowsWhatEarlierEditionsPrinted() {
    print(MONDAY, "a1", "a2");
    print(TUESDAY, "a3");

    List<ArticleKey> given = edition(WEDNESDAY, "a1", "a3", "a4").articles();

    assertEquals(
        Map.of("a1", MONDAY, "a3", TUESDAY), archive.editions().printedBefore(WEDNESDAY, given));
    assertEquals(Map.of("a1", MONDAY), archive.editions().printedBefore(TUESDAY, given));
    assertEquals(Map.of(), archive.editions().printedBefore(MONDAY, given));
  }

  @Test
  void knowsAPrintedArticleByItsTextUnderAnotherId() {
    print(MONDAY, "a1");

    assertEquals(
        Map.of("b9", MONDAY),
        archive.editions().printedBefore(TUESDAY, List.of(new ArticleKey("b9", "hash of a1"))));
  }

  @Test
  void countsNoArticleAsPrintedForItsIdOrNames() {
    ArticleKey monday = new ArticleKey("1", Set.of("h1"), Set.of("1", "u"), List.of("It rained."));
    archive
        .editions()
        .announce(new Edition(MONDAY, "The Paper", "", Map.of(), List.of(monday), List.of()));
    archive.editions().confirm(MONDAY);
    ArticleKey tuesday = new ArticleKey("1", Set.of("h2"), Set.of("1", "u"), List.of("It snowed."));

    assertEquals(Map.of(), archive.editions().printedBefore(TUESDAY, List.of(tuesday)));
  }

  @Test
  void knowsAPrintedArticleByAnyOfItsHashes() {
    ArticleKey monday =
        new ArticleKey("1", Set.of("bytes", "text", "sentences"), Set.of(), List.of());
    archive
        .editions()
        .announce(new Edition(MONDAY, "The Paper", "", Map.of(), List.of(monday), List.of()));
    archive.editions().confirm(MONDAY);
    ArticleKey tuesday = new ArticleKey("9", Set.of("text 2", "sentences"), Set.of(), List.of());

    assertEquals(Map.of("9", MONDAY), archive.editions().printedBefore(TUESDAY, List.of(tuesday)));
  }

  @Test
  void givesBackWhatAnArticleIsRecognisedBy() {
    ArticleKey article =
        new ArticleKey(
            "1", Set.of("h1", "h2"), Set.of("1", "u"), List.of("It rained.", "It stopped."));
    Edition edition = new Edition(MONDAY, "The Paper", "", Map.of(), List.of(article), List.of());
    archive.editions().announce(edition);
    archive.editions().confirm(MONDAY);

    assertEquals(Optional.of(edition), archive.editions().of(MONDAY));
  }

  @Test
  void countsOnlyConfirmedEditions() {
    archive.editions().announce(edition(MONDAY, "a1"));

    List<ArticleKey> given = edition(TUESDAY, "a1").articles();
    assertEquals(Map.of(), archive.editions().printedBefore(TUESDAY, given));
    assertEquals(Optional.empty(), archive.editions().of(MONDAY));
    assertEquals(List.of(edition(MONDAY, "a1")), archive.editions().announced());

    archive.editions().confirm(MONDAY);

    assertEquals(Map.of("a1", MONDAY), archive.editions().printedBefore(TUESDAY, given));
    assertEquals(Optional.of(edition(MONDAY, "a1")), archive.editions().of(MONDAY));
    assertEquals(List.of(), archive.editions().announced());
  }

  @Test
  void keepsAnEditionUntilItsReplacementIsConfirmed() {
    print(MONDAY, "a1");
    archive.editions().announce(edition(MONDAY, "a1", "a2"));

    assertEquals(Optional.of(edition(MONDAY, "a1")), archive.editions().of(MONDAY));

    archive.editions().confirm(MONDAY);

    assertEquals(Optional.of(edition(MONDAY, "a1", "a2")), archive.editions().of(MONDAY));
  }

  @Test
  void forgetsAWithdrawnAnnouncementAndKeepsTheEditionOfThatDay() {
    print(MONDAY, "a1");
    archive.editions().announce(edition(MONDAY, "a2"));
    archive.editions().withdraw(MONDAY);

    assertEquals(Optional.of(edition(MONDAY, "a1")), archive.editions().of(MONDAY));
    assertEquals(List.of(), archive.editions().announced());
    assertThrows(IllegalStateException.class, () -> archive.editions().confirm(MONDAY));
    assertEquals(Optional.of(edition(MONDAY, "a1")), archive.editions().of(MONDAY));
  }

  @Test
  void listsEarlierEditionsTheNewestFirst() {
    print(MONDAY, "a1");
    print(WEDNESDAY, "a3");
    print(TUESDAY, "a2");

    assertEquals(
        List.of(edition(TUESDAY, "a2"), edition(MONDAY, "a1")),
        archive.editions().before(WEDNESDAY, 9));
    assertEquals(List.of(edition(TUESDAY, "a2")), archive.editions().before(WEDNESDAY, 1));
  }

  @Test
  void stampsTheEditionsBeforeADay() {
    print(MONDAY, "a1");
    print(TUESDAY, "a2");
    String before = archive.editions().stampBefore(WEDNESDAY);

    print(WEDNESDAY, "a3");
    archive.editions().announce(edition(TUESDAY, "a2", "a4"));
    assertEquals(before, archive.editions().stampBefore(WEDNESDAY));

    archive.editions().confirm(TUESDAY);
    assertNotEquals(before, archive.editions().stampBefore(WEDNESDAY));
  }

  @Test
  void keepsTheLatestStateOfADelivery() {
    Delivery sending =
        new Delivery(MONDAY, "ann@example.org", "<1@x>", Delivery.State.SENDING, NOON, "");
    Delivery sent =
        new Delivery(MONDAY, "ann@example.org", "<1@x>", Delivery.State.SENT, NOON, "250 ok");
    Delivery failed =
        new Delivery(MONDAY, "bob@example.org", "<1@x>", Delivery.State.FAILED, NOON, "550 no");
    archive.deliveries().record(sending);
    archive.deliveries().record(failed);
    archive.deliveries().record(sent);

    assertEquals(Optional.of(sent), archive.deliveries().find(MONDAY, "ann@example.org"));
    assertEquals(Optional.empty(), archive.deliveries().find(TUESDAY, "ann@example.org"));
    assertEquals(List.of(sent, failed), archive.deliveries().of(MONDAY));
    assertEquals(List.of(failed), archive.deliveries().in(Delivery.State.FAILED));
  }

  @Test
  void keepsTheLatestStateOfAFeed() {
    FeedState first =
        new FeedState(
            "https://example.org/feed", Optional.of("\"1\""), Optional.empty(), NOON, "<rss/>");
    FeedState second =
        new FeedState(
            "https://example.org/feed",
            Optional.empty(),
            Optional.of("Mon, 02 Mar 2026 11:00:00 GMT"),
            NOON.plusSeconds(60),
            "<rss version='2.0'/>");
    archive.feeds().keep(first);
    archive.feeds().keep(second);

    assertEquals(Optional.of(second), archive.feeds().find("https://example.org/feed"));
    assertEquals(Optional.empty(), archive.feeds().find("https://example.org/other"));
  }

  @Test
  void listsRunsTheNewestFirstWithTheirEnds() {
    Run.End end =
        new Run.End(
            NOON.plusSeconds(9),
            3,
            "2 stories",
            Map.of("articles", 5.0, "seconds", 1.5),
            List.of(new Run.Failure("b.html", "empty"), new Run.Failure("a.html", "binary")));
    long first = archive.runs().begin(NOON, 41, MONDAY);
    long second = archive.runs().begin(NOON.plusSeconds(10), 42, TUESDAY);
    archive.runs().finish(first, end);

    assertEquals(
        List.of(
            new Run(second, NOON.plusSeconds(10), 42, TUESDAY, Optional.empty()),
            new Run(first, NOON, 41, MONDAY, Optional.of(end))),
        archive.runs().latest(9));
    assertEquals(1, archive.runs().latest(1).size());
    assertTrue(second > first);
  }

  @Test
  void refusesToEndARunTwice() {
    long run = archive.runs().begin(NOON, 41, MONDAY);
    Run.End end = new Run.End(NOON, 0, "done", Map.of(), List.of());
    archive.runs().finish(run, end);

    assertThrows(IllegalStateException.class, () -> archive.runs().finish(run, end));
  }

  @Test
  void forgetsWhatIsOldButNeverWhatWasPrintedOrSent() {
    print(MONDAY, "a1");
    Delivery sent = new Delivery(MONDAY, "ann@example.org", "<1@x>", Delivery.State.SENT, NOON, "");
    archive.deliveries().record(sent);
    archive.replies().keep("old", reply("old"));
    archive.vectors().keep("m", Map.of("old", new float[] {1}));
    archive.runs().begin(NOON, 41, MONDAY);
    clock.forward(Duration.ofDays(10));
    archive.replies().keep("new", reply("new"));
    archive.vectors().keep("m", Map.of("new", new float[] {1}));

    Archive.Pruned pruned =
        archive.prune(new Retention(Duration.ofDays(5), Duration.ofDays(5), Long.MAX_VALUE));

    assertEquals(new Archive.Pruned(1, 1, 1), pruned);
    assertEquals(Optional.empty(), archive.replies().find("old"));
    assertTrue(archive.replies().find("new").isPresent());
    assertEquals(1, archive.vectors().find("m", List.of("old", "new")).size());
    assertTrue(archive.editions().of(MONDAY).isPresent());
    assertEquals(List.of(sent), archive.deliveries().of(MONDAY));
  }

  @Test
  void forgetsTheOldestVectorsFirstWhenItIsTooLarge() {
    for (int batch = 0; batch < 30; batch++) {
      Map<String, float[]> vectors = new HashMap<>();
      for (int i = 0; i < 200; i++) {
        vectors.put(batch + "/" + i, new float[384]);
      }
      archive.vectors().keep("m", vectors);
    }
    archive.replies().keep("k", reply("dear"));
    long half = archive.bytes() / 2;

    archive.prune(new Retention(Duration.ofDays(5), Duration.ofDays(5), half));

    assertTrue(archive.bytes() <= half, archive.bytes() + " bytes are left");
    assertTrue(archive.vectors().find("m", List.of("0/1")).isEmpty());
    assertEquals(1, archive.vectors().find("m", List.of("29/1")).size());
    assertTrue(archive.replies().find("k").isPresent());
  }
}
