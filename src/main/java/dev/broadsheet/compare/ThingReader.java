package dev.broadsheet.compare;

import dev.broadsheet.nlp.Name;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the places and buildings in a stretch of a sentence that a verb is about. */
final class ThingReader {
  static final Set<String> BUILDINGS =
      Set.of(
          "airport",
          "airbase",
          "bridge",
          "border",
          "crossing",
          "road",
          "highway",
          "motorway",
          "school",
          "schools",
          "station",
          "port",
          "harbour",
          "harbor",
          "embassy",
          "tunnel",
          "market",
          "hospital",
          "airspace",
          "park",
          "runway",
          "plant",
          "consulate",
          "base",
          "dam",
          "university",
          "parliament",
          "palace",
          "prison",
          "museum");

  /** Only part of what follows is meant. */
  private static final String PARTS =
      "parts part much areas area swaths swathes districts some half villages towns places"
          + " territories locations positions neighbourhoods neighborhoods most outskirts suburbs"
          + " quarter quarters edge dozens number row series hundreds";

  private static final String LISTS = "including includes like among include namely";
  private static final String ENDS =
      "to in on near from at with as who which that while after before and by for since during when"
          + " where against through amid is was were are has had have will until";

  private final Passage passage;

  ThingReader(Passage passage) {
    this.passage = passage;
  }

  /** The things that follow a verb at {@code from - 1}; {@code [seizing] the civilian airport}. */
  List<Thing> after(int from) {
    List<Thing> things = new ArrayList<>();
    boolean isPart = false;
    boolean isOpen = true;
    int clause = passage.clauseAt(from - 1);
    int end = Math.min(passage.tokens().size(), from + 24);
    for (int i = from; i < end && passage.clauseAt(i) == clause; i++) {
      Token token = passage.tokens().get(i);
      boolean isSuchAs = token.is("as") && passage.form(i - 1).equals("such");
      if (token.is(LISTS) || isSuchAs) {
        isPart = false;
        isOpen = true;
        continue;
      }
      isPart |= isOpen && token.is(PARTS);
      Optional<Thing> thing = isOpen && !isPart ? at(i) : Optional.empty();
      if (thing.isPresent()) {
        things.add(thing.get());
        i = Math.max(i, lastToken(thing.get(), i));
        isOpen = passage.form(i + 1).matches("and|,") && nextIsThing(i + 2);
        i += isOpen ? 1 : 0;
      } else if (token.is(ENDS) || token.form().matches("[,.;:(“\"]")) {
        isOpen = false;
      }
    }
    return things;
  }

  /** "Saraqib and Khan Touman", not "Saraqib and Turkey joined". */
  private boolean nextIsThing(int i) {
    return i < passage.tokens().size()
        && at(i).isPresent()
        && passage.form(lastToken(at(i).get(), i) + 1).matches("[,.;]|and|in|on|");
  }

  /** The thing whose words end just before token {@code end}: the subject of a verb there. */
  Optional<Thing> before(int end) {
    for (int i = Math.max(0, end - 8); i < end; i++) {
      Optional<Thing> thing = at(i);
      if (thing.isPresent()) {
        int last = lastToken(thing.get(), i);
        boolean isNear = last + 1 >= end || isFiller(last + 1, end);
        boolean isWhole = i < 2 || !passage.form(i - 1).equals("of");
        if (isNear && isWhole && last < end) {
          return thing;
        }
        i = Math.max(i, last);
      }
    }
    return Optional.empty();
  }

  private boolean isFiller(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!passage
              .form(i)
              .matches(
                  "there|has|have|had|been|was|were|is|are|also|did|not|will|would|should|be|already|now"
                      + "|remain|remained|remains|still|stood|stands|stayed|at|in")
          && !passage.tokens().get(i).isCapitalised()) {
        return false;
      }
    }
    return true;
  }

  /** The thing at token {@code i}, by name or common noun. */
  private Optional<Thing> at(int i) {
    if (i >= passage.tokens().size()) {
      return Optional.empty();
    }
    int start = passage.tokens().get(i).start();
    for (Name name : passage.names()) {
      if (name.span().start() <= start && start < name.span().end()) {
        return Optional.of(named(name, i));
      }
    }
    String form = passage.form(i);
    if (!BUILDINGS.contains(form)) {
      return Optional.empty();
    }
    Set<String> modifiers = new HashSet<>();
    int from = i;
    while (from > 0 && from > i - 5 && isModifier(from - 1)) {
      from--;
      modifiers.add(passage.form(from));
    }
    boolean isDefinite = passage.form(from - 1).matches("the|its|their|this");
    String label = passage.slice(from, i + 1);
    return isDefinite
        ? Optional.of(new Thing(Optional.empty(), kind(form), modifiers, label))
        : Optional.empty();
  }

  private boolean isModifier(int i) {
    Token token = passage.tokens().get(i);
    return token.isWord()
        && !token.is("the a an of in on at to its their this and that from near")
        && !token.isPossessive();
  }

  private Thing named(Name name, int i) {
    List<String> parts = name.parts();
    String last = parts.get(parts.size() - 1);
    int next = i;
    while (next < passage.tokens().size()
        && passage.tokens().get(next).start() < name.span().end()) {
      next++;
    }
    String head = BUILDINGS.contains(last) ? kind(last) : "";
    String label = name.text();
    Set<String> modifiers = new HashSet<>(parts);
    for (int k = next; head.isEmpty() && k < next + 2; k++) {
      if (BUILDINGS.contains(passage.form(k))) {
        head = kind(passage.form(k));
        label = passage.slice(passage.tokenAt(name.span().start()), k + 1);
      }
    }
    return new Thing(Optional.of(name), head, modifiers, label);
  }

  private int lastToken(Thing thing, int i) {
    int last = i;
    int end =
        passage.text().indexOf(thing.label(), Math.max(0, passage.tokens().get(i).start() - 40));
    int stop = end < 0 ? 0 : end + thing.label().length();
    while (last + 1 < passage.tokens().size() && passage.tokens().get(last + 1).start() < stop) {
      last++;
    }
    return last;
  }

  private static String kind(String form) {
    return switch (form) {
      case "schools" -> "school";
      case "harbor", "harbour" -> "port";
      case "motorway" -> "highway";
      default -> form;
    };
  }
}
