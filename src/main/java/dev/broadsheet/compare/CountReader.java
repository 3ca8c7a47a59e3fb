package dev.broadsheet.compare;

import dev.broadsheet.nlp.CalendarParts;
import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Figure.Bound;
import dev.broadsheet.nlp.Figure.Kind;
import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what the figures of an article count. */
final class CountReader {
  private static final Set<Kind> COUNTED =
      Set.of(Kind.COUNT, Kind.MONEY, Kind.PERCENT, Kind.MEASURE);
  private static final Pattern NONE =
      Pattern.compile(
          "(?i)\\b(not (?:a single|one)|no one|nobody|no|none of the)\\b(?= ?(?:\\p{L}+"
              + " )?\\p{L}*)");
  private final List<Passage> passages;
  private final Attributions voices;
  private final List<Count> counts = new ArrayList<>();

  private CountReader(List<Passage> passages) {
    this.passages = passages;
    this.voices = new Attributions(passages);
  }

  static List<Count> of(List<Passage> passages) {
    CountReader reader = new CountReader(passages);
    for (int i = 0; i < passages.size(); i++) {
      reader.readSentence(i);
    }
    return List.copyOf(reader.counts);
  }

  private void readSentence(int index) {
    Passage passage = passages.get(index);
    for (Figure figure : passage.figures()) {
      boolean isSmallPart = figure.kind() == Kind.COUNT && isPartOfName(passage, figure);
      if (COUNTED.contains(figure.kind()) && !isSmallPart) {
        read(index, figure).ifPresent(counts::add);
      }
    }
    zero(index).ifPresent(counts::add);
  }

  /** "the M4", "Flight 93", "Channel 4", "No. 3": numbers that count nothing. */
  private static boolean isPartOfName(Passage passage, Figure figure) {
    int at = passage.tokenAt(figure.span().start());
    boolean isDigits = Character.isDigit(figure.span().of(passage.text()).charAt(0));
    boolean followsName =
        at > 0 && passage.tokens().get(at - 1).isCapitalised() && at > 1 && isDigits;
    boolean isAge = passage.form(at - 1).equals(",") && passage.form(at + 1).equals(",");
    return isAge
        || (followsName && !passage.form(at - 1).matches("the|some|about|but|and"))
        || passage.form(at - 1).matches("aged|age|no|number|#|:|group");
  }

  private Optional<Count> read(int index, Figure figure) {
    Passage passage = passages.get(index);
    int end = passage.tokenAt(figure.span().end() - 1) + 1;
    int start = passage.tokenAt(figure.span().start());
    if (passage.form(start - 1).matches("another|additional|further|extra|other")) {
      return Optional.empty();
    }
    NounPhrase noun = NounPhrase.after(passage, end, start);
    boolean isInhabitants =
        passage.form(start - 1).equals("of")
            && passage
                .form(start - 2)
                .matches("city|town|village|island|county|country|nation|state");
    if (noun.isRemainder() || isInhabitants) {
      return Optional.empty();
    }
    EventFinder.Hit event = EventFinder.near(passage, start, end, noun.end());
    String kind = noun.kind();
    String label = noun.label();
    boolean isAdjacent = isAdjacent(passage, start, end, event.at());
    boolean countsPeople = EventWords.isOfPeople(event.event()) && figure.kind() == Kind.COUNT;
    if (kind.isEmpty() && countsPeople && isAdjacent) {
      kind = "people";
      label = "people";
    }
    if (isPart(passage, end) && eventOf(event, noun).isEmpty()) {
      kind = figure.value() > 20 ? kind : "";
    }
    String befell = isTotal(passage, start) ? "in all" : eventOf(event, noun);
    boolean isPerson = kind.isEmpty() || Nouns.isPerson(kind, label.replaceFirst("^.* ", ""));
    boolean isOdd = isPerson ? EventWords.isOfThings(befell) : EventWords.isOfPeopleAlone(befell);
    boolean isNone = isPlace(passage, start) || isOdd || kind.equals("mile");
    int clause = passage.clauseAt(start);
    Scope scope = scope(index, clause, noun.refersBack());
    return Optional.of(
        new Count(
            passage,
            figure,
            kind,
            label,
            noun.qualifiers(),
            isNone ? "" : befell,
            event.cause(),
            scope,
            voices.at(index, clause),
            figure.span().of(passage.text()).strip(),
            clause));
  }

