package dev.broadsheet.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns bytes into characters whatever their encoding, and never refuses: byte order mark, then
 * strict UTF-8, then what a page declares, then ICU's detector; what is still wrong becomes U+FFFD.
 * Pure.
 */
final class Decoder {
  private static final int SAMPLE = 64 * 1024;
  private static final int HEAD = 4096;
  private static final double MAX_CONTROL_SHARE = 0.05;
  private static final double UTF8_BREAKS_PER_CHARACTER = 0.3;
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:charset\\s*=\\s*|<\\?xml[^>]{0,80}encoding\\s*=\\s*)[\"']?\\s*([A-Za-z0-9_:.-]{2,40})",
          Pattern.CASE_INSENSITIVE);
  private static final byte[][] MAGIC = {
    {'%', 'P', 'D', 'F', '-'},
    {'P', 'K', 3, 4},
    {(byte) 0x89, 'P', 'N', 'G'},
    {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
    {'G', 'I', 'F', '8'},
    {0x1F, (byte) 0x8B},
    {0x7F, 'E', 'L', 'F'},
    {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0},
    {'{', '\\', 'r', 't', 'f'},
    {'S', 'Q', 'L', 'i', 't', 'e'}
  };

  private Decoder() {}

  /**
   * The text of a document, without byte order mark.
   *
   * @param mayDeclare whether the document may name its encoding in its head, as web pages do
   */
  static String text(byte[] bytes, boolean mayDeclare) {
    Optional<Charset> marked = mark(bytes).or(() -> wide(bytes));
    if (marked.isPresent()) {
      return strip(new String(bytes, marked.get()));
    }
    Optional<String> strict = strictUtf8(bytes);
    if (strict.isPresent()) {
      return strip(strict.get());
    }
    String lenient = new String(bytes, StandardCharsets.UTF_8);
    if (isDamagedUtf8(lenient)) {
      return lenient;
    }
    Optional<Charset> declared = mayDeclare ? declared(bytes) : Optional.empty();
    return new String(bytes, declared.orElseGet(() -> detected(bytes)));
  }

  /** Whether there is nothing in it but white space and a byte order mark. */
  static boolean isBlank(byte[] bytes) {
    boolean isMarked = mark(bytes).isPresent();
    int from = isMarked ? Math.min(bytes.length, 2) : 0;
    for (int i = from; i < bytes.length; i++) {
      int b = bytes[i] & 0xFF;
      boolean isSpace = b == ' ' || (b >= '\t' && b <= '\r') || (isMarked && (b == 0 || b == 0xBF));
      if (!isSpace) {
        return false;
      }
    }
    return true;
  }

  /** Whether bytes are no text: known signatures, NUL bytes, many control characters. */
  static boolean isBinary(byte[] bytes) {
    for (byte[] magic : MAGIC) {
      if (bytes.length >= magic.length
          && Arrays.equals(magic, 0, magic.length, bytes, 0, magic.length)) {
        return true;
      }
    }
    if (mark(bytes).isPresent() || wide(bytes).isPresent()) {
      return false;
    }
    int length = Math.min(bytes.length, SAMPLE);
    int controls = 0;
    for (int i = 0; i < length; i++) {
      int b = bytes[i] & 0xFF;
      boolean isControl = b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1B;
      controls += isControl ? 1 : 0;
    }
    return controls > MAX_CONTROL_SHARE * length;
  }

  /** A size in words: {@code 20 MiB}. */
  static String size(long bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + " MiB" : bytes + " bytes";
  }

  private static String strip(String text) {
    return !text.isEmpty() && text.charAt(0) == '\uFEFF' ? text.substring(1) : text;
  }

  private static Optional<Charset> mark(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return Optional.of(Charset.forName("UTF-32LE"));
    }
    if (startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return Optional.of(Charset.forName("UTF-32BE"));
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return Optional.of(StandardCharsets.UTF_16LE);
    }
    return startsWith(bytes, 0xFE, 0xFF)
        ? Optional.of(StandardCharsets.UTF_16BE)
        : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark: in Western text every other byte is NUL. */
  private static Optional<Charset> wide(byte[] bytes) {
    int length = Math.min(bytes.length, HEAD) & ~1;
    int even = 0;
    int odd = 0;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    int pairs = length / 2;
    if (pairs < 4 || Math.max(even, odd) < 0.7 * pairs || Math.min(even, odd) > 0.05 * pairs) {
      return Optional.empty();
    }
    return Optional.of(odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
  }

  private static Optional<String> strictUtf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** UTF-8 with a few broken places, rather than another encoding. */
  private static boolean isDamagedUtf8(String lenient) {
    long breaks = lenient.chars().filter(c -> c == '\uFFFD').count();
    long wide = lenient.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
    return breaks <= UTF8_BREAKS_PER_CHARACTER * wide;
  }

  private static Optional<Charset> declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher found = DECLARED.matcher(head);
    return found.find() ? charset(found.group(1)) : Optional.empty();
  }

  private static Charset detected(byte[] bytes) {
    byte[] sample = bytes.length > SAMPLE ? Arrays.copyOf(bytes, SAMPLE) : bytes;
    CharsetMatch match = detector(sample).detect();
    Charset fallback = Charset.forName("windows-1252");
    return match == null ? fallback : charset(match.getName()).orElse(fallback);
  }

  private static CharsetDetector detector(byte[] sample) {
    CharsetDetector detector = new CharsetDetector().setText(sample);
    detector.enableInputFilter(true);
    return detector;
  }

  /** A charset by name; Latin-1 is read as its superset windows-1252, as browsers do. */
  private static Optional<Charset> charset(String name) {
    try {
      String lower = name.toLowerCase(Locale.ROOT);
      boolean isLatin =
          lower.equals("iso-8859-1") || lower.equals("us-ascii") || lower.equals("latin1");
      boolean isWide = lower.startsWith("utf-16") || lower.startsWith("utf-32");
      return isWide
          ? Optional.empty()
          : Optional.of(Charset.forName(isLatin ? "windows-1252" : name));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }
}
