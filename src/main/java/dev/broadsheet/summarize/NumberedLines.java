package dev.broadsheet.summarize;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.CRC32;

/**
 * What a model is given to read: lines {@code [n] text} between two marker lines.
 *
 * <p>The text is hostile. Square and angle brackets in it become round ones and quotation marks, so
 * that it can't hold a line number, a marker, or one of the control tokens by which chat templates
 * tell who speaks ({@code <|im_start|>}, {@code [INST]}); each line stays one line. The marker
 * names a checksum of the lines, which their writer can't know before they are written.
 *
 * @param numbers the number before each line
 * @param texts what stands after it, as it is sent
 * @param labels names that this prompt puts beside texts and that are not their own, such as those
 *     of speakers in parentheses and of sources in headings
 * @param headings lines without a number, each by the number of the line it stands before
 * @param below lines without a number that stand after the others, such as a claim to be checked
 */
record NumberedLines(
    List<Integer> numbers,
    List<String> texts,
    Set<String> labels,
    Map<Integer, String> headings,
    List<String> below) {
  private static final int LONGEST_HEADING = 120;
  private static final Pattern BLANK =
      Pattern.compile("(?:[\\p{Cntrl}\\p{Z}\\s]|[\\p{Cf}&&[^\\u200c\\u200d]])+");

  NumberedLines {
    numbers = List.copyOf(numbers);
    texts = texts.stream().map(NumberedLines::disarmed).toList();
    headings = new TreeMap<>(headings);
    headings.replaceAll((number, heading) -> shortened(disarmed(heading)));
    headings = Collections.unmodifiableMap(headings);
    below = below.stream().map(NumberedLines::disarmed).toList();
    labels =
        labels.stream()
            .map(NumberedLines::disarmed)
            .filter(label -> !label.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    if (numbers.size() != texts.size() || numbers.isEmpty()) {
      throw new IllegalArgumentException("as many numbers as lines, and at least one");
    }
  }

  /** Numbered lines alone. */
  NumberedLines(List<Integer> numbers, List<String> texts) {
    this(numbers, texts, Set.of(), Map.of(), List.of());
  }

  /** The lines, numbered from 1. */
  static NumberedLines numbered(List<String> texts) {
    return numbered(texts, List.of());
  }

  /** The lines, numbered from 1, and others below them. */
  static NumberedLines numbered(List<String> texts, List<String> below) {
    List<Integer> numbers = IntStream.rangeClosed(1, texts.size()).boxed().toList();
    return new NumberedLines(numbers, texts, Set.of(), Map.of(), below);
  }

  private static String shortened(String heading) {
    return heading.substring(0, Math.min(LONGEST_HEADING, heading.length()));
  }

  /** A text on one line: white space, controls and marks that can't be seen become one blank. */
  static String oneLine(String text) {
    return BLANK.matcher(text).replaceAll(" ").strip();
  }

  /** A line as it is sent: on one line, without the signs that mean something to a server. */
  static String disarmed(String text) {
    return oneLine(text)
        .replace('[', '(')
        .replace(']', ')')
        .replace('<', '‹')
        .replace('>', '›')
        .replace('{', '(')
        .replace('}', ')');
  }

  /** One line as it is counted and sent. */
  static String line(int number, String text) {
    return "[" + number + "] " + text + "\n";
  }

  /** The lines between their markers. */
  String fenced() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < texts.size(); i++) {
      int number = numbers.get(i);
      Optional.ofNullable(headings.get(number)).ifPresent(h -> lines.append(h).append('\n'));
      lines.append(line(number, texts.get(i)));
    }
    below.forEach(line -> lines.append(line).append('\n'));
    CRC32 checksum = new CRC32();
    checksum.update(lines.toString().getBytes(StandardCharsets.UTF_8));
    String marker = String.format("%08X", checksum.getValue());
    return "DATA " + marker + " BEGINS\n" + lines + "DATA " + marker + " ENDS";
  }

  boolean has(int number) {
    return numbers.contains(number);
  }

  /** Whether these digits are the number of a line. */
  boolean has(String digits) {
    return digits.matches("\\d{1,9}") && has(Integer.parseInt(digits));
  }

  int lowest() {
    return numbers.stream().mapToInt(Integer::intValue).min().orElseThrow();
  }

  int highest() {
    return numbers.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }
}
