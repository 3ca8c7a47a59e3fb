package dev.broadsheet.summarize;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.model.ModelReply;
import dev.broadsheet.model.ModelReply.Finish;
import dev.broadsheet.nlp.Sentences;
import dev.broadsheet.nlp.Span;
import dev.broadsheet.nlp.Tokens;
import dev.broadsheet.summarize.ParsedReply.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads claims out of what a model wrote. Mends what can be meant in one way only: thinking before
 * the answer, a code fence or prose around it, a trailing comma, numbers written as strings, {@link
 * Labels} about a claim's text, a number that no line has beside one that a line has, a reply that
 * was cut after some whole claims. Names a fault for the rest.
 *
 * <p>That a claim can be read says nothing about its truth, which the gate decides. Stateless.
 */
final class ReplyReader {
  private static final int LONGEST_REPLY = 200_000;
  private static final int MOST_STARTS = 50;
  private static final int LONGEST_CLAIM = 600;
  private static final int SHORTEST_CLAIM = 8;
  private static final int LONGEST_HEADLINE = 160;

  /** Twelve are asked for; one or two more do no harm. */
  private static final int MOST_HEADLINE_WORDS = 14;

  private static final int MOST_NUMBERS = 12;

  /** Of the words of all claims, at least this share stands in the lines they are made from. */
  private static final double LEAST_SHARED_WORDS = 0.3;

  private static final int FEWEST_WORDS_TO_JUDGE = 8;
  private static final int FEWEST_STEMS_TO_JUDGE = 3;
  private static final double LONGEST_MEAN_WORD = 12;

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final Pattern THOUGHT =
      Pattern.compile("(?is)<(think|thinking|thought|reasoning)>.*?(</\\1>|\\z)");
  private static final Pattern THOUGHT_END =
      Pattern.compile("(?is)\\A.*</(think|thinking|thought|reasoning)>");
  private static final Pattern MARKS = Pattern.compile("\\[\\s*(\\d+(?:\\s*[,;–-]\\s*\\d+)*)\\s*]");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern FOREIGN =
      Pattern.compile("(?i)https?:|www\\.|</?[a-z!]|\\]\\(|```|<\\||\\|>");

  private ReplyReader() {}

  /**
   * Reads a reply.
   *
   * @param lines what the model was given
   * @param mostClaims claims after these are left out
   * @param mostPoints likewise for points
   */
  static ParsedReply read(ModelReply reply, NumberedLines lines, int mostClaims, int mostPoints) {
    String text = spoken(reply.text());
    if (text.isEmpty()) {
      return ParsedReply.useless("it was empty");
    }
    Optional<JsonNode> whole = object(text);
    JsonNode root = whole.orElseGet(() -> saved(text));
    Tally tally = new Tally(lines);
    List<Item> claims = items(claimsOf(root, lines), lines, mostClaims, tally);
    List<Item> points = items(root.path("points"), lines, mostPoints, tally);
    Optional<Item> headline = headline(root, tally.labels, lines);
    Optional<String> fault = fault(reply.finish(), whole.isPresent(), claims, tally, lines);
    boolean isCut = reply.finish() != Finish.STOP && !isForeign(claims, lines);
    return new ParsedReply(claims, points, headline, fault, isCut);
  }

  /** The reply without thinking, and no more of it than an honest one could have. */
  static String spoken(String reply) {
    String text = reply.substring(0, Math.min(LONGEST_REPLY, reply.length()));
    text = THOUGHT.matcher(text).replaceAll("");
    return THOUGHT_END.matcher(text).replaceFirst("").strip();
  }

  /** What was looked at and said, and what was wrong with the last bad claim. */
  private static final class Tally {
    final Labels labels;
    final Set<String> said = new HashSet<>();
    int seen;
    int dropped;
    String reason = "";

    Tally(NumberedLines lines) {
      this.labels = new Labels(lines);
    }

    void drop(String why) {
      dropped++;
      reason = why;
    }
  }

