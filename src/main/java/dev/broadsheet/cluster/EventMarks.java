package dev.broadsheet.cluster;

import dev.broadsheet.news.Article;
import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Figures;
import dev.broadsheet.nlp.Name;
import dev.broadsheet.nlp.NameIndex;
import dev.broadsheet.nlp.Names;
import dev.broadsheet.nlp.Tokens;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What tells the event of one article from others of its kind: the names of the article, and the
 * names, weekdays and figures of its opening.
 *
 * <p>Two reports may agree in nearly every word and tell of two events: the market on Monday and on
 * Tuesday, the councils of two towns. Such pairs are found here, whatever their likeness. Names
 * conflict if neither article has any that the other's title, opening or whole text names. A
 * weekday that differs proves nothing by itself, for one account tells of the night and another of
 * the morning after; nor does a figure. Both together do, or one of them where few names are
 * shared, but only where an article is so short that little else can be compared. Counts of things
 * are passed over: accounts of one event often count differently.
 *
 * <p>Rather two stories too many than one that is untrue. Immutable; safe for several threads.
 */
final class EventMarks {
  /** Significant digits of a number of things beyond which it is read off, not counted. */
  private static final int COUNTED_DIGITS = 3;

  /** Terms of an article from which its days and figures are left to its other words. */
  private static final int LONG = 100;

  /** Sentences of an opening. */
  private static final int OPENING = 2;

  /** Share of the names of the article with fewer below which two articles share few. */
  private static final double FEW = 1 / 3.0;

  /** As {@link #FEW}, for articles that share hardly any name. */
  private static final double HARDLY_ANY = 0.2;

  /** Kinds of figures that two openings give of the same thing only if it is the same event. */
  private static final Set<Figure.Kind> MEASURED =
      EnumSet.complementOf(EnumSet.of(Figure.Kind.DATE, Figure.Kind.TIME, Figure.Kind.ORDINAL));

  /** All words of the article, in the form in which names are compared. */
  private final Set<String> words = new HashSet<>();

  private final Set<List<String>> names = new LinkedHashSet<>();
  private final Set<List<String>> inTitle = new LinkedHashSet<>();
  private final Set<List<String>> inOpening = new LinkedHashSet<>();
  private final Set<String> rareWords = new HashSet<>();
  private final Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
  private final List<Figure> figures = new ArrayList<>();
  private final boolean isShort;

  /**
   * Reads an article.
   *
   * @param isRare whether a word of a name is rare in the background
   */
  EventMarks(Article article, Predicate<String> isRare) {
    List<String> sentences = article.sentences().stream().map(article::words).toList();
    String whole = article.title() + "\n" + String.join("\n", sentences);
    isShort = Tokens.stems(whole).size() < LONG;
    Set<String> forms = new HashSet<>();
    Tokens.words(whole).forEach(word -> forms.add(word.form()));
    forms.forEach(form -> words.addAll(compared(List.of(Names.fold(form).split("-", -1)))));
    readNames(article.title(), sentences, isRare);
    List<String> opening = sentences.subList(0, Math.min(OPENING, sentences.size()));
    figures.addAll(measured(article.title()));
    opening.forEach(sentence -> figures.addAll(measured(sentence)));
    Map<String, DayOfWeek> weekdays = weekdays(article.language());
    String lead = article.title() + "\n" + (sentences.isEmpty() ? "" : sentences.get(0));
    for (Tokens.Token word : Tokens.words(lead)) {
      if (weekdays.containsKey(word.form())) {
        days.add(weekdays.get(word.form()));
      }
    }
  }

  /** Whether the articles tell of two events. Symmetric. */
  boolean conflictsWith(EventMarks other) {
    return nameNothingOf(inTitle, other.inTitle, other)
        || nameNothingOf(inOpening, other.inOpening, other)
        || nameNothingOf(names, other.names, other)
        || ((isShort || other.isShort) && daysOrFiguresConflict(other));
  }

  private boolean daysOrFiguresConflict(EventMarks other) {
    return (daysDiffer(other) && (figuresDiffer(other) || sharedNames(other) < FEW))
        || (figuresDiffer(other) && sharedNames(other) < HARDLY_ANY);
  }

