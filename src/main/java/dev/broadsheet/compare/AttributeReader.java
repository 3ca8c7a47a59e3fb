package dev.broadsheet.compare;

import dev.broadsheet.nlp.CalendarParts;
import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Figure.Bound;
import dev.broadsheet.nlp.Figure.Kind;
import dev.broadsheet.nlp.Figures;
import dev.broadsheet.nlp.Name;
import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads numbers that belong to one thing and count nothing: ages of people, what they have won and
 * lost, magnitudes.
 */
final class AttributeReader {
  static final String AGE = "age of ";
  static final String RECORD = "record of ";
  static final String MAGNITUDE = "magnitude";
  private static final String BLOCK_ON = "where on ";
  private static final String AGE_IN_WORDS =
      "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{L}+)?";
  private static final Pattern AGE_AFTER =
      Pattern.compile("^, (?:aged |age )?(\\d{1,2})(?:,|\\.| and\\b)");
  private static final Pattern AGE_BEFORE =
      Pattern.compile(
          "\\b(\\d{1,2}|(?i:"
              + AGE_IN_WORDS
              + "))-year-old (?:(?!in |of |the |at |for |and |who |to )[\\p{Ll}-]+ ){0,3}$");
  private static final Pattern AGE_WITHIN =
      Pattern.compile("(?i)^(\\d{1,2}|" + AGE_IN_WORDS + ")-year-old \\p{L}");
  private static final Pattern RECORD_AFTER =
      Pattern.compile("^(?: \\(|, (?=[\\d-]+, \\d+ KO))(\\d{1,3}-\\d{1,3}(?:-\\d{1,2})?)\\b");
  private static final Pattern BLOCK =
      Pattern.compile(
          "\\b((\\d{3,5}) block) of (?:(?:East|West|North|South|[NESW]\\.?) )?"
              + "([\\p{Lu}\\d][\\p{L}\\d]*(?: \\p{Lu}\\p{L}+){0,2})");
  private static final Pattern TIMES =
      Pattern.compile(
          "(?i)\\b(?:(?:was|were|been|being) )?((?<!(?:was|were|been|being)"
              + " )(?:married|divorced)|(?<=(?:was|were|been|being)"
              + " )(?:shot|stabbed|hit|struck|bitten|married|divorced|arrested|elected))"
              + " (twice|(?:\\p{L}+|\\d+)(?= times))\\b");
  private static final Pattern STRENGTH =
      Pattern.compile(
          "(?i)\\bmagnitude(?:[ -](?:of|at|was|is))?[ -](?:about )?(\\d\\.\\d)\\b|\\b(\\d\\.\\d)["
              + " -]+magnitude\\b|\\bmeasur(?:ed|ing) (\\d\\.\\d)\\b");

  private final Passage passage;
  private final People people;
  private final Attributions voices;
  private final int index;
  private final List<Count> found = new ArrayList<>();

  private AttributeReader(Passage passage, People people, Attributions voices, int index) {
    this.passage = passage;
    this.people = people;
    this.voices = voices;
    this.index = index;
  }

  static List<Count> of(Passage passage, People people, Attributions voices, int index) {
    AttributeReader reader = new AttributeReader(passage, people, voices, index);
    passage.names().forEach(reader::readPerson);
    Matcher magnitude = STRENGTH.matcher(passage.text());
    while (magnitude.find()) {
      if (!reader.isAftershock(magnitude.end())) {
        reader.readMagnitude(magnitude);
      }
    }
    reader.readPlaces();
    return reader.found;
  }

  private void readPlaces() {
    Matcher block = BLOCK.matcher(passage.text());
    while (block.find()) {
      String street =
          block.group(3).replaceFirst(" (?:Street|St|Avenue|Ave|Road|Rd|Boulevard)$", "");
      Span span = new Span(block.start(1), block.end(1));
      double number = Double.parseDouble(block.group(2));
      add(Kind.ORDINAL, number, BLOCK_ON + street, BLOCK_ON + block.group(3), span);
    }
    Matcher times = TIMES.matcher(passage.text());
    while (times.find()) {
      String deed = times.group(1).toLowerCase(Locale.ROOT);
      String who = people.before(passage, times.start()).map(name -> name + " was ").orElse("");
      boolean isTwice = times.group(2).equalsIgnoreCase("twice");
      List<Figure> number = Figures.of(isTwice ? "two" : times.group(2));
      if (number.size() == 1) {
        Span span = new Span(times.start(2), times.end(2));
        String label = "times " + who + deed;
        add(Kind.SCORE, number.get(0).value(), "times " + deed, label, span);
      }
    }
  }

  private void readMagnitude(Matcher magnitude) {
    for (int group = 1; group <= magnitude.groupCount(); group++) {
      if (magnitude.group(group) != null) {
        Span span = new Span(magnitude.start(group), magnitude.end(group));
        double number = Double.parseDouble(magnitude.group(group));
        add(Kind.MEASURE, number, MAGNITUDE, MAGNITUDE, span);
      }
    }
  }

  private boolean isAftershock(int end) {
    return passage.text().substring(end).matches("(?is)[ -]*(?:magnitude )?(?:after|fore)shock.*");
  }

  private void readPerson(Name name) {
    String text = passage.text();
    Matcher record = RECORD_AFTER.matcher(text).region(name.span().end(), text.length());
    String whole = people.whole(name);
    if (record.find()) {
      Span span = new Span(record.start(1), record.end(1));
      String label = RECORD + people.label(name);
      add(Kind.SCORE, score(record.group(1)), RECORD + people.surname(name), label, span);
    }
    Matcher after = AGE_AFTER.matcher(text).region(name.span().end(), text.length());
    Matcher before = AGE_BEFORE.matcher(text.substring(0, name.span().start()));
    Matcher within = AGE_WITHIN.matcher(text).region(name.span().start(), text.length());
    Optional<Matcher> found =
        whole.isEmpty()
            ? Optional.empty()
            : Stream.of(after, before, within).filter(Matcher::find).findFirst();
    if (found.isPresent()) {
      Matcher age = found.get();
      Span span = new Span(age.start(1), age.end(1));
      List<Figure> number = Figures.of(age.group(1));
      if (number.size() == 1) {
        add(Kind.DURATION, number.get(0).stated(), AGE + whole, AGE + people.label(name), span);
      }
    }
  }

  /** Wins before losses before draws, as one number. */
  private static double score(String record) {
    double score = 0;
    String[] parts = record.split("-", -1);
    for (int i = 0; i < 3; i++) {
      score = score * 1000 + (i < parts.length ? Integer.parseInt(parts[i]) : 0);
    }
    return score;
  }

  private void add(Kind kind, double number, String noun, String label, Span span) {
    Figure figure =
        new Figure(
            kind,
            number,
            number,
            number,
            number,
            Bound.EXACT,
            noun,
            noun,
            CalendarParts.NONE,
            span);
    int clause = passage.clauseAt(passage.tokenAt(span.start()));
    Scope said = Scope.of(passage.text());
    boolean isTimeless = kind != Kind.MEASURE || said.kind() == Scope.Kind.PERIOD;
    Scope scope = isTimeless ? Scope.NONE : said;
    found.add(Count.attribute(passage, figure, label, scope, voices.at(index, clause), clause));
  }
}
