package dev.broadsheet.summarize;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Sentence;
import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * An article as the embedded engine sees it: for each of its sentences the words, their stems and
 * the vector of its meaning. Not for changing; made for one task on one thread.
 */
final class ReadArticle {
  private static final Pattern UNSPACED =
      Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]");

  private final Article article;
  private final List<String> texts;
  private final List<float[]> vectors;
  private final List<List<Term>> terms;
  private final float[] centroid;

  /**
   * A word as it stands in a sentence.
   *
   * @param stem Porter stem of a word longer than three letters, else the word, lower case
   * @param isStopWord whether it is a function word
   * @param isCapitalised whether it starts with a capital
   */
  record Term(String stem, boolean isStopWord, boolean isCapitalised) {}

  private ReadArticle(
      Article article, List<String> texts, List<float[]> vectors, List<List<Term>> terms) {
    this.article = article;
    this.texts = texts;
    this.vectors = vectors;
    this.terms = terms;
    this.centroid = mean(vectors);
  }

  static ReadArticle of(Article article, Embedder embedder) {
    List<String> texts = new ArrayList<>();
    List<List<Term>> terms = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      String text = article.words(sentence);
      texts.add(text);
      terms.add(terms(text));
    }
    return new ReadArticle(article, texts, embedder.embed(texts), terms);
  }

  /** The words of a text, split at hyphens too; of scripts without blanks, pairs of letters. */
  static List<Term> terms(String text) {
    PorterStemmer stemmer = new PorterStemmer();
    List<Term> terms = new ArrayList<>();
    for (Tokens.Token word : Tokens.words(text)) {
      boolean isCapitalised = Character.isUpperCase(word.span().of(text).codePointAt(0));
      for (String part : word.form().split("[^\\p{L}\\p{N}\\p{M}]+", -1)) {
        if (UNSPACED.matcher(part).find()) {
          pairs(part).forEach(pair -> terms.add(new Term(pair, false, false)));
        } else if (!part.isEmpty()) {
          String stem = part.length() > 3 ? stemmer.stem(part) : part;
          terms.add(new Term(stem, Tokens.isStopWord(part), isCapitalised));
        }
      }
    }
    return terms;
  }

  private static List<String> pairs(String letters) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i == 0 || i + 2 <= letters.length(); i++) {
      pairs.add(letters.substring(i, Math.min(i + 2, letters.length())));
    }
    return pairs;
  }

  Article article() {
    return article;
  }

  /** Whether the weights and the vectors know its language. */
  boolean isRanked() {
    return Locale.forLanguageTag(article.language()).getLanguage().equals("en");
  }

  int size() {
    return texts.size();
  }

  /** The words of sentence {@code i}, counted from 0. */
  String text(int i) {
    return texts.get(i);
  }

  List<Term> terms(int i) {
    return terms.get(i);
  }

  float[] vector(int i) {
    return vectors.get(i);
  }

  Sentence sentence(int i) {
    return article.sentences().get(i);
  }

  Citation citation(int i) {
    return new Citation(article.id(), i + 1);
  }

  /** The stems of sentence {@code i} that tell about its topic. */
  Set<String> contentStems(int i) {
    return contentStems(terms.get(i));
  }

  static Set<String> contentStems(List<Term> terms) {
    Set<String> stems = new LinkedHashSet<>();
    for (Term term : terms) {
      boolean isLong = term.stem().length() > 2 || UNSPACED.matcher(term.stem()).find();
      if (!term.isStopWord() && isLong) {
        stems.add(term.stem());
      }
    }
    return stems;
  }

  /** The direction in which all sentences taken together point. */
  float[] centroid() {
    return centroid;
  }

  /** The direction of sentences {@code from} to {@code to}, exclusive. */
  float[] centroid(int from, int to) {
    return mean(vectors.subList(from, to));
  }

  /** How near sentence {@code i} is to the whole (Radev et al. 2004): cosine. */
  double centrality(int i) {
    return Embedder.cosine(vectors.get(i), centroid);
  }

  /** Sum of the sentences' vectors. */
  double[] sum() {
    return sum(vectors);
  }

  private static double[] sum(List<float[]> vectors) {
    double[] sum = new double[vectors.isEmpty() ? 0 : vectors.get(0).length];
    for (float[] vector : vectors) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += vector[i];
      }
    }
    return sum;
  }

  /** Mean direction of vectors, of unit length, or zero if there is none. */
  static float[] mean(List<float[]> vectors) {
    double[] sum = sum(vectors);
    double squares = 0;
    for (double x : sum) {
      squares += x * x;
    }
    float[] mean = new float[sum.length];
    for (int i = 0; i < mean.length && squares > 0; i++) {
      mean[i] = (float) (sum[i] / Math.sqrt(squares));
    }
    return mean;
  }
}
