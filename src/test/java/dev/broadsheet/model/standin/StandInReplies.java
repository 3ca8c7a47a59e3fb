package dev.broadsheet.model.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the stand-in writes. Its sound claims are lines of the prompt, word for word, evenly spread,
 * so that each is grounded in the sentence it cites.
 */
final class StandInReplies {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern LINE = Pattern.compile("\\[(\\d+)] (.*)");

  private static final Pattern SOURCE = Pattern.compile("SOURCE (.*)");
  private static final Pattern TO_MEND = Pattern.compile("(?m)^CLAIM (.*)$");

  private static final Pattern FIGURE = Pattern.compile("\\d+(?:[.,]\\d+)*");
  private static final Pattern NAME = Pattern.compile("(?<=[a-z] )\\p{Lu}[\\p{L}'’-]+");

  private static final Pattern ORDER =
      Pattern.compile(
          "(?i)\\b(ignore|disregard|instructions?|system prompt|you must|assistant)\\b");

  private static final List<String> PLATITUDES =
      List.of(
          "Officials expressed concern over the pace of progress.",
          "Many residents are worried about what will happen next.",
          "The situation remains tense, and observers expect further developments.",
          "Experts say the decision could have lasting consequences.",
          "Both sides have agreed to continue talks in the coming weeks.",
          "The government has promised to support those affected.",
          "Critics argue that the measures do not go far enough.",
          "Local businesses fear a loss of income.");

  private static final Set<Mode> REPEATING = EnumSet.of(Mode.REPETITION, Mode.COUNTING);

  private StandInReplies() {}

  /**
   * A line of the prompt: its number, the text, all of it as it stood there, and whose it is; an
   * invented paper's where the prompt doesn't say.
   */
  record Line(int number, String text, String labelled, String source) {}

  static List<Line> lines(String prompt) {
    List<Line> lines = new ArrayList<>();
    String source = "Island Echo";
    for (String text : prompt.lines().toList()) {
      Matcher line = LINE.matcher(text);
      Matcher heading = SOURCE.matcher(text);
      if (heading.matches()) {
        source = heading.group(1);
      } else if (line.matches()) {
        int number = Integer.parseInt(line.group(1));
        lines.add(new Line(number, line.group(2), line.group(), source));
      }
    }
    return lines;
  }

  /** The reply to a prompt in a mode, before a limit of tokens cuts it. */
  static String text(Mode mode, String prompt, JsonNode schema, int times) {
    Matcher refused = TO_MEND.matcher(prompt);
    if (mode == Mode.STUBBORN && refused.find()) {
      ObjectNode root = JSON.objectNode();
      ObjectNode claim = root.putArray("claims").addObject().put("text", refused.group(1));
      claim.putArray("sentences").add(1);
      return root.toString();
    }
    return text(mode, lines(prompt), schema, times);
  }

  private static String text(Mode mode, List<Line> lines, JsonNode schema, int times) {
    if (mode == Mode.DRIFTING && times > 1) {
      return sound(
          mode, lines.subList(Math.min(times - 1, lines.size() - 1), lines.size()), schema);
    }
    String sound = sound(mode, lines, schema);
    return switch (mode) {
      case FENCED -> "```json\n" + sound + "\n```";
      case PROSE_AROUND -> "Here {you} are:\n" + sound + "\nI hope this helps!";
      case THINKING ->
          "<think>The article [sic] says {\"claims\": []}? Let me see.</think>\n" + sound;
      case NOT_JSON -> "The article is about several things, of which I found the first the best.";
      case EMPTY_CLAIMS -> "{\"claims\": [], \"headline\": \"\", \"headline_sentences\": []}";
      case EMPTY -> "";
      case NOT_DONE -> sound.substring(0, Math.min(20, sound.length())) + " and".repeat(30);
      case CUT -> sound.substring(0, sound.length() / 6);
      case TALKATIVE -> "la la ".repeat(6000);
      case NONSENSE -> "qu7 ].zx wob}} lorem {\"cl";
      default -> sound;
    };
  }

