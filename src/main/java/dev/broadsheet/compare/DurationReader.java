package dev.broadsheet.compare;

import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Figure.Kind;
import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads how long things lasted: "40 hours of talks", "deliberated for 40 hours". Terms of office,
 * ages and "three years ago" are no such lengths.
 */
final class DurationReader {
  private static final int REACH = 5;

  private static final Pattern WISH =
      Pattern.compile(
          "(?i)\\b(?:demand\\w*|wants?|wanted|ask(?:s|ed)?|offer\\w*|propos\\w*|deal|agreement|will|would"
              + "|could|may|must|should|if|plans?|planned)\\b");

  /** In days. */
  private static final double LONGEST = 3;

  private static final String NOT_BEFORE =
      "every each last next first second per a of than under within this final one until in";
  private static final String RELATIVE = "ago earlier later before after since from old apart away";

  private final Passage passage;
  private final Attributions voices;
  private final int index;

  private DurationReader(Passage passage, Attributions voices, int index) {
    this.passage = passage;
    this.voices = voices;
    this.index = index;
  }

  static List<Count> of(Passage passage, Attributions voices, int index) {
    DurationReader reader = new DurationReader(passage, voices, index);
    List<Count> found = new ArrayList<>();
    boolean isWish = WISH.matcher(passage.text()).find();
    for (Figure figure : passage.figures()) {
      if (figure.kind() == Kind.DURATION && !isWish) {
        reader.read(figure).ifPresent(found::add);
      }
    }
    return found;
  }

  private Optional<Count> read(Figure figure) {
    int start = passage.tokenAt(figure.span().start());
    int end = passage.tokenAt(figure.span().end() - 1) + 1;
    int before = start - 1;
    while (passage.form(before).matches("the|past|about|a|just")) {
      before--;
    }
    boolean isRelative =
        end < passage.tokens().size() && passage.tokens().get(end).is(RELATIVE + " - and");
    boolean isHabit = before >= 0 && passage.tokens().get(before).is(NOT_BEFORE);
    // What goes on for days is told while it lasts: four days of riots one day, five the next.
    if (isRelative || isHabit || figure.value() >= LONGEST) {
      return Optional.empty();
    }
    Optional<Deed> deed = deed(before, end);
    int clause = passage.clauseAt(start);
    return deed.map(
        d ->
            Count.attribute(
                passage,
                named(figure, d.stem()),
                d.label(),
                Scope.of(passage.text()),
                voices.at(index, clause),
                clause));
  }

  /** What lasted. */
  private record Deed(String stem, String label) {}

  private Optional<Deed> deed(int before, int end) {
    String next = passage.form(end);
    if (next.equals("of")) {
      int noun = NounPhrase.after(passage, end, end).end() - 1;
      return noun > end ? deed(noun, "length of the ") : Optional.empty();
    }
    if (isDoing(end)) {
      return deed(end, "time spent ");
    }
    if (next.matches("while|as") && isDeed(end + 2)) {
      return deed(end + 2, "how long they ");
    }
    boolean isSpan = passage.form(before).matches("for|over|lasted|lasting|took|lasts");
    boolean isHabit = next.matches("a|per|each|every");
    if (!isSpan || isHabit) {
      return Optional.empty();
    }
    boolean isNoun = passage.form(before).matches("lasted|lasting|took|lasts");
    for (int i = before - 1; i >= Math.max(0, before - REACH); i--) {
      boolean isVerb = passage.form(i).matches(".*[^e](?:ed|ing)");
      if (isDeed(i) && (isNoun || isVerb)) {
        return deed(i, isNoun ? "length of the " : "how long ");
      }
    }
    return Optional.empty();
  }

  private boolean isDoing(int i) {
    return passage.form(i).endsWith("ing") && passage.form(i).length() > 5;
  }

  private boolean isDeed(int i) {
    String form = passage.form(i);
    return form.length() > 3
        && passage.tokens().get(i).isWord()
        && !passage.tokens().get(i).isCapitalised()
        && !passage.isInFigure(i)
        && !Tokens.isStopWord(form);
  }

  private Optional<Deed> deed(int i, String phrase) {
    if (!isDeed(i)) {
      return Optional.empty();
    }
    List<String> stems = Tokens.stems(passage.form(i));
    return stems.isEmpty()
        ? Optional.empty()
        : Optional.of(new Deed("length: " + stems.get(0), phrase + passage.form(i)));
  }

  private static Figure named(Figure figure, String noun) {
    return new Figure(
        figure.kind(),
        figure.value(),
        figure.stated(),
        figure.min(),
        figure.max(),
        figure.bound(),
        "",
        noun,
        figure.date(),
        figure.span());
  }
}
