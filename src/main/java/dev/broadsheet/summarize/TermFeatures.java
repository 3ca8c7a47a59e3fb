package dev.broadsheet.summarize;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.summarize.ReadArticle.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be said of each word and each pair of neighbouring words of an article, in numbers, that
 * tells whether a summary would use it: where it first stands, how often and how widely it occurs,
 * how near the sentences that hold it are to the centre of the article's meaning. How much the
 * first places count depends on how well the first sentence sums up the rest, since not every text
 * starts with its point.
 *
 * <p>After Hong and Nenkova, "Improving the estimation of word importance for news multi-document
 * summarization", EACL 2014; the nearness in meaning is ours.
 */
final class TermFeatures {
  /** Names of the numbers, in order, for words. */
  static final List<String> WORD_NAMES;

  /** Names of the numbers, in order, for pairs of words. */
  static final List<String> PAIR_NAMES;

  private static final List<String> BASE =
      List.of(
          "earliness",
          "lnFirst",
          "inFirst",
          "lnCount",
          "lnSentences",
          "share",
          "spread",
          "maxCentrality",
          "meanCentrality",
          "maxLeadNearness",
          "placeInSentence",
          "lnSentenceLength",
          "lastPlace",
          "sumEarliness",
          "lnArticle");
  private static final List<String> OPENING =
      List.of(
          "openingNearness", "openingRecurrence", "openingFlow", "openingLeans", "openingLength");
  private static final int[] PLACES = {0, 1, 2, 13};

  static {
    List<String> shared = new ArrayList<>(BASE);
    for (String opening : OPENING) {
      shared.add(opening);
      for (int place : PLACES) {
        shared.add(opening + "*" + BASE.get(place));
      }
    }
    List<String> word = new ArrayList<>(shared);
    word.addAll(
        List.of(
            "stopWord",
            "length",
            "digits",
            "capitalised",
            "stopWord*lnCount",
            "content*lnCount",
            "content*earliness",
            "lnLevel"));
    List<String> pair = new ArrayList<>(shared);
    pair.addAll(
        List.of(
            "firstStop",
            "secondStop",
            "bothStop",
            "bothContent",
            "firstLnCount",
            "secondLnCount",
            "digits",
            "minCapitalised",
            "maxCapitalised",
            "bothContent*lnCount",
            "minEarliness",
            "minLnCount"));
    WORD_NAMES = List.copyOf(word);
    PAIR_NAMES = List.copyOf(pair);
  }

  private final ReadArticle article;
  private final double[] centrality;
  private final double[] leadNearness;
  private final double[] opening;
  private final int termCount;
  private final Map<String, Occurrences> words = new LinkedHashMap<>();
  private final Map<String, Occurrences> pairs = new LinkedHashMap<>();

  /** Where a word or pair stands. */
  private static final class Occurrences {
    private final Term first;
    private final Term second;
    private final int firstSentence;
    private final int placeInSentence;
    private final Set<Integer> sentences = new LinkedHashSet<>();
    private int count;
    private int capitals;

    Occurrences(Term first, Term second, int firstSentence, int placeInSentence) {
      this.first = first;
      this.second = second;
      this.firstSentence = firstSentence;
      this.placeInSentence = placeInSentence;
    }
  }

  TermFeatures(ReadArticle article) {
    this.article = article;
    int n = article.size();
    float[] lead = article.centroid(0, Math.min(3, n));
    centrality = new double[n];
    leadNearness = new double[n];
    int total = 0;
    for (int i = 0; i < n; i++) {
      centrality[i] = article.centrality(i);
      leadNearness[i] = Embedder.cosine(article.vector(i), lead);
      total += article.terms(i).size();
      index(i);
    }
    termCount = Math.max(1, total);
    opening = opening();
  }

  private void index(int sentence) {
    List<Term> terms = article.terms(sentence);
    for (int j = 0; j < terms.size(); j++) {
      Term term = terms.get(j);
      int place = j;
      Occurrences word =
          words.computeIfAbsent(term.stem(), stem -> new Occurrences(term, term, sentence, place));
      word.count++;
      word.capitals += term.isCapitalised() && j > 0 ? 1 : 0;
      word.sentences.add(sentence);
      if (j + 1 < terms.size()) {
        Term next = terms.get(j + 1);
        Occurrences pair =
            pairs.computeIfAbsent(
                term.stem() + " " + next.stem(),
                key -> new Occurrences(term, next, sentence, place));
        pair.count++;
        pair.sentences.add(sentence);
      }
    }
  }