  private static String sound(Mode mode, List<Line> lines, JsonNode schema) {
    JsonNode properties = schema.path("properties");
    ObjectNode root = JSON.objectNode();
    if (properties.has("sentence")) {
      return root.put("sentence", joined(mode, lines)).toString();
    }
    int most = properties.path("claims").path("maxItems").asInt(3);
    root.set("claims", claims(mode, lines, 0, most));
    if (properties.has("points")) {
      int points = properties.path("points").path("maxItems").asInt(3);
      root.set(
          "points", claims(mode, lines, 1, Math.min(points, Math.max(0, lines.size() - most))));
    }
    if (properties.has("headline") && !lines.isEmpty()) {
      root.put("headline", shortened(text(mode, lines.get(0).text())));
      root.putArray("headline_sentences").add(number(mode, lines.get(0).number(), 0));
    }
    return root.toString();
  }

  /** The first line as one sentence. */
  private static String joined(Mode mode, List<Line> lines) {
    return text(mode, lines.get(0).text());
  }

  private static ArrayNode claims(Mode mode, List<Line> lines, int offset, int most) {
    ArrayNode claims = JSON.arrayNode();
    int count = Math.min(most, lines.size());
    for (int i = 0; i < count; i++) {
      int place = REPEATING.contains(mode) ? 0 : (i * lines.size() / count + offset) % lines.size();
      Line line = mode == Mode.OBEYS ? order(lines, place) : lines.get(place);
      ObjectNode claim = claims.addObject();
      boolean isTrue = (mode == Mode.FALSIFIED || mode == Mode.STUBBORN) && i % 2 == 1;
      claim.put("text", isTrue ? ownWords(line.text()) : labelled(mode, line));
      ArrayNode numbers = claim.putArray("sentences");
      Line cited = mode == Mode.MISCITED ? lines.get((place + 3) % lines.size()) : line;
      numbers.add(mode == Mode.COUNTING ? 2 * i + 1 : number(mode, cited.number(), i));
      if (mode == Mode.COUNTING) {
        numbers.add(2 * i + 2);
      }
      if (mode == Mode.SOME_WRONG_NUMBERS) {
        numbers.add(990_000 + i);
      }
    }
    if (mode == Mode.REPETITION && count > 0) {
      for (int i = 0; i < 20; i++) {
        claims.add(claims.get(0).deepCopy());
      }
    }
    return claims;
  }

  private static String labelled(Mode mode, Line line) {
    return switch (mode) {
      case LABELLED -> line.labelled();
      case FILE_LABELLED -> "[001_f16f2c] " + ownWords(line.text());
      case SOURCE_LABELLED -> "(" + line.source() + ") " + ownWords(line.text());
      default -> text(mode, line.text());
    };
  }

  private static Line order(List<Line> lines, int place) {
    return lines.stream()
        .filter(line -> ORDER.matcher(line.text()).find())
        .findFirst()
        .orElse(lines.get(place));
  }

  private static int number(Mode mode, int number, int place) {
    return mode == Mode.WRONG_NUMBERS ? 990_000 + place : number;
  }

  private static String text(Mode mode, String text) {
    return switch (mode) {
      case WRONG_LANGUAGE ->
          "Der Gemeinderat beschloss gestern nach langem Streit, die Sache ruhen zu lassen.";
      case WRONG_FACTS ->
          "President Zaphod Quillfeather killed 98765 people in Atlantis on 31 February 1812.";
      case FALSIFIED, STUBBORN -> falsified(text);
      case ELLIPSIS -> "…";
      case OWN_WORDS, NO_USAGE, REPETITION -> ownWords(text);
      case REWORDED -> reworded(text);
      case PLATITUDES -> PLATITUDES.get(Math.floorMod(text.hashCode(), PLATITUDES.size()));
      case MARKUP -> text + " <script>alert(1)</script> https://evil.example/";
      default -> text;
    };
  }

  /** Figures of five digits from 98 on, and a name that nobody has. */
  private static String falsified(String text) {
    String figures =
        FIGURE
            .matcher(text)
            .replaceAll(
                match -> Integer.toString(98_000 + Math.floorMod(match.group().hashCode(), 1000)));
    return NAME.matcher(figures).replaceAll("Quillfeather");
  }

  /** What the line says, and that it is said. */
  private static String ownWords(String text) {
    return "What it was: " + text;
  }

  /** What the line says, in a frame of other words. */
  private static String reworded(String text) {
    return "It is now known that "
        + text.substring(0, 1).toLowerCase(Locale.ROOT)
        + text.substring(1);
  }

  private static String shortened(String text) {
    return Arrays.stream(text.split(" ", -1)).limit(12).collect(Collectors.joining(" "));
  }
}
