package dev.broadsheet.ingest;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads articles out of whatever people give: text, Markdown and HTML files, folders of them,
 * patterns, {@code .jsonl}, standard input. Every item ends as an article or as a {@link Failure};
 * nothing is lost silently and one bad item never stops the rest.
 *
 * <p>Order and results depend on the inputs alone. Readings are handed over one by one, so a large
 * {@code .jsonl} is never held in memory. Use from several threads is safe: each call keeps its own
 * state.
 */
public final class Intake {
  private static final int SNIFFED = 2048;

  private final Format plainText;
  private final Format markdown;
  private final Format webPage;
  private final Format jsonLines;

  private final Optional<String> assumedLanguage;

  /** An intake within bounds. */
  public Intake(IntakeSettings settings) {
    assumedLanguage = settings.assumedLanguage();
    int max = settings.maxDocumentBytes();
    plainText =
        new WholeText(Set.of("txt", "text"), false, max, (text, origin) -> PlainText.parse(text));
    markdown =
        new WholeText(
            Set.of("md", "markdown", "mdown"),
            false,
            max,
            (text, origin) -> MarkdownReader.parse(text));
    webPage =
        new WholeText(
            Set.of("html", "htm", "xhtml"), true, max, (text, origin) -> WebPage.parse(text));
    jsonLines = new JsonLines(settings.maxLineBytes());
  }

  /**
   * What lies under the inputs, without reading it.
   *
   * @param inputs paths of files and folders, patterns ({@code **} crosses folders), {@code -} for
   *     standard input
   */
  public Listing list(List<String> inputs) {
    Set<String> endings = new HashSet<>();
    formats().forEach(format -> endings.addAll(format.endings()));
    return new Inputs(endings).list(inputs);
  }

  /**
   * Reads what was listed, in its order.
   *
   * @param standardInput read to its end where {@code -} was listed; not closed
   * @param sink told each article and each failure as it comes, on this thread
   */
  public void read(Listing listing, InputStream standardInput, Consumer<ReadResult> sink) {
    ArticleBuilder articleBuilder = new ArticleBuilder(assumedLanguage);
    for (Item item : listing.items()) {
      if (item.failure().isPresent()) {
        sink.accept(ReadResult.of(item.failure().get()));
      } else {
        read(item, standardInput, articleBuilder, sink);
      }
    }
  }

  /** Lists and reads in one go. */
  public void read(List<String> inputs, InputStream standardInput, Consumer<ReadResult> sink) {
    read(list(inputs), standardInput, sink);
  }

  private List<Format> formats() {
    return List.of(plainText, markdown, webPage, jsonLines);
  }

  private void read(
      Item item,
      InputStream standardInput,
      ArticleBuilder articleBuilder,
      Consumer<ReadResult> sink) {
    try {
      if (item.file().isEmpty()) {
        sniffAndRead(standardInput, Optional.empty(), item.origin(), articleBuilder, sink);
        return;
      }
      Path file = item.file().get();
      try (InputStream bytes = Files.newInputStream(file)) {
        sniffAndRead(bytes, Optional.of(file), item.origin(), articleBuilder, sink);
      }
    } catch (IOException e) {
      sink.accept(ReadResult.of(failure(item.origin(), e)));
    }
  }

  private void sniffAndRead(
      InputStream bytes,
      Optional<Path> file,
      Origin origin,
      ArticleBuilder articleBuilder,
      Consumer<ReadResult> sink)
      throws IOException {
    InputStream buffered = new BufferedInputStream(bytes, 1 << 16);
    Optional<Format> promised = file.flatMap(this::byName);
    Format format = promised.isPresent() ? promised.get() : bySight(buffered);
    format.read(buffered, origin, articleBuilder, sink);
  }

  private Optional<Format> byName(Path file) {
    String ending = Inputs.ending(file);
    return formats().stream().filter(format -> format.endings().contains(ending)).findFirst();
  }

  /** The format that the first bytes look like; plain text if nothing else. */
  private Format bySight(InputStream bytes) throws IOException {
    bytes.mark(SNIFFED + 1);
    byte[] head = bytes.readNBytes(SNIFFED);
    bytes.reset();
    String text = new String(head, StandardCharsets.UTF_8).replaceFirst("^\\uFEFF?\\s*", "");
    String lower = text.toLowerCase(Locale.ROOT);
    if (text.matches("(?s)\\{\\s*\".*")) {
      return jsonLines;
    }
    boolean hasTag = lower.matches("(?s)<.*<(?:html|head|body|meta|title|p|div)\\b.*");
    boolean isPage = hasTag || lower.startsWith("<!doctype html") || lower.startsWith("<html");
    if (isPage) {
      return webPage;
    }
    return text.matches("(?s)(?:---\\r?\\n.*|#{1,3} \\S.*)") ? markdown : plainText;
  }

  private static Failure failure(Origin origin, IOException e) {
    if (e instanceof NoSuchFileException) {
      return Failure.of(
          origin.path(),
          Failure.Code.MISSING,
          "it vanished between listing and reading; run again if it is back");
    }
    String cause =
        e instanceof AccessDeniedException
            ? "permission is denied; allow reading it"
            : "reading broke off (" + CleanText.line(e.getMessage(), 120).orElse("no reason") + ")";
    return Failure.of(origin.path(), Failure.Code.UNREADABLE, cause);
  }
}
