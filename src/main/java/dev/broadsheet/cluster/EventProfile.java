package dev.broadsheet.cluster;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Article;
import dev.broadsheet.nlp.Figure;
import dev.broadsheet.nlp.Figures;
import dev.broadsheet.nlp.Name;
import dev.broadsheet.nlp.Names;
import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What of an article tells its event: the terms of the whole and of its opening, who and where, how
 * much and when. Read once an article, compared with many. Not changed once it is read; safe for
 * several threads.
 */
final class EventProfile {
  /** Sentences that are read: a longer article does not know more of its event. */
  private static final int HEAD = 15;

  /** Sentences of an opening. */
  private static final int OPENING = 3;

  /** Characters of title and opening that are embedded: about what the model reads at once. */
  private static final int EMBEDDED = 600;

  /** Counts and ages under this are met too often by chance to be looked up in another text. */
  private static final double SMALL = 10;

  /** Words before a name of a place. */
  private static final Set<String> BEFORE_PLACE =
      Set.of("in", "at", "near", "on", "outside", "around");

  /** The age of a person. */
  private static final Pattern AGE =
      Pattern.compile("(?:, |\\baged |\\bof )(\\d{1,2})(?=[,.;)])|\\b(\\d{1,2})-year-old");

  /** What follows the name of one whom an event befell, where a paper gives the age. */
  private static final Pattern WITH_AGE = Pattern.compile("^, (?:aged )?\\d{1,2}\\b");

  final String language;

  /** Title, first sentence and what follows, as far as it is embedded. */
  final List<String> texts;

  final TermVector terms;
  final TermVector openingTerms;

  final TermVector titleTerms;
  final TermVector leadTerms;

  /** Count of stems read. */
  final int length;

  /** Words of names: of the whole article, its opening, its title and first sentence, its title. */
  final WeighedNames names = new WeighedNames();

  final WeighedNames openingNames = new WeighedNames();
  final WeighedNames leadNames = new WeighedNames();
  final WeighedNames titleNames = new WeighedNames();
  final Set<String> places = new HashSet<>();
  final Set<String> people = new HashSet<>();

  /** Words of names that an age follows. */
  final Set<String> aged = new HashSet<>();

  final Set<String> ages = new HashSet<>();

  /** All words, in the form in which names are compared. */
  final Set<String> words = new HashSet<>();

  /** Figures of title and opening, and the numbers of the whole text. */
  final List<Figure> figures = new ArrayList<>();

  final Set<String> numbers = new HashSet<>();

  /** The days of title and opening. */
  final EventDays days;

  /** Times of day in minutes. */
  final List<Double> times = new ArrayList<>();

  /** Vectors of title, first sentence, and both with what follows. */
  float[] titleVector;

  float[] leadVector;
  float[] openingVector;

  private final WordForms forms;

  /**
   * Reads an article.
   *
   * @param termNumbers the number of each term in the batch; new ones are added
   */
  EventProfile(
      Article article, Background background, WordForms forms, Map<String, Integer> termNumbers) {
    this.forms = forms;
    language = article.language().split("-", 2)[0].toLowerCase(Locale.ROOT);
    days =
        new EventDays(
            article.published().map(time -> time.toLocalDate()),
            forms.weekdays(article.language()));
    List<String> sentences = article.sentences().stream().limit(HEAD).map(article::words).toList();
    texts = texts(article.title(), sentences);
    List<List<Tokens.Token>> tokens = sentences.stream().map(Tokens::words).toList();
    List<Tokens.Token> title = Tokens.words(article.title());
    boolean isTitleRepeated = String.join(" ", sentences).contains(article.title());
    List<Tokens.Token> opening = new ArrayList<>(title);
    tokens.stream().limit(OPENING).forEach(opening::addAll);
    List<Tokens.Token> whole = new ArrayList<>(isTitleRepeated ? List.of() : title);
    tokens.forEach(whole::addAll);
    whole.forEach(word -> words.addAll(forms.parts(word.form())));
    readNames(article.title(), sentences);
    readFigures(article.title(), true);
    days.read(title);
    for (int i = 0; i < sentences.size(); i++) {
      readFigures(sentences.get(i), i < OPENING);
      readAges(sentences.get(i));
      if (i < OPENING) {
        days.read(tokens.get(i));
      }
    }
    List<String> stems = stems(whole);
    length = stems.size();
    terms = TermVector.of(stems, background, termNumbers);
    openingTerms = TermVector.of(stems(opening), background, termNumbers);
    titleTerms = TermVector.of(stems(title), background, termNumbers);
    leadTerms =
        TermVector.of(stems(tokens.isEmpty() ? title : tokens.get(0)), background, termNumbers);
  }

