package dev.broadsheet.summarize;

import dev.broadsheet.model.Embedder;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Citation;
import dev.broadsheet.news.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Headlines: the title an article was given, or the story's most telling one; where there is none
 * worth printing, a sentence cut at the boundary of a clause. A cut that would drop a negation, a
 * doubt or who said it is not made.
 */
final class Headlines {
  private static final int LONGEST = 110;
  private static final int FEWEST_WORDS = 4;
  private static final int MOST_CITATIONS = 2;

  /** Titles that ask, tease, shout or talk to the reader. */
  private static final Pattern BAIT =
      Pattern.compile(
          ".*\\?\\s*$|.*!\\s*$|.*(?:…|\\.\\.\\.)\\s*$|^(?:watch|video|photos?|pictures?|live|opinion"
              + "|analysis|explained|explainer|listen|quiz|gallery|comment|editorial)\\b.*"
              + "|^\\d+ (?:things|reasons|ways|facts|times|photos|takeaways)\\b.*"
              + "|^(?:how|why|what|who|when|where|here['’]s|this is|these|meet|inside|you)\\b.*"
              + "|.*\\b(?:you won['’]t believe|what happened next|need to know|shock(?:ing|er)?|stunning"
              + "|jaw-dropping|unbelievable|goes viral|breaks the internet|insane|epic|slams?)\\b.*",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CLAUSE_START =
      Pattern.compile(
          "\\s*[;–—]\\s|,?\\s(?=(?:after|while|because|amid|following|as|when|where|which|who"
              + "|which|since|in what|in a|with)\\s)|,\\s");

  /** Words that a cut must not drop: they turn, doubt or attribute what stands before them. */
  private static final Pattern MUST_STAY =
      Pattern.compile(
          "\\b(?:not|no|never|nor|without|unless|if|except|until|but|although|though|despite|however"
              + "|false\\w*|hoax|wrong\\w*|said|says?|saying|according|told|claim\\w*|alleg\\w*"
              + "|report\\w*|den(?:y|ies|ied)|suspect\\w*|believ\\w*|accus\\w*|may|might|could|would"
              + "|officials?|police|prosecutors?|sources?|warn\\w*|estimat\\w*|predict\\w*|expect\\w*)\\b"
              + "|n['’]t\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern VERB =
      Pattern.compile(
          "\\b(?:is|are|was|were|has|have|had|will|can|must|says?|said|\\p{Ll}{3,}ed|won|lost|fell|rose"
              + "|took|made|went|came|left|saw|found|gave|told|held|hit|cut|shot|broke|began|led|met|put"
              + "|ran|sent|set|spent|struck|sought|fled|grew|drew|became|knew|kept|brought|bought|built"
              + "|caught|fought|got|paid|read|sold|spoke|stood|swept|threw|wrote|beat|bid|quit|shut)\\b");

  private static final Set<String> OPEN_ENDED =
      Set.of(
          "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "is", "are", "of",
          "on", "or", "over", "that", "the", "their", "to", "with", "its", "his", "her", "was",
          "were", "has", "have", "had", "been", "be", "will", "who", "which");

  private Headlines() {}

  /** Whether the article came with a title of its own, rather than one composed from its text. */
  static boolean hasStatedTitle(Article article) {
    if (article.title().equals(article.source()) || article.title().equals(article.path())) {
      return false;
    }
    for (Sentence sentence : article.sentences()) {
      if (article.titleSpan().isPresent() && sentence.span().overlaps(article.titleSpan().get())) {
        return false;
      }
    }
    return true;
  }

  /** The headline of one article, given the sentences chosen for its summary. */
  static String of(ReadArticle read, List<Integer> chosen) {
    Article article = read.article();
    if (hasStatedTitle(article)) {
      return withoutPublisher(article.title(), article.source());
    }
    for (int i : chosen) {
      boolean isPlain =
          read.sentence(i).role() == Sentence.Role.BODY
              && StandaloneCheck.faults(read.text(i), article.language()).isEmpty();
      Optional<String> cut = isPlain ? cut(read.text(i)) : Optional.empty();
      if (cut.isPresent()) {
        return cut.get();
      }
    }
    return article.title();
  }

  /**
   * The headline of a story: the stated title nearest to what the story is about, teasers last.
   *
   * @param opening the sentence that opens the story, for want of a title
   */
  static String of(List<ReadArticle> articles, Embedder embedder, float[] centre, String opening) {
    List<String> titles = new ArrayList<>();
    for (ReadArticle read : articles) {
      Article article = read.article();
      if (hasStatedTitle(article)) {
        titles.add(withoutPublisher(article.title(), article.source()));
      }
    }
    List<float[]> vectors = embedder.embed(titles);
    String best = "";
    double bestScore = 0;
    for (int i = 0; i < titles.size(); i++) {
      double score = Embedder.cosine(vectors.get(i), centre) * attraction(titles.get(i));
      if (score > bestScore) {
        best = titles.get(i);
        bestScore = score;
      }
    }
    boolean isGood = !best.isEmpty() && !BAIT.matcher(best).matches();
    Optional<String> cut = isGood ? Optional.empty() : cut(opening);
    return cut.orElse(best.isEmpty() ? articles.get(0).article().title() : best);
  }

  private static double attraction(String title) {
    int words = title.split("\\s+", -1).length;
    return (BAIT.matcher(title).matches() ? 0.4 : 1)
        * (words < FEWEST_WORDS || words > 18 ? 0.6 : 1)
        * (title.equals(title.toUpperCase(Locale.ROOT)) ? 0.6 : 1)
        * (VERB.matcher(title).find() || words >= 6 ? 1 : 0.8);
  }

  /**
   * "Bridge reopens | Morning Post" and "Bridge reopens - BBC News" without what names the paper.
   */
  static String withoutPublisher(String title, String source) {
    String bare = title.strip();
    int bar = bare.lastIndexOf(" | ");
    if (bar > 0 && bare.substring(0, bar).split("\\s+", -1).length >= FEWEST_WORDS) {
      return bare.substring(0, bar).strip();
    }
    for (String dash : List.of(" - ", " – ", " — ")) {
      int at = bare.lastIndexOf(dash);
      String tail = at < 0 ? "" : bare.substring(at + dash.length()).strip();
      if (!tail.isEmpty() && (tail.equalsIgnoreCase(source) || tail.endsWith(" News"))) {
        return bare.substring(0, at).strip();
      }
    }
    return bare;
  }

  /**
   * A sentence as a headline, cut at a clause if it is long; empty if that can't be done safely.
   */
  static Optional<String> cut(String sentence) {
    String whole = sentence.strip().replaceAll("(?<![.][\\p{L}])[.]+[\"”'’]?$", "");
    if (whole.length() <= LONGEST) {
      return Optional.of(whole);
    }
    var boundary = CLAUSE_START.matcher(whole);
    Optional<String> best = Optional.empty();
    while (boundary.find() && boundary.start() <= LONGEST) {
      String head = whole.substring(0, boundary.start()).strip();
      String rest = whole.substring(boundary.end());
      if (isSafe(head, rest)) {
        best = Optional.of(head);
      }
    }
    return best;
  }

  private static boolean isSafe(String head, String rest) {
    String[] words = head.split("\\s+", -1);
    String last = words[words.length - 1].toLowerCase(Locale.ROOT);
    long marks = head.chars().filter(c -> c == '"').count();
    boolean isWholeQuote =
        marks % 2 == 0
            && head.chars().filter(c -> c == '“').count()
                == head.chars().filter(c -> c == '”').count();
    boolean opensSubordinate =
        head.matches(
            "(?is)(?:in|on|at|after|as|while|with|amid|despite|following|for|by|when|since|during|although"
                + "|though|because|if|before|until|according|once|under)\\b.*");
    return words.length >= FEWEST_WORDS + 1
        && isWholeQuote
        && !opensSubordinate
        && !OPEN_ENDED.contains(last)
        && VERB.matcher(head).find()
        && !MUST_STAY.matcher(rest).find();
  }

  /**
   * The sentences that bear a headline best, in meaning and words, best first. An article's own
   * title rests on that article alone.
   */
  static List<Citation> citations(String headline, List<ReadArticle> articles, Embedder embedder) {
    List<ReadArticle> own =
        articles.stream().filter(read -> read.size() > 0 && isTitle(headline, read)).toList();
    return bearers(headline, own.isEmpty() ? articles : own, embedder);
  }

  private static boolean isTitle(String headline, ReadArticle read) {
    return withoutPublisher(read.article().title(), read.article().source()).equals(headline);
  }

  private static List<Citation> bearers(
      String headline, List<ReadArticle> articles, Embedder embedder) {
    float[] vector = embedder.embed(List.of(headline)).get(0);
    Set<String> stems = ReadArticle.contentStems(ReadArticle.terms(headline));
    record Bearer(Citation citation, double score) {}
    List<Bearer> bearers = new ArrayList<>();
    for (ReadArticle article : articles) {
      for (int i = 0; i < article.size(); i++) {
        Set<String> there = article.contentStems(i);
        double shared = stems.stream().filter(there::contains).count();
        double score =
            Embedder.cosine(vector, article.vector(i)) + 1.5 * shared / Math.max(1, stems.size());
        bearers.add(new Bearer(article.citation(i), score));
      }
    }
    bearers.sort(Comparator.comparingDouble(Bearer::score).reversed());
    double top = bearers.get(0).score();
    return bearers.stream()
        .filter(bearer -> bearer.score() >= 0.8 * top)
        .limit(MOST_CITATIONS)
        .map(Bearer::citation)
        .toList();
  }
}
