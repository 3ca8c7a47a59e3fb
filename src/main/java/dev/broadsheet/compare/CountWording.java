package dev.broadsheet.compare;

import dev.broadsheet.news.Disagreement.Value;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Figure.Kind;
import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts figures of one quantity into the words of a box. */
final class CountWording {
  private static final Pattern INCLUDING =
      Pattern.compile("^[\\p{L} -]{0,40}, (including (?:at least |about )?[\\p{L}\\d]+ \\p{Ll}+)");
  private static final Pattern PART_OF = Pattern.compile("^([\\p{Ll} -]{0,40}), including $");

  private CountWording() {}

  /** Whether nothing says what is counted. */
  static boolean isNameless(List<Count> quantity) {
    return quantity.stream().allMatch(count -> count.label().isBlank());
  }

  /** What is counted, such as "civilians killed". */
  static String about(List<Count> quantity) {
    Count best =
        quantity.stream()
            .filter(count -> !count.label().isBlank())
            .max(Comparator.comparingInt(CountWording::worth))
            .orElse(quantity.get(0));
    String label = best.label().isBlank() ? "figures given" : best.label();
    String head = label.replaceFirst("^.* ", "").toLowerCase(Locale.ROOT);
    boolean isSaid =
        best.event().isEmpty()
            || best.event().equals("in all")
            || EventWords.of(head).equals(best.event());
    if (best.event().isEmpty() && best.noun().equals("people")) {
      return inContext(best);
    }
    if (isShare(best)) {
      return "share of " + label;
    }
    boolean isPeople = best.noun().equals("people") && !best.event().isEmpty();
    if (isPeople && best.event().equals("sailed")) {
      return quantity.stream()
          .map(Count::event)
          .filter(EventWords::isOfPeople)
          .findFirst()
          .map(event -> "people " + event)
          .orElse("people who left");
    }
    String about = (isPeople ? "people" : label) + (isSaid ? "" : " " + best.event());
    return about.replaceAll("\\s+", " ").strip();
  }

  /** "90 percent of voters". */
  private static boolean isShare(Count count) {
    int end = count.passage().tokenAt(count.figure().span().end() - 1) + 1;
    return count.figure().kind() == Kind.PERCENT && count.passage().form(end).equals("of");
  }

  /** Labels with an event say more, and "houses" reads better than "house". */
  private static int worth(Count count) {
    boolean isPlural = count.label().endsWith("s") || count.noun().equals("people");
    return (count.event().isEmpty() ? 0 : 2) + (isPlural ? 1 : 0);
  }

  /** "people" alone says too little: the words that follow. */
  private static String inContext(Count count) {
    Passage passage = count.passage();
    int start = passage.tokenAt(count.figure().span().start());
    if (passage.form(start - 1).equals("to") && passage.form(start - 2).equals("home")) {
      return "inhabitants";
    }
    int noun = passage.tokenAt(count.figure().span().end() - 1) + 1;
    while (noun < passage.tokens().size() && !count.label().endsWith(passage.form(noun))) {
      noun++;
    }
    int end = noun + 1;
    while (end < passage.tokens().size()
        && end < noun + 6
        && passage.tokens().get(end).isWord()
        && !passage.isInFigure(end)) {
      end++;
    }
    while (end > noun + 1 && Tokens.isStopWord(passage.form(end - 1))) {
      end--;
    }
    return noun < passage.tokens().size() ? passage.slice(noun, end) : count.label();
  }

  /** What is reported: each value once, with all who give it. */
  static List<Value> values(List<Count> quantity) {
    boolean hasPeriod =
        quantity.stream().anyMatch(count -> count.scope().kind() == Scope.Kind.PERIOD);
    List<List<Count>> groups = new ArrayList<>();
    for (Count count : quantity) {
      boolean isNarrow = hasPeriod && count.scope().kind() == Scope.Kind.DAY;
      List<Count> home =
          groups.stream()
              .filter(group -> isSameReport(group.get(0), count, hasPeriod, isNarrow))
              .findFirst()
              .orElse(null);
      if (home == null) {
        home = new ArrayList<>();
        groups.add(home);
      }
      home.add(count);
    }
    boolean isOverDays =
        groups.stream().flatMap(List::stream).map(Days::of).distinct().count() > 1
            && groups.stream().allMatch(CountWording::isOfOneDay);
    return groups.stream().map(group -> value(group, hasPeriod, isOverDays)).toList();
  }

  private static boolean isOfOneDay(List<Count> group) {
    return group.stream().map(Days::of).distinct().count() == 1;
  }

  private static boolean isSameReport(
      Count first, Count count, boolean hasPeriod, boolean isNarrow) {
    boolean isFirstNarrow = hasPeriod && first.scope().kind() == Scope.Kind.DAY;
    return first.figure().value() == count.figure().value() && isFirstNarrow == isNarrow;
  }

  private static Value value(List<Count> group, boolean hasPeriod, boolean isOverDays) {
    Count first = group.get(0);
    List<String> names =
        group.stream().flatMap(count -> count.voice().who().stream()).distinct().toList();
    List<Evidence> evidence =
        group.stream().map(count -> count.passage().evidence()).distinct().toList();
    Optional<String> asOf = isOverDays ? Days.asOf(first.passage().article()) : Optional.empty();
    return new Value(
        reading(first),
        Authorities.joined(names),
        scope(group, hasPeriod).or(() -> asOf),
        first.passage().words(),
        evidence);
  }

  /** The figure in its sentence's words, with the share that the sentence names at once. */
  static String reading(Count count) {
    String text = count.passage().text();
    Figure figure = count.figure();
    String value = uncapitalised(count.value());
    Matcher part = INCLUDING.matcher(text.substring(Math.min(text.length(), figure.span().end())));
    if (part.find() && EventWords.isOfPeople(count.event())) {
      return value + ", " + part.group(1);
    }
    for (Figure whole : count.passage().figures()) {
      int from = whole.span().end();
      if (from < figure.span().start() && EventWords.isOfPeople(count.event())) {
        Matcher between = PART_OF.matcher(text.substring(from, figure.span().start()));
        if (between.find()) {
          return value + " of " + uncapitalised(whole.span().of(text)) + between.group(1);
        }
      }
    }
    return value;
  }

  private static String uncapitalised(String words) {
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }

  private static Optional<String> scope(List<Count> group, boolean hasPeriod) {
    for (Count count : group) {
      Scope scope = count.scope();
      if (!count.cause().isBlank() && scope.kind() == Scope.Kind.DAY && hasPeriod) {
        boolean hasDay = count.cause().toLowerCase(Locale.ROOT).contains(scope.day());
        return Optional.of(hasDay ? count.cause() : count.cause() + " " + when(scope));
      }
      if (!scope.phrase().isBlank() && scope.kind() != Scope.Kind.PAST) {
        return Optional.of(when(scope));
      }
    }
    return group.stream()
        .map(count -> Exclusion.of(count.passage(), count.clause()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** "on Friday" for "Friday". */
  private static String when(Scope scope) {
    String phrase = scope.phrase();
    boolean isBare = phrase.toLowerCase(Locale.ROOT).startsWith(scope.day());
    boolean isDay = scope.kind() == Scope.Kind.DAY;
    return isDay && isBare ? "on " + phrase : uncapitalised(phrase);
  }
}