  private static Optional<String> fault(
      Finish finish, boolean isWhole, List<Item> claims, Tally tally, NumberedLines lines) {
    if (finish == Finish.ABORTED) {
      return Optional.of("it broke off without an end, as replies do that repeat themselves");
    }
    if (!isWhole) {
      return Optional.of(
          finish == Finish.LENGTH ? "it was too long and was cut" : "it was not JSON");
    }
    if (claims.isEmpty()) {
      return Optional.of(tally.seen == 0 ? "it held no claims" : tally.reason);
    }
    if (tally.dropped > claims.size()) {
      return Optional.of(tally.reason);
    }
    return isForeign(claims, lines)
        ? Optional.of("it was not in the language, or not about the text, that was given")
        : Optional.empty();
  }

  /** The outermost JSON object, or the array that stands in its place. */
  static Optional<JsonNode> object(String text) {
    int from = start(text, 0);
    for (int tries = 0; from >= 0 && tries < MOST_STARTS; tries++) {
      int to = end(text, from);
      if (to < 0) {
        return Optional.empty();
      }
      try {
        JsonNode node = JSON.readTree(text.substring(from, to));
        if (node.isObject() || (node.isArray() && node.path(0).isObject())) {
          return Optional.of(node);
        }
      } catch (JsonProcessingException e) {
        // Prose has braces too: the next one may begin the answer.
      }
      from = start(text, from + 1);
    }
    return Optional.empty();
  }