  /** "killing 11", "11 were killed", "11 dead". */
  private static boolean isAdjacent(Passage passage, int start, int end, int event) {
    for (int i = end; i < event; i++) {
      if (!passage
          .tokens()
          .get(i)
          .is("were was are is have has had been confirmed reported feared")) {
        return false;
      }
    }
    return event >= start - 2;
  }

  /** "three" in "three of the seven bullets". */
  private static boolean isPart(Passage passage, int end) {
    boolean isOf =
        passage.form(end).equals("of") && passage.form(end + 1).matches("the|its|their|his|her");
    return isOf && end + 2 < passage.tokens().size() && passage.isInFigure(end + 2);
  }

  /** "five" in "homes in five villages were damaged": what was damaged is the homes. */
  private static boolean isPlace(Passage passage, int start) {
    return passage.form(start - 1).matches("in|across|from|near|throughout");
  }

  /** "22" in "six of its 22 members". */
  private static boolean isTotal(Passage passage, int start) {
    boolean isOf =
        passage.form(start - 2).equals("of")
            && passage.form(start - 1).matches("the|its|their|his|her");
    return isOf && start > 2 && passage.isInFigure(start - 3);
  }

  /** "six arrests": the noun itself says what happened. */
  private static String eventOf(EventFinder.Hit event, NounPhrase noun) {
    String head = noun.label().replaceFirst("^.* ", "").toLowerCase(Locale.ROOT);
    return event.event().isEmpty() ? EventWords.of(head) : event.event();
  }

  private Scope scope(int index, int clause, boolean refersBack) {
    Passage passage = passages.get(index);
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < passage.tokens().size(); i++) {
      if (passage.clauseAt(i) == clause) {
        words.append(passage.tokens().get(i).raw()).append(' ');
      }
    }
    Scope own = Scope.of(words.toString().replace(" ,", ","));
    boolean isPointing = passage.text().matches("(?s)(?:It|That|This|They|Those|These)\\b.*");
    boolean looksBack = own.kind() == Scope.Kind.NONE && (refersBack || isPointing) && index > 0;
    return looksBack ? Scope.of(passages.get(index - 1).text()) : own;
  }

  /** "Nobody was killed", "not a single house was damaged": nought of something. */
  private Optional<Count> zero(int index) {
    Passage passage = passages.get(index);
    Matcher matcher = NONE.matcher(passage.text());
    if (!matcher.find()) {
      return Optional.empty();
    }
    int start = passage.tokenAt(matcher.start());
    int end = passage.tokenAt(matcher.end() - 1) + 1;
    boolean isBody = matcher.group().toLowerCase(Locale.ROOT).matches("nobody|no one");
    NounPhrase noun = NounPhrase.after(passage, end, start);
    EventFinder.Hit event = EventFinder.near(passage, start, end, noun.end());
    String kind = isBody ? "people" : noun.kind();
    boolean isNear = event.at() >= 0 && event.at() - end <= 4 && event.at() >= end;
    if (event.event().isEmpty() || !isNear || kind.isEmpty()) {
      return Optional.empty();
    }
    int clause = passage.clauseAt(start);
    Span span = new Span(matcher.start(), matcher.end());
    Figure nought =
        new Figure(Kind.COUNT, 0, 0, 0, 0, Bound.EXACT, "", kind, CalendarParts.NONE, span);
    return Optional.of(
        new Count(
            passage,
            nought,
            kind,
            isBody ? "people" : noun.label(),
            noun.qualifiers(),
            event.event(),
            "",
            scope(index, clause, false),
            voices.at(index, clause),
            "none",
            clause));
  }
}
