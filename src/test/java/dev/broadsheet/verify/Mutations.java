package dev.broadsheet.verify;

import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Figures;
import dev.broadsheet.nlp.Name;
import dev.broadsheet.nlp.NameIndex;
import dev.broadsheet.nlp.Names;
import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes one false sentence of a true one: another figure, name, date, place, sign or order. */
public final class Mutations {
  private static final List<String> INVENTED =
      List.of("Tarkan Vold", "Ostrava", "Meridian Group", "Lena Okafor", "Bolivia", "Dunmore");
  private static final List<String> WEEKDAYS =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
  private static final List<String> MONTHS =
      List.of("January", "February", "April", "June", "July", "August", "October", "November");
  private static final Map<String, String> DIRECTIONS =
      Map.of(
          "north",
          "south",
          "south",
          "north",
          "east",
          "west",
          "west",
          "east",
          "northern",
          "southern",
          "southern",
          "northern",
          "eastern",
          "western",
          "western",
          "eastern",
          "northwest",
          "southeast",
          "outskirts",
          "centre");
  private static final List<String> NUMBER_WORDS =
      List.of(
          "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
          "twelve", "fifteen", "twenty");
  private static final Pattern AUXILIARY =
      Pattern.compile(
          "\\b(is|are|was|were|has|have|had|will|would|can|could|should|may|might)\\b(?! not)");
  private static final Pattern NEGATION = Pattern.compile(" (?:not|never)\\b|\\b[Nn]o (?=\\p{L})");
  private static final Pattern TWO_NAMES =
      Pattern.compile(
          "(\\p{Lu}[\\p{L}-]+)((?:’s|'s)? (?!and |or )[^,;.“”\"]*?\\b\\p{Ll}+[^,;.“”\"]*? )"
              + "(\\p{Lu}[\\p{L}-]+)");

  private final String article;
  private final Random random;

  /** Changes sentences of an article; the same seed makes the same changes. */
  public Mutations(String article, long seed) {
    this.article = article;
    this.random = new Random(seed);
  }

  /** Sorts of changes. */
  public enum Kind {
    /** Another number. */
    FIGURE,
    /** Another person or body. */
    NAME,
    /** Another day, month or year. */
    DATE,
    /** Another place or direction. */
    PLACE,
    /** A "not" put in or taken out. */
    NEGATION,
    /** Two names that change places. */
    ROLES
  }

  /** The sentence with one such change, if it offers a place for it. */
  public Optional<String> change(String sentence, Kind kind) {
    Optional<String> changed =
        switch (kind) {
          case FIGURE -> figure(sentence);
          case NAME -> name(sentence);
          case DATE -> date(sentence);
          case PLACE -> place(sentence);
          case NEGATION -> negation(sentence);
          case ROLES -> roles(sentence);
        };
    return changed.filter(text -> !text.equals(sentence));
  }

  private Optional<String> figure(String sentence) {
    List<Figure> figures =
        Figures.of(sentence).stream()
            .filter(f -> f.kind() != Figure.Kind.DATE && f.kind() != Figure.Kind.TIME)
            .filter(f -> f.bound() != Figure.Bound.VAGUE)
            .toList();
    if (figures.isEmpty()) {
      return Optional.empty();
    }
    Span span = figures.get(random.nextInt(figures.size())).span();
    String words = span.of(sentence);
    Matcher digits = Pattern.compile("\\d+(?:[.,]\\d+)*").matcher(words);
    String changed = words;
    if (digits.find()) {
      changed =
          words.substring(0, digits.start())
              + otherNumber(digits.group())
              + words.substring(digits.end());
    } else {
      for (String word : words.split("[^\\p{L}]+", -1)) {
        if (NUMBER_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
          changed = words.replace(word, matchCase(word, otherOf(NUMBER_WORDS, word)));
          break;
        }
      }
    }
    return Optional.of(replace(sentence, span, changed));
  }

  /** A number of the article half of the time, else one that is made up. */
  private String otherNumber(String number) {
    List<String> others = new ArrayList<>();
    Matcher matcher =
        Pattern.compile("(?<![\\p{L}\\d-])\\d+(?:,\\d{3})*(?![\\d-])").matcher(article);
    while (matcher.find()) {
      if (!matcher.group().equals(number) && !matcher.group().matches("(19|20)\\d\\d")) {
        others.add(matcher.group());
      }
    }
    if (!others.isEmpty() && random.nextBoolean()) {
      return others.get(random.nextInt(others.size()));
    }
    char[] changed = number.toCharArray();
    int at = 0;
    while (!Character.isDigit(changed[at])) {
      at++;
    }
    changed[at] = (char) ('1' + (changed[at] - '0' + random.nextInt(7)) % 9);
    return new String(changed);
  }

