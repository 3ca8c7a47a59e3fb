package dev.broadsheet.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * A format with one article a document, read whole: bytes are bounded, checked to be text and
 * decoded here, so that a parser only sees characters.
 *
 * @param endings see {@link Format#endings}
 * @param declaredCharset whether the document may name its encoding inside, as web pages do
 * @param maxBytes largest document read
 * @param parser from text and origin to parsed document
 */
record WholeText(
    Set<String> endings,
    boolean declaredCharset,
    int maxBytes,
    BiFunction<String, Origin, ParsedDocument> parser)
    implements Format {

  @Override
  public void read(
      InputStream bytes, Origin origin, ArticleBuilder articleBuilder, Consumer<ReadResult> sink)
      throws IOException {
    byte[] document = bytes.readNBytes(maxBytes + 1);
    Optional<Failure> refusal = refusal(document, origin);
    if (refusal.isPresent()) {
      sink.accept(ReadResult.of(refusal.get()));
      return;
    }
    sink.accept(
        Guard.reading(
            origin,
            () -> {
              String text = Decoder.text(document, declaredCharset);
              return articleBuilder.compose(parser.apply(text, origin), origin).madeFrom(document);
            }));
  }

  private Optional<Failure> refusal(byte[] document, Origin origin) {
    if (document.length > maxBytes) {
      return Optional.of(
          Failure.of(
              origin.path(),
              Failure.Code.TOO_LARGE,
              "it is larger than "
                  + Decoder.size(maxBytes)
                  + ", the limit for one document; split it or give its articles as .jsonl"));
    }
    if (Decoder.isBlank(document)) {
      return Optional.of(
          Failure.of(origin.path(), Failure.Code.EMPTY, "it is empty; remove it or save it anew"));
    }
    return Decoder.isBinary(document)
        ? Optional.of(
            Failure.of(
                origin.path(),
                Failure.Code.BINARY,
                "it is binary, not text; convert it to .txt, .md, .html or .jsonl"))
        : Optional.empty();
  }
}