  /** How well the first sentence opens the article, five numbers. */
  private double[] opening() {
    int n = article.size();
    if (n < 2) {
      return new double[] {0.5, 0.5, 0.5, 0, Math.log(1 + article.terms(0).size())};
    }
    Set<String> first = article.contentStems(0);
    Set<String> others = new LinkedHashSet<>();
    for (int i = 1; i < n; i++) {
      others.addAll(article.contentStems(i));
    }
    long recurring = first.stream().filter(others::contains).count();
    boolean isLeaning = StandaloneCheck.opensWithReference(article.text(0));
    return new double[] {
      Embedder.cosine(article.vector(0), article.centroid(1, n)),
      (double) recurring / Math.max(1, first.size()),
      Embedder.cosine(article.vector(0), article.vector(1)),
      isLeaning ? 1 : 0,
      Math.log(1 + article.terms(0).size())
    };
  }

  Set<String> words() {
    return words.keySet();
  }

  Set<String> pairs() {
    return pairs.keySet();
  }

  int count(String key) {
    Occurrences word = words.get(key);
    return word == null ? pairs.get(key).count : word.count;
  }

  /**
   * The numbers of a word, as {@link #WORD_NAMES} names them.
   *
   * @param level 1 for its first use in a summary, 2 for its second, ..
   */
  double[] word(String stem, int level) {
    Occurrences word = words.get(stem);
    double[] features = new double[WORD_NAMES.size()];
    int i = base(word, features);
    double stop = word.first.isStopWord() ? 1 : 0;
    double lnCount = features[3];
    features[i++] = stop;
    features[i++] = stem.length() / 10.0;
    features[i++] = digits(stem);
    features[i++] = capitalised(word);
    features[i++] = stop * lnCount;
    features[i++] = (1 - stop) * lnCount;
    features[i++] = (1 - stop) * features[0];
    features[i] = Math.log(level);
    return features;
  }

  /** The numbers of a pair of words, as {@link #PAIR_NAMES} names them. */
  double[] pair(String key) {
    Occurrences pair = pairs.get(key);
    Occurrences first = words.get(pair.first.stem());
    Occurrences second = words.get(pair.second.stem());
    double[] features = new double[PAIR_NAMES.size()];
    int i = base(pair, features);
    double firstStop = pair.first.isStopWord() ? 1 : 0;
    double secondStop = pair.second.isStopWord() ? 1 : 0;
    double bothContent = (1 - firstStop) * (1 - secondStop);
    features[i++] = firstStop;
    features[i++] = secondStop;
    features[i++] = firstStop * secondStop;
    features[i++] = bothContent;
    features[i++] = Math.log(first.count);
    features[i++] = Math.log(second.count);
    features[i++] = Math.max(digits(pair.first.stem()), digits(pair.second.stem()));
    features[i++] = Math.min(capitalised(first), capitalised(second));
    features[i++] = Math.max(capitalised(first), capitalised(second));
    features[i++] = bothContent * features[3];
    features[i++] = Math.min(1.0 / (1 + first.firstSentence), 1.0 / (1 + second.firstSentence));
    features[i] = Math.log(Math.min(first.count, second.count));
    return features;
  }

  private int base(Occurrences term, double[] features) {
    int n = article.size();
    int first = term.firstSentence;
    double maxCentrality = -1;
    double sumCentrality = 0;
    double maxLead = -1;
    double sumEarliness = 0;
    int last = first;
    for (int sentence : term.sentences) {
      maxCentrality = Math.max(maxCentrality, centrality[sentence]);
      sumCentrality += centrality[sentence];
      maxLead = Math.max(maxLead, leadNearness[sentence]);
      sumEarliness += 1.0 / (1 + sentence);
      last = sentence;
    }
    int i = 0;
    features[i++] = 1.0 / (1 + first);
    features[i++] = Math.log(1 + first);
    features[i++] = first == 0 ? 1 : 0;
    features[i++] = Math.log(term.count);
    features[i++] = Math.log(term.sentences.size());
    features[i++] = 100.0 * term.count / termCount;
    features[i++] = (double) term.sentences.size() / n;
    features[i++] = maxCentrality;
    features[i++] = sumCentrality / term.sentences.size();
    features[i++] = maxLead;
    features[i++] = (double) term.placeInSentence / article.terms(first).size();
    features[i++] = Math.log(article.terms(first).size());
    features[i++] = (double) last / n;
    features[i++] = sumEarliness;
    features[i++] = Math.log(n);
    for (double quality : opening) {
      features[i++] = quality;
      for (int place : PLACES) {
        features[i++] = quality * features[place];
      }
    }
    return i;
  }

  private static double capitalised(Occurrences word) {
    return (double) word.capitals / word.count;
  }

  private static double digits(String stem) {
    return stem.chars().anyMatch(Character::isDigit) ? 1 : 0;
  }
}
