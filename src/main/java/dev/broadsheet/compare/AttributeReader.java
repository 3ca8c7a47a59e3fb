package dev.broadsheet.compare;

import dev.broadsheet.text.CalendarParts;
import dev.broadsheet.text.Figure;
import dev.broadsheet.text.Figure.Bound;
import dev.broadsheet.text.Figure.Kind;
import dev.broadsheet.text.Name;
import dev.broadsheet.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads numbers that belong to one thing and count nothing: ages of people, magnitudes. */
final class AttributeReader {
  static final String AGE = "age of ";
  static final String MAGNITUDE = "magnitude";
  private static final Pattern AGE_AFTER =
      Pattern.compile("^, (?:aged |age )?(\\d{1,2})(?:,|\\.| and\\b)");
  private static final Set<String> TITLES =
      Set.of(
          "deputy",
          "sheriff",
          "sgt",
          "sergeant",
          "officer",
          "president",
          "captain",
          "capt",
          "dr",
          "lt",
          "lieutenant",
          "professor",
          "prof",
          "judge",
          "minister",
          "senator",
          "sen",
          "rep",
          "governor",
          "gov",
          "mayor",
          "chief",
          "general",
          "gen",
          "constable",
          "const",
          "coach");
  private static final Pattern AGE_BEFORE =
      Pattern.compile("\\b(\\d{1,2})-year-old (?:[\\p{L}-]+ ){0,3}$");
  private static final Pattern STRENGTH =
      Pattern.compile(
          "(?i)\\bmagnitude(?:[ -]of)?[ -](?:about )?(\\d\\.\\d)\\b|\\b(\\d\\.\\d)[ -]+magnitude\\b"
              + "|\\bmeasur(?:ed|ing) (\\d\\.\\d)\\b");

  private final Passage passage;
  private final Voices voices;
  private final int index;
  private final List<Count> found = new ArrayList<>();

  private AttributeReader(Passage passage, Voices voices, int index) {
    this.passage = passage;
    this.voices = voices;
    this.index = index;
  }

  static List<Count> of(Passage passage, Voices voices, int index) {
    AttributeReader reader = new AttributeReader(passage, voices, index);
    passage.names().forEach(reader::readAge);
    Matcher magnitude = STRENGTH.matcher(passage.text());
    while (magnitude.find()) {
      for (int group = 1; group <= 3; group++) {
        if (magnitude.group(group) != null) {
          reader.add(MAGNITUDE, MAGNITUDE, magnitude.start(group), magnitude.end(group));
        }
      }
    }
    return reader.found;
  }

  private void readAge(Name name) {
    String whole =
        name.parts().stream()
            .filter(part -> !TITLES.contains(part))
            .collect(Collectors.joining(" "));
    Matcher after =
        AGE_AFTER.matcher(passage.text()).region(name.span().end(), passage.text().length());
    Matcher before = AGE_BEFORE.matcher(passage.text().substring(0, name.span().start()));
    boolean isWhole = whole.indexOf(' ') > 0;
    if (isWhole && after.find()) {
      add(AGE + whole, AGE + name.text(), after.start(1), after.end(1));
    } else if (isWhole && before.find()) {
      add(AGE + whole, AGE + name.text(), before.start(1), before.end(1));
    }
  }

  private void add(String noun, String label, int start, int end) {
    double number = Double.parseDouble(passage.text().substring(start, end));
    Span span = new Span(start, end);
    Kind kind = noun.startsWith(AGE) ? Kind.DURATION : Kind.MEASURE;
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
    int clause = passage.clauseAt(passage.tokenAt(start));
    Scope said = Scope.of(passage.text());
    boolean isTimeless = kind != Kind.MEASURE || said.kind() == Scope.Kind.PERIOD;
    Scope scope = isTimeless ? Scope.NONE : said;
    found.add(
        new Count(
            passage,
            figure,
            noun,
            label,
            Set.of(),
            "",
            "",
            scope,
            voices.at(index, clause),
            span.of(passage.text()),
            clause));
  }
}
