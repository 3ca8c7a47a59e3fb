package dev.broadsheet.summarize;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.news.Sentence.Role;
import dev.broadsheet.nlp.CalendarNames;
import dev.broadsheet.nlp.Quotations;
import dev.broadsheet.nlp.Span;
import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which sentences of an article may be printed out of it, and after which: one that points back, or
 * a quotation whose speaker the sentence before names, only right behind that sentence; a question,
 * half a quotation, what the reporter says of himself or what is taken back later, never. Knows the
 * whole article, where {@link StandaloneCheck} sees one sentence. Immutable.
 */
public final class Printable {
  private final Article article;
  private final List<String> texts = new ArrayList<>();
  private final BitSet fit = new BitSet();
  private final BitSet leaning = new BitSet();
  private final BitSet quoting = new BitSet();

  private Printable(Article article) {
    this.article = article;
    article.sentences().forEach(sentence -> texts.add(article.words(sentence)));
    Map<Integer, Span> paragraphs = paragraphs(article.sentences());
    BitSet withdrawn = Withdrawals.in(article, texts);
    for (int i = 0; i < texts.size(); i++) {
      read(i, paragraphs.get(article.sentences().get(i).paragraph()));
    }
    fit.andNot(withdrawn);
  }

  /** Reads an article. */
  public static Printable of(Article article) {
    return new Printable(article);
  }

  /** Whether an article has a sentence that is more than orders planted for a machine. */
  public static boolean hasSentence(Article article) {
    return article.sentences().stream()
        .anyMatch(sentence -> !InjectionFilter.isOne(article.words(sentence)));
  }

  /** A sentence as it is printed: words set apart in quotation marks, with their speaker. */
  public static String text(Article article, Sentence sentence) {
    String text = article.words(sentence);
    return sentence
        .speaker()
        .filter(speaker -> sentence.role() == Role.QUOTE)
        .map(speaker -> article.words(speaker).replaceAll("^[—–-]+\\s*", ""))
        .map(speaker -> Sentence.spoken(text, speaker))
        .orElse(text);
  }

  /** Whether sentence {@code i}, counted from 0, may be printed in some place. */
  public boolean isFit(int i) {
    return fit.get(i);
  }

  /** Whether sentence {@code i} may be printed wherever it is put. */
  public boolean stands(int i) {
    return fit.get(i) && !leaning.get(i);
  }

  /** Whether sentence {@code i} may be printed right behind the one before it. */
  public boolean follows(int i) {
    return i > 0 && fit.get(i) && leaning.get(i) && stands(i - 1) && leadsOn(i);
  }

  /** Whether the sentence before {@code i} can tell what {@code i} leaves open. */
  private boolean leadsOn(int i) {
    int gap = article.sentences().get(i).paragraph() - article.sentences().get(i - 1).paragraph();
    boolean isEnglish = StandaloneCheck.isEnglish(article.language());
    return (isEnglish || mayName(texts.get(i - 1))) && (quoting.get(i) ? gap == 0 : gap <= 1);
  }

  /** Whether a sentence may hold a name: a capital inside, or a script that has none. */
  private static boolean mayName(String text) {
    String inside = text.replaceFirst("^\\P{L}*\\p{L}", "");
    return inside.codePoints().anyMatch(Character::isUpperCase)
        || text.codePoints().noneMatch(Character::isLowerCase);
  }

  private static Map<Integer, Span> paragraphs(List<Sentence> sentences) {
    Map<Integer, Span> paragraphs = new HashMap<>();
    for (Sentence sentence : sentences) {
      paragraphs.merge(
          sentence.paragraph(), sentence.span(), (a, b) -> new Span(a.start(), b.end()));
    }
    return paragraphs;
  }

  private void read(int i, Span paragraph) {
    Sentence sentence = article.sentences().get(i);
    String text = texts.get(i);
    if (sentence.role() == Role.QUOTE) {
      boolean asks = StandaloneCheck.asks(text, article.language());
      fit.set(i, sentence.speaker().isPresent() && !asks && !isLabel(text));
      leaning.set(i, answers(i) || StandaloneCheck.leans(text, article.language()));
      return;
    }
    Quotations quotations = Quotations.of(paragraph.of(article.text()));
    Span place = sentence.span().shifted(-paragraph.start());
    boolean isTorn = quotations.tears(place) || Quotations.of(text).isOpen();
    boolean isSpoken = quotations.hold(place);
    String outside = isTorn ? text : quotations.outside(place);
    fit.set(
        i,
        !isTorn
            && sentence.role() != Role.CONTEXT
            && !StandaloneCheck.asks(text, article.language())
            && !StandaloneCheck.speaksOfWriter(outside, article.language())
            && !StandaloneCheck.isAboutItsPage(text, article.language())
            && !InjectionFilter.isOne(text)
            && !isLabel(text)
            && !isTitle(text));
    quoting.set(i, !outside.equals(place.of(paragraph.of(article.text()))));
    leaning.set(
        i, isSpoken || answers(i) || !StandaloneCheck.faults(text, article.language()).isEmpty());
  }

  /** Whether the sentence before is a question, so that this one may be its answer. */
  private boolean answers(int i) {
    if (i == 0 || article.sentences().get(i - 1).role() == Role.CONTEXT) {
      return i > 0;
    }
    String before = texts.get(i - 1);
    boolean isQuoted = Quotations.of(before).hold(new Span(0, before.length()));
    return StandaloneCheck.asks(before, article.language()) && !isQuoted;
  }

  /** A word or two, or a date with a word before it: no sentence, though it stands like one. */
  private static boolean isLabel(String text) {
    boolean isCased = text.codePoints().anyMatch(Character::isLowerCase);
    long words =
        Tokens.words(text).stream()
            .map(Tokens.Token::form)
            .filter(form -> form.chars().noneMatch(Character::isDigit))
            .filter(form -> CalendarNames.monthInAnyLanguage(form) == 0)
            .count();
    return isCased && words <= 2;
  }

  private boolean isTitle(String text) {
    return texts.size() > 1
        && Headlines.hasStatedTitle(article)
        && letters(text).equals(letters(article.title()));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}\\p{M}]+", "");
  }
}