  /** Whether neither article knows anything that the other names at this place. */
  private boolean nameNothingOf(Set<List<String>> own, Set<List<String>> others, EventMarks other) {
    return !own.isEmpty()
        && !others.isEmpty()
        && own.stream().noneMatch(other::knows)
        && others.stream().noneMatch(this::knows);
  }

  /** Whether the article has the name, or a rare word of it. */
  private boolean knows(List<String> name) {
    return name.stream().anyMatch(rareWords::contains) || words.containsAll(name);
  }

  private boolean daysDiffer(EventMarks other) {
    return !days.isEmpty() && !other.days.isEmpty() && Collections.disjoint(days, other.days);
  }

  /** Whether the openings give figures of the same thing, and none alike. */
  private boolean figuresDiffer(EventMarks other) {
    boolean differ = false;
    for (Figure figure : figures) {
      for (Figure theirs : other.figures) {
        if (isOfTheSame(figure, theirs)) {
          if (figure.isCompatible(theirs)) {
            return false;
          }
          differ = true;
        }
      }
    }
    return differ;
  }

  private static boolean isOfTheSame(Figure a, Figure b) {
    return a.kind() == b.kind() && a.unit().equals(b.unit()) && a.noun().equals(b.noun());
  }

  /** Share of the rare words of names that the other article has, too: 0..1; 1 without any. */
  private double sharedNames(EventMarks other) {
    boolean isFewer = rareWords.size() < other.rareWords.size();
    Set<String> fewer = isFewer ? rareWords : other.rareWords;
    Set<String> more = isFewer ? other.rareWords : rareWords;
    long shared = fewer.stream().filter(more::contains).count();
    return fewer.isEmpty() ? 1 : (double) shared / fewer.size();
  }

  private void readNames(String title, List<String> sentences, Predicate<String> isRare) {
    Set<String> within = new HashSet<>();
    for (String sentence : sentences) {
      Names.of(sentence).stream()
          .filter(name -> !name.opensSentence())
          .forEach(name -> within.addAll(name.parts()));
    }
    Set<String> found = new HashSet<>();
    for (int i = 0; i < sentences.size(); i++) {
      for (Name name : Names.of(sentences.get(i))) {
        if (isName(name, within, isRare)) {
          names.add(compared(name.parts()));
          found.addAll(name.parts());
          if (i < OPENING) {
            inOpening.add(compared(name.parts()));
          }
        }
      }
    }
    for (Name name : Names.of(title)) {
      List<String> parts = name.parts().stream().filter(found::contains).toList();
      if (!parts.isEmpty()) {
        inTitle.add(compared(parts));
      }
    }
    found.stream().filter(isRare).map(NameIndex::country).forEach(rareWords::add);
  }

  private static List<String> compared(List<String> parts) {
    return parts.stream().map(NameIndex::country).toList();
  }

  /** A capital at the start of a sentence makes no name unless something else speaks for one. */
  private static boolean isName(Name name, Set<String> within, Predicate<String> isRare) {
    return !name.opensSentence()
        || name.parts().stream()
            .anyMatch(part -> within.contains(part) || (part.length() > 2 && isRare.test(part)));
  }

  private static List<Figure> measured(String text) {
    return Figures.of(text).stream().filter(EventMarks::isMeasured).toList();
  }

  /** Whether accounts of one event give the figure alike: not if it is a rough count of things. */
  private static boolean isMeasured(Figure figure) {
    boolean isCount = figure.kind() == Figure.Kind.COUNT && !figure.noun().isEmpty();
    int digits = BigDecimal.valueOf(figure.value()).stripTrailingZeros().precision();
    return MEASURED.contains(figure.kind()) && (!isCount || digits > COUNTED_DIGITS);
  }

  private static Map<String, DayOfWeek> weekdays(String language) {
    Locale named = Locale.forLanguageTag(language);
    Locale locale = named.getLanguage().isEmpty() ? Locale.ENGLISH : named;
    Map<String, DayOfWeek> weekdays = new HashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      weekdays.put(day.getDisplayName(TextStyle.FULL, locale).toLowerCase(locale), day);
    }
    return weekdays;
  }
}
