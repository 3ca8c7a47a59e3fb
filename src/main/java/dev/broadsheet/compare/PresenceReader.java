package dev.broadsheet.compare;

import dev.broadsheet.compare.Presence.Depth;
import dev.broadsheet.nlp.Name;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how far into a town attackers have come. "The city" is the town that the article names
 * most.
 */
final class PresenceReader {
  private static final Pattern ATTACKERS =
      Pattern.compile(
          "(?i)\\b(?:rebels?|insurgents?|militants?|fighters?|gunmen|militia(?:men)?|attackers"
              + "|invaders|invading|their (?:men|fighters)|its men|units|advances?|incursion)\\b");
  private static final Pattern MOVING =
      Pattern.compile(
          "(?i)\\b(?:enter(?:ed|ing|s)?|storm(?:ed|ing|s)?|push(?:ed|ing|es)?|cross(?:ed|es|ing)?"
              + "|roam(?:ed|ing|s)?|stroll(?:ed|ing|s)?|patrol(?:led|ling|s)?|reach(?:ed|es|ing)?"
              + "|advanc(?:e|es|ed|ing)|breach(?:ed|es|ing)?|operat(?:e|es|ed|ing)|fought|walk(?:ed|ing|s)?|(?:broke|break|broken|drove|drive|moved|marched|come|came|incursion|are|were)"
              + " (?:in(?:to)?|within)|clos(?:e|es|ed|ing) in)\\b");
  private static final Pattern DENIAL =
      Pattern.compile(
          "(?i)\\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|rejected reports|refuted)\\b");
  private static final Pattern HISTORY =
      Pattern.compile(
          "(?i)(?:^no )|\\b(?:no rebels?|could|might|may|would|feared?|if|no"
              + " one|nobody|expected|historic\\w*|during the (?:early|height)|had been)\\b");

  /** Words before and after a town, by how far in they are. */
  private static final Map<Depth, List<Pattern>> PLACES = places();

  private final List<Passage> passages;
  private final Attributions voices;
  private final List<Presence> found = new ArrayList<>();
  private final Optional<Name> mainTown;

  private PresenceReader(List<Passage> passages) {
    this.passages = passages;
    this.voices = new Attributions(passages);
    this.mainTown = mainTown(passages);
  }

  static List<Presence> of(List<Passage> passages) {
    PresenceReader reader = new PresenceReader(passages);
    for (int i = 0; i < passages.size(); i++) {
      reader.readSentence(i);
    }
    return List.copyOf(reader.found);
  }

  private static Map<Depth, List<Pattern>> places() {
    Map<Depth, List<Pattern>> places = new LinkedHashMap<>();
    String distance = "within (?:\\w+|[\\d.]+) ?(?:km|kilomet\\w+|miles?|metres|meters) of ";
    places.put(Depth.NEAR, patterns(distance + "TOWN", "clos\\w+ in on TOWN"));
    String edge = "(?:outskirts|edge|gates|perimeter|ring road|outer districts)";
    places.put(Depth.EDGE, patterns(edge + " of TOWN", "TOWN['’]s (?:\\w+ )?" + edge));
    places.put(
        Depth.SUBURB, patterns("(?:\\w+ )?suburbs? of TOWN", "TOWN['’]s (?:\\w+ )?suburbs?"));
    places.put(
        Depth.CENTRE,
        patterns(
            "central TOWN",
            "(?:centre|center|heart|middle) of TOWN",
            "TOWN['’]s (?:central \\w+|(?:city )?(?:centre|center))"));
    places.put(
        Depth.INSIDE,
        patterns("(?:into|inside|entered|entering|stormed|storming) TOWN", "streets of TOWN"));
    return places;
  }

  private static List<Pattern> patterns(String... shapes) {
    List<Pattern> patterns = new ArrayList<>();
    for (String shape : shapes) {
      patterns.add(Pattern.compile("(?i)\\b" + shape.replace("TOWN", "(?:the )?(TOWN)")));
    }
    return patterns;
  }

  /** The place that the article names most often. */
  private static Optional<Name> mainTown(List<Passage> passages) {
    Map<String, Integer> counts = new TreeMap<>();
    Map<String, Name> names = new TreeMap<>();
    for (Passage passage : passages) {
      for (Name name : passage.names()) {
        if (name.parts().size() == 1 && !name.isAcronym() && isPlace(passage, name)) {
          counts.merge(name.parts().get(0), 1, Integer::sum);
          names.putIfAbsent(name.parts().get(0), name);
        }
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> names.get(entry.getKey()));
  }

  private void readSentence(int index) {
    Passage passage = passages.get(index);
    boolean isAbout =
        ATTACKERS.matcher(passage.text()).find() && MOVING.matcher(passage.text()).find();
    if (!isAbout || HISTORY.matcher(passage.text()).find()) {
      return;
    }
    for (Map.Entry<Depth, List<Pattern>> place : PLACES.entrySet()) {
      for (Pattern shape : place.getValue()) {
        if (readShape(index, place.getKey(), shape)) {
          return;
        }
      }
    }
  }

  private static boolean isPlace(Passage passage, Name name) {
    String before = passage.text().substring(0, name.span().start());
    return before.matches(
        "(?is).*\\b(?:in|of|into|near|towards?|to|from|around|at|entered|central|city,?) $");
  }

  private boolean readShape(int index, Depth depth, Pattern shape) {
    Passage passage = passages.get(index);
    for (Name town : towns(passage)) {
      String own = "\\b" + Pattern.quote(town.text()) + "(?: city)?|city";
      Matcher matcher =
          Pattern.compile(shape.pattern().replace("TOWN", own)).matcher(passage.text());
      if (matcher.find()) {
        int clause = passage.clauseAt(passage.tokenAt(matcher.start()));
        boolean isDenied = DENIAL.matcher(passage.text().substring(0, matcher.start())).find();
        String place = matcher.group().strip();
        String value = isDenied ? "denied that they are in " + town.text() : reading(depth, place);
        found.add(
            new Presence(
                passage, town, isDenied ? Depth.DENIED : depth, value, voices.at(index, clause)));
        return true;
      }
    }
    return false;
  }

  private static String reading(Depth depth, String place) {
    boolean isTold =
        place.matches("(?is)(?:the|an?|into|inside|within|clos\\w+|enter\\w+|storm\\w+) .*");
    return switch (depth) {
      case EDGE -> "at the " + place;
      case CENTRE -> place.matches("(?i)central .*") ? "in " + place : "in the " + place;
      case SUBURB -> isTold ? "in " + place : "in a " + place;
      default -> isTold ? place : "in the " + place;
    };
  }

  /** The plural words for attackers in a sentence, lower case. */
  static List<String> attackers(Passage passage) {
    List<String> words = new ArrayList<>();
    Matcher matcher = ATTACKERS.matcher(passage.text());
    while (matcher.find()) {
      String word = matcher.group().toLowerCase(Locale.ROOT);
      if (word.matches("(?:rebel|insurgent|militant|fighter|attacker|invader)s|gunmen")) {
        words.add(word);
      }
    }
    return words;
  }

  private List<Name> towns(Passage passage) {
    List<Name> towns = new ArrayList<>(mainTown.stream().toList());
    for (Name name : passage.names()) {
      if (name.parts().size() == 1 && !name.isAcronym() && !name.opensSentence()) {
        towns.add(name);
      }
    }
    return towns;
  }
}