  private static List<String> texts(String title, List<String> sentences) {
    String lead = sentences.isEmpty() ? title : sentences.get(0);
    String rest =
        String.join(" ", sentences.subList(Math.min(1, sentences.size()), sentences.size()));
    int left = Math.max(0, EMBEDDED - title.length() - lead.length());
    return List.of(
        title,
        lead.substring(0, Math.min(EMBEDDED, lead.length())),
        rest.substring(0, Math.min(left, rest.length())));
  }

  /** Takes the vectors of {@link #texts}; that of the opening is their mean by length. */
  void read(List<float[]> vectors) {
    titleVector = vectors.get(0);
    leadVector = vectors.get(1);
    openingVector = new float[titleVector.length];
    for (int k = 0; k < texts.size(); k++) {
      boolean isRepeated = k == 0 && texts.get(1).contains(texts.get(0));
      for (int i = 0; i < openingVector.length && !isRepeated; i++) {
        openingVector[i] += texts.get(k).length() * vectors.get(k)[i];
      }
    }
    double length = Math.sqrt(Embedder.cosine(openingVector, openingVector));
    for (int i = 0; i < openingVector.length && length > 0; i++) {
      openingVector[i] /= (float) length;
    }
  }

  private List<String> stems(List<Tokens.Token> words) {
    List<String> stems = new ArrayList<>();
    words.forEach(word -> stems.addAll(forms.stems(word.form())));
    return stems;
  }

  private void readNames(String title, List<String> sentences) {
    List<List<Name>> found = sentences.stream().map(Names::of).toList();
    Set<String> within = new HashSet<>();
    for (List<Name> named : found) {
      named.stream()
          .filter(name -> !name.opensSentence())
          .forEach(name -> within.addAll(name.parts()));
    }
    for (int i = 0; i < found.size(); i++) {
      for (Name name : found.get(i)) {
        if (isName(name, within)) {
          readName(name, sentences.get(i), i);
        }
      }
    }
    for (Name name : Names.of(title)) {
      for (String part : name.parts()) {
        String compared = forms.country(part);
        if (names.contains(compared)) {
          titleNames.add(compared, forms.rarity(compared));
          leadNames.add(compared, forms.rarity(compared));
        }
      }
    }
  }

  /** A capital at the start of a sentence makes no name unless something else speaks for one. */
  private boolean isName(Name name, Set<String> within) {
    return !name.opensSentence()
        || name.parts().stream()
            .anyMatch(part -> within.contains(part) || (part.length() > 2 && forms.isRare(part)));
  }

  private void readName(Name name, String sentence, int number) {
    List<String> parts = name.parts().stream().map(forms::country).toList();
    for (String part : parts) {
      double rarity = forms.rarity(part);
      names.add(part, rarity);
      if (number < OPENING) {
        openingNames.add(part, rarity);
      }
      if (number == 0) {
        leadNames.add(part, rarity);
      }
    }
    String before = sentence.substring(0, name.span().start()).strip();
    if (BEFORE_PLACE.contains(before.substring(before.lastIndexOf(' ') + 1))) {
      places.addAll(parts);
    } else if (parts.size() == 2 || parts.size() == 3) {
      people.addAll(parts);
    }
    if (WITH_AGE.matcher(sentence.substring(name.span().end())).find()) {
      aged.addAll(parts);
    }
  }

  private void readAges(String sentence) {
    Matcher age = AGE.matcher(sentence);
    while (age.find()) {
      ages.add(age.group(1) == null ? age.group(2) : age.group(1));
    }
  }

  private void readFigures(String sentence, boolean isInOpening) {
    for (Figure figure : Figures.of(sentence)) {
      boolean isDate = figure.kind() == Figure.Kind.DATE;
      if (isInOpening && isDate) {
        days.read(figure);
      } else if (isInOpening
          && figure.kind() != Figure.Kind.TIME
          && figure.kind() != Figure.Kind.ORDINAL) {
        figures.add(figure);
      }
      readNumber(figure);
    }
  }

  private void readNumber(Figure figure) {
    boolean isCount = figure.kind() == Figure.Kind.COUNT || figure.kind() == Figure.Kind.DURATION;
    switch (figure.kind()) {
      case TIME -> times.add(figure.value());
      case SCORE -> numbers.add(figure.value() + "-" + figure.max());
      case DATE, ORDINAL -> {}
      default -> {
        if (!isCount || figure.value() >= SMALL) {
          numbers.add(String.valueOf(figure.value()));
        }
      }
    }
  }
}