  private Optional<String> name(String sentence) {
    List<Name> names = Names.of(sentence).stream().filter(name -> !name.opensSentence()).toList();
    if (names.isEmpty()) {
      return Optional.empty();
    }
    Name name = names.get(random.nextInt(names.size()));
    return Optional.of(replace(sentence, name.span(), otherName(sentence)));
  }

  private String otherName(String sentence) {
    NameIndex here = NameIndex.of(sentence);
    List<String> others =
        Names.of(article).stream()
            .filter(
                name ->
                    !name.opensSentence()
                        && name.parts().stream()
                            .noneMatch(part -> here.contains(Names.of("x " + name.text()).get(0))))
            .map(Name::text)
            .distinct()
            .toList();
    return others.isEmpty() || random.nextBoolean()
        ? INVENTED.get(random.nextInt(INVENTED.size()))
        : others.get(random.nextInt(others.size()));
  }

  private Optional<String> date(String sentence) {
    for (Figure figure : Figures.of(sentence)) {
      if (figure.kind() == Figure.Kind.DATE) {
        String words = figure.span().of(sentence);
        String changed = words;
        Matcher year = Pattern.compile("(19|20)\\d\\d").matcher(words);
        if (year.find()) {
          int other = Integer.parseInt(year.group()) - 1 - random.nextInt(6);
          changed = words.replace(year.group(), Integer.toString(other));
        } else if (WEEKDAYS.contains(words)) {
          changed = otherOf(WEEKDAYS, words);
        } else {
          for (String month : MONTHS) {
            changed =
                words.contains(month) ? words.replace(month, otherOf(MONTHS, month)) : changed;
          }
        }
        return Optional.of(replace(sentence, figure.span(), changed));
      }
    }
    return Optional.empty();
  }

  private Optional<String> place(String sentence) {
    Matcher direction =
        Pattern.compile("\\b(" + String.join("|", DIRECTIONS.keySet()) + ")\\b").matcher(sentence);
    Matcher named =
        Pattern.compile("\\b(?:in|of|near|from|to|around|towards) (\\p{Lu}[\\p{L}’-]+)")
            .matcher(sentence);
    boolean hasDirection = direction.find();
    boolean hasName = named.find();
    if (hasDirection && (!hasName || random.nextBoolean())) {
      Span span = new Span(direction.start(), direction.end());
      return Optional.of(replace(sentence, span, DIRECTIONS.get(direction.group())));
    }
    if (!hasName || WEEKDAYS.contains(named.group(1)) || MONTHS.contains(named.group(1))) {
      return Optional.empty();
    }
    Span span = new Span(named.start(1), named.end(1));
    return Optional.of(replace(sentence, span, otherName(sentence)));
  }

  private Optional<String> negation(String sentence) {
    String outside = sentence.replaceAll("[“\"][^”\"]*[”\"]", "");
    Matcher negation = NEGATION.matcher(sentence);
    if (negation.find() && outside.contains(negation.group())) {
      return Optional.of(replace(sentence, new Span(negation.start(), negation.end()), ""));
    }
    Matcher auxiliary = AUXILIARY.matcher(sentence);
    if (auxiliary.find() && outside.contains(auxiliary.group())) {
      return Optional.of(replace(sentence, new Span(auxiliary.end(), auxiliary.end()), " not"));
    }
    return Optional.empty();
  }

  private Optional<String> roles(String sentence) {
    Matcher matcher = TWO_NAMES.matcher(sentence);
    if (!matcher.find() || matcher.group(1).equals(matcher.group(3))) {
      return Optional.empty();
    }
    boolean isName =
        !Names.opensSentence(sentence, matcher.start(1))
            || NameIndex.isCountryWord(matcher.group(1).toLowerCase(Locale.ROOT));
    if (!isName) {
      return Optional.empty();
    }
    return Optional.of(
        sentence.substring(0, matcher.start())
            + matcher.group(3)
            + matcher.group(2)
            + matcher.group(1)
            + sentence.substring(matcher.end()));
  }

  private String otherOf(List<String> words, String word) {
    String other = word;
    while (other.equalsIgnoreCase(word)) {
      other = words.get(random.nextInt(words.size()));
    }
    return other;
  }

  private static String matchCase(String model, String word) {
    return Character.isUpperCase(model.charAt(0))
        ? Character.toUpperCase(word.charAt(0)) + word.substring(1)
        : word;
  }

  private static String replace(String text, Span span, String by) {
    return text.substring(0, span.start()) + by + text.substring(span.end());
  }
}
