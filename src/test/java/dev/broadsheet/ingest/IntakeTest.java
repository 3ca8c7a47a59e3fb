package dev.broadsheet.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.broadsheet.ingest.Failure.Code;
import dev.broadsheet.news.Article;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
  private static final String STORY =
      "Crane Falls in Lysvik Harbour\n\nThe harbour was closed on Tuesday after a crane fell into"
          + " the basin. Nobody was hurt, the port authority said.\n";

  @TempDir Path folder;

  private final Intake intake = new Intake(new IntakeSettings(100_000, 5_000, Optional.empty()));

  private Path write(String name, String content) throws IOException {
    return write(name, content.getBytes(UTF_8));
  }

  private Path write(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, content);
  }

  private List<ReadResult> read(String... inputs) {
    List<ReadResult> readings = new ArrayList<>();
    intake.read(List.of(inputs), InputStream.nullInputStream(), readings::add);
    return readings;
  }

  private static List<Article> articles(List<ReadResult> readings) {
    return readings.stream().flatMap(reading -> reading.article().stream()).toList();
  }

  private static List<Failure> failures(List<ReadResult> readings) {
    return readings.stream().flatMap(reading -> reading.failure().stream()).toList();
  }

  private Failure onlyFailure(String... inputs) {
    List<ReadResult> readings = read(inputs);
    assertEquals(1, readings.size());
    return failures(readings).get(0);
  }

  @Test
  void readsFoldersSortedAndCountsWhatItPassesOver() throws IOException {
    write("b.txt", STORY);
    write("a/c.md", "# " + STORY);
    write(".hidden.txt", STORY);
    write(".git/x.txt", STORY);
    write("picture.png", "no picture");
    Listing listing = intake.list(List.of(folder.toString()));
    List<String> names =
        listing.items().stream()
            .map(item -> folder.relativize(item.file().orElseThrow()).toString())
            .toList();
    assertEquals(List.of("a/c.md", "b.txt"), names);
    assertEquals(2, listing.hidden());
    assertEquals(1, listing.unknown());
  }

  @Test
  void namesFolderOrFileAsSourceWhereNoneIsStated() throws IOException {
    write("gazette/c.txt", STORY);
    write("b.txt", STORY.replace("Tuesday", "Monday"));
    List<String> sources = articles(read(folder.toString())).stream().map(Article::source).toList();
    assertEquals(List.of("b", "gazette"), sources);
  }

  @Test
  void crossesFoldersWithDoubleStar() throws IOException {
    write("b.txt", STORY);
    write("x/y/c.txt", STORY);
    write("x/y/d.md", STORY);
    assertEquals(2, intake.list(List.of(folder + "/**/*.txt")).items().size());
    assertEquals(1, intake.list(List.of(folder + "/*.txt")).items().size());
  }

  @Test
  void readsOtherInputsWhenOneIsMissing() throws IOException {
    String good = write("b.txt", STORY).toString();
    List<ReadResult> readings = read(folder + "/none.txt", good, folder + "/*.nothing");
    assertEquals(1, articles(readings).size());
    assertEquals(
        List.of(Code.MISSING, Code.MISSING),
        failures(readings).stream().map(Failure::code).toList());
  }

  @Test
  void readsFileOnceWhenItIsGivenTwice() throws IOException {
    String good = write("b.txt", STORY).toString();
    assertEquals(1, read(good, folder.toString(), good).size());
  }

  @Test
  void saysWhyEmptyAndBinaryAndLargeFilesFail() throws IOException {
    byte[] noise = new byte[3000];
    Arrays.fill(noise, (byte) 7);
    assertEquals(Code.EMPTY, onlyFailure(write("a.txt", " \n").toString()).code());
    assertEquals(Code.BINARY, onlyFailure(write("b.txt", noise).toString()).code());
    assertEquals(
        Code.TOO_LARGE, onlyFailure(write("c.txt", "Word. ".repeat(20_000)).toString()).code());
    assertEquals(Code.NO_TEXT, onlyFailure(write("d.html", "<p></p>").toString()).code());
  }

  @Test
  void saysThatFileVanishedAfterListing() throws IOException {
    Path file = write("a.txt", STORY);
    Listing listing = intake.list(List.of(folder.toString()));
    Files.delete(file);
    List<ReadResult> readings = new ArrayList<>();
    intake.read(listing, InputStream.nullInputStream(), readings::add);
    assertTrue(readings.get(0).failure().orElseThrow().reason().contains("vanished"));
  }

  @Test
  void namesFolderItMayNotRead() throws IOException {
    write("closed/a.txt", STORY);
    write("b.txt", STORY);
    Path closed = folder.resolve("closed");
    assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed), "runs as root");
    List<ReadResult> readings = read(folder.toString());
    assertTrue(closed.toFile().setReadable(true));
    assertEquals(Code.UNREADABLE, failures(readings).get(0).code());
    assertEquals(1, articles(readings).size());
  }

  @Test
  void followsLinksButNeverInCircles() throws IOException {
    write("a/b.txt", STORY);
    Files.createSymbolicLink(folder.resolve("a/again"), folder);
    List<ReadResult> readings = read(folder.toString());
    assertEquals(1, articles(readings).size());
    assertEquals(List.of(), failures(readings));
  }

  @Test
  void readsOldEncodingsAndByteOrderMarks() throws IOException {
    String story = STORY.replace("Lysvik", "Århavn").replace("crane", "crané");
    write("latin.txt", story.getBytes(ISO_8859_1));
    write("marked.txt", ("\uFEFF" + story).getBytes(UTF_8));
    write("wide.txt", ("\uFEFF" + story).getBytes(UTF_16LE));
    for (Article article : articles(read(folder.toString()))) {
      assertEquals("Crane Falls in Århavn Harbour", article.title(), article.path());
    }
    assertEquals(3, articles(read(folder.toString())).size());
  }

  @Test
  void keepsTextOfBrokenUtf8() throws IOException {
    byte[] bytes = STORY.replace("closed", "cl\u00f8sed – “shut”").getBytes(UTF_8);
    bytes[bytes.length - 20] = (byte) 0xC3;
    Article article = articles(read(write("a.txt", bytes).toString())).get(0);
    assertTrue(article.text().contains("cløsed – “shut”"));
  }

  @Test
  void guessesFormOfStandardInput() {
    String row = "{\"id\":\"x\",\"text\":\"The harbour was closed on Tuesday.\"}\n";
    String page =
        "<html><title>Crane falls</title><p>The harbour was closed on Tuesday.</p></html>";
    for (String input : List.of(row, page, STORY)) {
      List<ReadResult> readings = new ArrayList<>();
      intake.read(List.of("-"), new ByteArrayInputStream(input.getBytes(UTF_8)), readings::add);
      assertEquals(
          "The harbour was closed on Tuesday", articles(readings).get(0).text().substring(0, 33));
    }
  }

  @Test
  void takesJsonTextAsItStands() throws IOException {
    String text =
        "  NewsWorld\\r"
            + "\\n"
            + "\\r"
            + "\\n"
            + "The 😀 harbour\\u0000 was\\ud800 closed on Tuesday.\\n"
            + "Photo: A. Berg ";
    write(
        "a.jsonl",
        "{\"id\":7,\"title\":\"T\",\"text\":\"" + text + "\",\"published\":\"2024-11-30\"}");
    Article article = articles(read(folder.toString())).get(0);
    assertEquals(
        "  NewsWorld\r\n\r\nThe 😀 harbour\u0000 was\uFFFD closed on Tuesday.\nPhoto: A. Berg ",
        article.text());
    assertEquals("7", article.id());
    assertEquals(1, article.sentences().size());
    assertTrue(article.words(article.sentences().get(0)).startsWith("The 😀"));
  }

  @Test
  void failsBadJsonLinesAlone() throws IOException {
    String good = "{\"id\":\"N\",\"text\":\"The harbour was closed on Tuesday.\"}\n";
    write(
        "a.jsonl",
        good.replace("N", "1")
            + "{broken\n"
            + good.replace("N", "1")
            + "{\"id\":\"2\"}\n"
            + good.replace("N", "3")
            + "\n\"text\"\n{\"text\":\""
            + "x".repeat(6000)
            + "\"}\n");
    List<ReadResult> readings = read(folder.toString());
    assertEquals(List.of("1", "1-2", "3"), articles(readings).stream().map(Article::id).toList());
    assertEquals(
        List.of(Code.MALFORMED, Code.MALFORMED, Code.MALFORMED, Code.TOO_LARGE),
        failures(readings).stream().map(Failure::code).toList());
    assertTrue(failures(readings).get(0).path().endsWith("a.jsonl#2"));
  }

  @Test
  void givesStableIdsThatNeverCollide() throws IOException {
    write("a.txt", STORY);
    write("b.txt", STORY);
    List<String> ids = articles(read(folder.toString())).stream().map(Article::id).toList();
    assertEquals(ids, articles(read(folder.toString())).stream().map(Article::id).toList());
    assertTrue(ids.get(0).matches("[0-9a-f]{16}"));
    assertEquals(ids.get(0) + "-2", ids.get(1));
  }
}