  private static int start(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '{' || text.charAt(i) == '[') {
        return i;
      }
    }
    return -1;
  }

  /** Where the value that begins at {@code from} ends, exclusive; -1 if it doesn't. */
  private static int end(String text, int from) {
    int depth = 0;
    boolean inString = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inString && c == '\\') {
        i++;
      } else if (c == '"') {
        inString = !inString;
      } else if (!inString && (c == '{' || c == '[')) {
        depth++;
      } else if (!inString && (c == '}' || c == ']') && --depth == 0) {
        return i + 1;
      }
    }
    return -1;
  }

  /** Of a reply that is no JSON as a whole, the claims that are. */
  private static JsonNode saved(String text) {
    var claims = JSON.createArrayNode();
    int from = text.indexOf('{');
    for (int tries = 0; from >= 0 && tries < MOST_STARTS; tries++) {
      int to = end(text, from);
      if (to > 0) {
        try {
          JsonNode node = JSON.readTree(text.substring(from, to));
          if (node.has("text") && node.has("sentences")) {
            claims.add(node);
            from = text.indexOf('{', to);
            continue;
          }
        } catch (JsonProcessingException e) {
          // Not a claim; one may begin further in.
        }
      }
      from = text.indexOf('{', from + 1);
    }
    return JSON.createObjectNode().set("claims", claims);
  }

  private static JsonNode claimsOf(JsonNode root, NumberedLines lines) {
    if (root.path("sentence").isTextual()) {
      ObjectNode claim = JSON.createObjectNode().put("text", root.get("sentence").asText());
      claim.set("sentences", JSON.valueToTree(lines.numbers()));
      return JSON.createArrayNode().add(claim);
    }
    if (root.isArray()) {
      return root;
    }
    return root.has("text") && root.has("sentences")
        ? JSON.createArrayNode().add(root)
        : root.path("claims");
  }

  private static List<Item> items(JsonNode array, NumberedLines lines, int most, Tally tally) {
    List<Item> items = new ArrayList<>();
    for (JsonNode node : array) {
      tally.seen++;
      String raw = node.path("text").asText("");
      String text = tally.labels.off(raw);
      List<Integer> numbers = numbers(node.path("sentences"), raw, lines);
      if (text.length() < SHORTEST_CLAIM || text.chars().noneMatch(Character::isLetter)) {
        tally.drop("a claim had no text");
      } else if (text.length() > LONGEST_CLAIM || isOfSeveralSentences(text)) {
        tally.drop("a claim was longer than one sentence");
      } else if (FOREIGN.matcher(text).find()) {
        tally.drop("a claim held a link or markup");
      } else if (InjectionFilter.isOne(text)) {
        tally.drop("a claim passed on an order that stands in the text");
      } else if (numbers.isEmpty()) {
        tally.drop("a claim named no line that exists under \"sentences\"");
      } else if (isFromNowhere(text, numbers, lines)) {
        tally.drop("a claim had no word in common with the lines it named");
      } else if (!tally.said.add(text.toLowerCase(Locale.ROOT))) {
        tally.drop("it said the same thing again and again");
      } else if (items.size() < most) {
        items.add(new Item(text, numbers));
      }
    }
    return items;
  }

  private static boolean isOfSeveralSentences(String text) {
    return Sentences.of(text, new Span(0, text.length()), "en").size() > 1;
  }

  private static Optional<Item> headline(JsonNode root, Labels labels, NumberedLines lines) {
    String raw = root.path("headline").asText("");
    String text = labels.off(raw);
    List<Integer> numbers = numbers(root.path("headline_sentences"), raw, lines);
    boolean isFit =
        text.length() >= SHORTEST_CLAIM
            && text.length() <= LONGEST_HEADLINE
            && text.split("\\s+", -1).length <= MOST_HEADLINE_WORDS
            && !FOREIGN.matcher(text).find()
            && !InjectionFilter.isOne(text)
            && !numbers.isEmpty()
            && !isFromNowhere(text, numbers, lines);
    return isFit ? Optional.of(new Item(text, numbers)) : Optional.empty();
  }

  /**
   * Whether a claim shares no word with the lines it names, and with any other line at most one: it
   * would fit any article, and is from none. One that only names the wrong line is not meant.
   */
  private static boolean isFromNowhere(String claim, List<Integer> numbers, NumberedLines lines) {
    Set<String> stems = new HashSet<>(Tokens.stems(claim));
    if (stems.size() < FEWEST_STEMS_TO_JUDGE
        || claim.codePoints().anyMatch(ReplyReader::isUnspaced)) {
      return false;
    }
    for (int i = 0; i < lines.texts().size(); i++) {
      int fewest = numbers.contains(lines.numbers().get(i)) ? 1 : 2;
      Set<String> given = new HashSet<>(Tokens.stems(lines.texts().get(i)));
      if (stems.stream().filter(given::contains).count() >= fewest) {
        return false;
      }
    }
    return true;
  }

  /** Of a script that puts no blanks between words. */
  private static boolean isUnspaced(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> true;
      default -> false;
    };
  }

  /** The numbers that lines have; from the marks in the text where none are given. */
  private static List<Integer> numbers(JsonNode node, String text, NumberedLines lines) {
    Set<Integer> numbers = new TreeSet<>();
    collect(node.isArray() ? node.toString() : node.asText(""), lines, numbers);
    if (numbers.isEmpty()) {
      Matcher marks = MARKS.matcher(text);
      while (marks.find()) {
        collect(marks.group(1), lines, numbers);
      }
    }
    return numbers.stream().limit(MOST_NUMBERS).toList();
  }

  private static void collect(String digits, NumberedLines lines, Set<Integer> numbers) {
    Matcher matcher = NUMBER.matcher(digits);
    while (matcher.find()) {
      int number = Integer.parseInt(matcher.group());
      if (lines.has(number)) {
        numbers.add(number);
      }
    }
  }

  /**
   * Whether the claims share too few words with the lines to be in their language, or about them.
   * Not judged for scripts that put no blanks between words.
   */
  private static boolean isForeign(List<Item> claims, NumberedLines lines) {
    Set<String> given = new HashSet<>();
    long letters = 0;
    long count = 0;
    for (String line : lines.texts()) {
      for (Tokens.Token word : Tokens.words(line)) {
        given.add(word.form());
        letters += word.form().length();
        count++;
      }
    }
    Set<String> used = new LinkedHashSet<>();
    claims.forEach(claim -> Tokens.words(claim.text()).forEach(word -> used.add(word.form())));
    boolean canJudge = used.size() >= FEWEST_WORDS_TO_JUDGE && letters <= LONGEST_MEAN_WORD * count;
    long shared = used.stream().filter(given::contains).count();
    return canJudge && shared < LEAST_SHARED_WORDS * used.size();
  }
}
