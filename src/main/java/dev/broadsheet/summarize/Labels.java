package dev.broadsheet.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes off a reply's sentence what a prompt had put around the sentences it was made from, and
 * what small models put around an answer: numbers and names of sources and files in brackets,
 * {@code CLAIM}, "Headline:", "1.", "Here is the summary:".
 *
 * <p>A name is taken for a label only where this very prompt carried it as one, and nothing goes
 * that stands so in a text of the prompt: "(AP)" in front of an agency's report is the report's
 * own. Square brackets are never a text's own, since {@link NumberedLines#disarmed} makes them
 * round. Immutable.
 */
final class Labels {
  private static final int FEWEST_LETTERS_OF_A_CUT_LABEL = 4;

  private static final Pattern MARKER =
      Pattern.compile("\\s*\\bDATA [0-9A-F]{8} (?:BEGINS|ENDS)\\b");
  private static final Pattern GROUP =
      Pattern.compile("\\s*([(\\[{‹<])([^()\\[\\]{}‹›<>]{1,120})[)\\]}›>]");
  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[,;/&]|\\band\\b)\\s*");
  private static final Pattern NUMBER = Pattern.compile("#?\\d{1,9}(?:\\s*[–-]\\s*\\d{1,9})?");
  private static final Pattern FILE_NAME = Pattern.compile("(?=.*[\\d_])[\\p{L}\\d_.…-]{3,}");
  private static final Pattern LIST_SIGN = Pattern.compile("^[-–—*•·]\\s+");
  private static final Pattern SCAFFOLD =
      Pattern.compile(
          "(?i)^(?:(?:claim|headline|title|fault|(?:key"
              + " )?point|note|sentence|line|statement|summary|answer|text|evidence)s?(?:"
              + " ?#?\\d{1,3})?\\s*:|\\d{1,2}[.)](?=\\s+\\p{L}))\\s*");
  private static final Pattern LEAD_IN =
      Pattern.compile(
          "(?i)^(?:here|this|these|below|the following)\\b[^.:;!?\"“]{0,60}\\b(?:articles?|story"
              + "|text|passage|summary|claims?|headline|statements?|notes?|reports?|papers?"
              + "|sources?|sentences?)\\b[^.:;!?\"“]{0,40}:\\s+");
  private static final Pattern FIRST_WORD = Pattern.compile("^\\S+");

  private final NumberedLines lines;
  private final Set<String> names;
  private final Pattern namedOpening;
  private final List<String> given;

  /** The labels of one prompt. */
  Labels(NumberedLines lines) {
    this.lines = lines;
    this.names = lines.labels().stream().map(Labels::folded).collect(Collectors.toSet());
    this.namedOpening = namedOpening(lines);
    this.given = lines.texts().stream().map(text -> folded(bare(text, lines))).toList();
  }

  /** A name with a colon, and the words in capitals before lines that have no number. */
  private static Pattern namedOpening(NumberedLines lines) {
    List<String> openings = new ArrayList<>();
    for (String label : lines.labels()) {
      openings.add("(?i:" + Pattern.quote(label) + ")\\s*(?::|\\s[-–—]\\s)\\s*");
    }
    for (String heading : lines.headings().values()) {
      openings.add(Pattern.quote(heading) + "\\b:?\\s*");
    }
    for (String line : lines.below()) {
      int end = line.indexOf(' ');
      openings.add(Pattern.quote(end < 0 ? line : line.substring(0, end)) + "\\b:?\\s*");
    }
    return Pattern.compile(openings.isEmpty() ? "(?!)" : "^(?:" + String.join("|", openings) + ")");
  }

  /** The sentence alone, on one line. */
  String off(String text) {
    String left = NumberedLines.oneLine(text).replace("**", "");
    String before;
    do {
      before = left;
      left = MARKER.matcher(left).replaceAll("").strip();
      left = withoutGroups(left);
      left = withoutOpening(left);
    } while (!left.equals(before));
    return left;
  }

  private String withoutGroups(String text) {
    Matcher group = GROUP.matcher(text);
    StringBuilder left = new StringBuilder();
    while (group.find()) {
      boolean isLabel = isLabel(group, text);
      group.appendReplacement(left, isLabel ? "" : Matcher.quoteReplacement(group.group()));
    }
    String rest = group.appendTail(left).toString().strip();
    return rest.equals(text) ? text : rest.replaceFirst("^[:–—-]\\s*", "");
  }

  private boolean isLabel(Matcher group, String text) {
    boolean isNamed = false;
    String inside = group.group(2).strip();
    if (group.group(1).equals("[") && FILE_NAME.matcher(inside).matches()) {
      return true;
    }
    String[] parts = isName(inside) ? new String[] {inside} : BETWEEN.split(inside, -1);
    for (String part : parts) {
      boolean isName = isName(part);
      if (!isName && !NUMBER.matcher(part).matches()) {
        return false;
      }
      isNamed |= isName;
    }
    if (group.group(1).equals("[")) {
      return true;
    }
    boolean isAtAnEnd =
        text.substring(0, group.start()).isBlank()
            || text.substring(group.end()).matches("[\\s\\p{Punct}]*");
    return (isNamed || (isAtAnEnd && lines.has(group.group(2)))) && !isGiven(around(group, text));
  }

  /** A bracket with the word before it, or the one after it where it comes first. */
  private static String around(Matcher group, String text) {
    String before = text.substring(0, group.start()).strip();
    String itself = group.group().strip();
    if (before.isEmpty()) {
      return opening(itself, text.substring(group.end()));
    }
    return before.substring(before.lastIndexOf(' ') + 1) + " " + itself;
  }

  /** Whether a name is one of the labels, or the first letters of one that was cut. */
  private boolean isName(String part) {
    String name = folded(part);
    String cut = name.replaceFirst("\\s*(?:…|\\.\\.\\.)$", "");
    return names.contains(name)
        || (!cut.equals(name)
            && cut.length() >= FEWEST_LETTERS_OF_A_CUT_LABEL
            && names.stream().anyMatch(label -> label.startsWith(cut)));
  }

  private String withoutOpening(String text) {
    String unlisted = LIST_SIGN.matcher(text).replaceFirst("");
    if (!unlisted.equals(text)) {
      return unlisted;
    }
    for (Pattern pattern : List.of(SCAFFOLD, namedOpening, LEAD_IN)) {
      Matcher opening = pattern.matcher(text);
      if (opening.find()) {
        String rest = text.substring(opening.end());
        if (!rest.isBlank() && !isGiven(opening(opening.group().strip(), rest))) {
          return capitalised(rest);
        }
      }
    }
    return text;
  }

  /** What comes first, with the word that follows it. */
  private static String opening(String first, String rest) {
    Matcher word = FIRST_WORD.matcher(rest.strip());
    return word.find() ? first + " " + word.group() : first;
  }

  private boolean isGiven(String words) {
    String folded = folded(words);
    return given.stream().anyMatch(text -> text.contains(folded));
  }

  /** A sentence begins with a capital, unless its first word has one further in. */
  private static String capitalised(String text) {
    boolean isSmall = text.length() > 1 && Character.isLowerCase(text.charAt(1));
    return isSmall ? Character.toUpperCase(text.charAt(0)) + text.substring(1) : text;
  }

  /** A line's text as its writer left it. */
  private static String bare(String line, NumberedLines lines) {
    String text = line;
    for (String label : lines.labels()) {
      String labelled = "(" + label + ")";
      if (text.startsWith(labelled + " ")) {
        text = text.substring(labelled.length() + 1);
      } else if (text.endsWith(" " + labelled)) {
        text = text.substring(0, text.length() - labelled.length() - 1);
      }
    }
    return text;
  }

  private static String folded(String text) {
    return NumberedLines.oneLine(text).toLowerCase(Locale.ROOT);
  }
}
