package dev.broadsheet.compare;

import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Figure.Kind;
import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads how far somebody came, fell or was dragged: measures that follow a verb. */
final class MeasureReader {
  static final String DEED = "how far: ";
  private static final Map<String, String> IRREGULAR =
      Map.of(
          "fell", "fall", "fallen", "fall", "flew", "fly", "flown", "fly", "ran", "run", "drove",
          "drive", "driven", "drive", "swam", "swim", "sank", "sink", "rose", "rise");

  private MeasureReader() {}

  static List<Count> of(Passage passage, People people, Attributions voices, int index) {
    List<Count> found = new ArrayList<>();
    for (Figure figure : passage.figures()) {
      int start = passage.tokenAt(figure.span().start());
      int end = passage.tokenAt(figure.span().end() - 1) + 1;
      int at = start - 1;
      while (passage.form(at).matches("him|her|it|them|for|some|a|good|about|an|estimated")) {
        at--;
      }
      String deed = deed(passage.form(at));
      boolean isRate = passage.form(end).matches("per|an?|/|high|tall|long|wide|deep");
      if (figure.kind() == Kind.MEASURE
          && figure.unit().equals("length")
          && !deed.isEmpty()
          && !isRate) {
        int clause = passage.clauseAt(start);
        Figure named =
            new Figure(
                Kind.MEASURE,
                figure.value(),
                figure.stated(),
                figure.min(),
                figure.max(),
                figure.bound(),
                figure.unit(),
                DEED + deed,
                figure.date(),
                figure.span());
        String who = people.before(passage, figure.span().start()).orElse("they");
        boolean isPast = !passage.form(at).endsWith("ing");
        String label = isPast ? "how far " + who + " " + passage.form(at) : "";
        Scope scope = Scope.of(passage.text());
        found.add(Count.attribute(passage, named, label, scope, voices.at(index, clause), clause));
      }
    }
    return found;
  }

  private static String deed(String form) {
    if (IRREGULAR.containsKey(form)) {
      return IRREGULAR.getOrDefault(form, "");
    }
    boolean isVerb = form.matches("\\p{L}{3,}(?:ed|ing)") && !Tokens.isStopWord(form);
    List<String> stems = isVerb ? Tokens.stems(form) : List.of();
    return stems.isEmpty() ? "" : stems.get(0);
  }
}
