package dev.broadsheet.ingest;

import dev.broadsheet.nlp.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a stated title in a text, or composes one from a sentence. Pure. */
final class Titles {
  /** Longest title composed, in UTF-16 units. */
  static final int MAX_COMPOSED = 90;

  private static final int MIN_COMPOSED = 28;
  private static final int MIN_WORDS = 5;
  private static final Pattern LEAD_IN =
      Pattern.compile(
          "^(?i:in|on|at|after|as|while|with|amid|amidst|despite|following|for|by|when|since|during|under|over|from|although"
              + "|though|because|if|before|until|according to|just|only|more than|less than|nearly|in|nach|am|im|bei|mit|seit|trotz|während)\\s[^,]{3,160},\\s+");

  /** Where a sentence may be cut, best kind first. */
  private static final List<Pattern> CUTS =
      List.of(
          Pattern.compile("(?:[,;:]| [–—-]+)\\s(?!(?:which|who|whose|where|and|or)\\s)"),
          Pattern.compile(
              "\\s(?=(?:which|who|after|while|because|amid|but|when|before|although|where|und|weil|nachdem)\\s)|,\\s"),
          Pattern.compile(
              "\\s(?=(?:as|in|on|at|for|by|with|from|over|into|during|since|under|until|towards?|against|through|about|than|im|am|bei|mit|seit|nach)\\s)"));

  private static final Pattern FINITE =
      Pattern.compile(
          "\\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|\\p{L}{2,}ed|says|said|wants|faces|plans|seeks"
              + "|calls|fell|took|won|lost|made|saw|hit|left|began|came|went|got|gave|held|kept|told|put|set|cut|met|led|ran|rose|sent|spent"
              + "|struck|shot|shut|sold|bought|brought|broke|built|caught|chose|drew|drove|fought|found|flew|grew|heard|knew|laid|let|paid|quit"
              + "|sought|spoke|stood|stole|swept|taught|thought|threw|wrote|became|burst|spread|sank|blew|died)(?:n['’]t)?(?=\\s|$)");
  private static final Pattern LEANS =
      Pattern.compile(
          "^(?:He|She|It|They|We|I|You|His|Her|Its|Their|This|That|These|Those|There|Here|However|But|And|So|Or|Yet|Then|Also|Still|Meanwhile"
              + "|Moreover|Therefore|Er|Sie|Es|Das|Dies|Diese[rs]?|Aber|Und|Doch)[\\s,].*",
          Pattern.DOTALL);
  private static final Set<String> SMALL_WORDS =
      Set.copyOf(
          List.of(
              ("a an and as at but by for from in into is of on or over per so than that the their to up via vs"
                      + " was were with its his her after amid against und der die das den dem des im in von zu mit für auf"
                      + " de la le les du des et en el los las y del al")
                  .split(" ", -1)));
  private static final Set<String> DANGLING =
      Set.copyOf(
          List.of(
              ("a an and as at but by for from in into is are of on or over that the their to with its his her was were has"
                      + " have had been be will would could not this these those some more most many no who which und der die das"
                      + " den dem des im von zu mit für auf ein eine einen hat ist sind wird")
                  .split(" ", -1)));

  private Titles() {}

  /**
   * Where {@code title} ends if the block starts with it, case and white space aside; -1 if it does
   * not.
   */
  static int prefixEnd(String text, Span block, String title) {
    int i = block.start();
    int t = 0;
    while (t < title.length() && i < block.end()) {
      char want = plain(title.charAt(t));
      char have = plain(text.charAt(i));
      if (Character.isWhitespace(want) && Character.isWhitespace(have)) {
        t = skipSpace(title, t, title.length());
        i = skipSpace(text, i, block.end());
      } else if (want == have) {
        t++;
        i++;
      } else {
        return -1;
      }
    }
    boolean isWhole = t == title.length();
    boolean isWordEnd = i == block.end() || !Character.isLetterOrDigit(text.charAt(i));
    return isWhole && isWordEnd ? i : -1;
  }

  private static int skipSpace(String text, int from, int end) {
    int i = from;
    while (i < end && Character.isWhitespace(plain(text.charAt(i)))) {
      i++;
    }
    return i;
  }

  private static char plain(char c) {
    if (c == '’' || c == '‘') {
      return '\'';
    }
    if (c == '“' || c == '”' || c == '„') {
      return '"';
    }
    return Character.isSpaceChar(c) ? ' ' : Character.toLowerCase(c);
  }

  /**
   * Whether what follows a title on its line is a text of its own rather than the same sentence.
   */
  static boolean startsAnew(String text, Span rest, String title) {
    int first = text.codePointAt(rest.start());
    boolean isStart =
        Character.isUpperCase(first) || Character.isDigit(first) || "\"“„‘'«(".indexOf(first) >= 0;
    return isStart
        && title.strip().split("\\s+", -1).length >= MIN_WORDS - 1
        && rest.length() > MAX_COMPOSED;
  }

  /** Whether most of the longer words of a line have capitals. */
  static boolean isTitleCase(String line) {
    int capital = 0;
    int all = 0;
    for (String word : line.split("[\\s–—-]+", -1)) {
      String bare = word.replaceAll("^[^\\p{L}\\d]+|[^\\p{L}\\d]+$", "");
      if (!bare.isEmpty() && !SMALL_WORDS.contains(bare.toLowerCase(Locale.ROOT))) {
        all++;
        capital += Character.isLowerCase(bare.codePointAt(0)) ? 0 : 1;
      }
    }
    return all > 0 && capital >= 0.7 * all;
  }

  /**
   * The part of a sentence that can stand as a title: a lead-in phrase left out if the rest is too
   * long, cut at a clause boundary, never ending in a function word. Contiguous, so that it has a
   * place in the text.
   */
  static Span compose(String text, Span sentence, boolean isEnglish) {
    Span whole = withoutStop(text, sentence);
    if (whole.length() <= MAX_COMPOSED) {
      return whole;
    }
    Matcher leadIn = LEAD_IN.matcher(whole.of(text));
    int start = whole.start();
    if (leadIn.find() && whole.length() - leadIn.end() >= MIN_COMPOSED) {
      start += leadIn.end();
    }
    Span rest = new Span(start, whole.end());
    return rest.length() <= MAX_COMPOSED ? rest : cut(text, rest, isEnglish);
  }

  private static Span cut(String text, Span rest, boolean isEnglish) {
    String words = rest.of(text);
    int best = -1;
    for (Pattern kind : CUTS) {
      Matcher cut = kind.matcher(words);
      while (cut.find() && cut.start() <= MAX_COMPOSED) {
        best = isWhole(words.substring(0, cut.start()), isEnglish) ? cut.start() : best;
      }
      if (best > 0) {
        break;
      }
    }
    if (best < 0) {
      best = wordEnd(words);
    }
    return new Span(rest.start(), rest.start() + best).trimmed(text);
  }

  /** Whether a head of a sentence can stand alone: long enough, with a verb, nothing left open. */
  private static boolean isWhole(String head, boolean isEnglish) {
    return head.length() >= MIN_COMPOSED
        && head.strip().split("\\s+", -1).length >= MIN_WORDS
        && !dangles(head)
        && (!isEnglish || FINITE.matcher(head).find());
  }

  private static int wordEnd(String words) {
    int end = words.lastIndexOf(' ', MAX_COMPOSED - 1);
    while (end > MIN_COMPOSED && dangles(words.substring(0, end))) {
      end = words.lastIndexOf(' ', end - 1);
    }
    end = end > 0 ? end : Math.min(words.length(), MAX_COMPOSED - 1);
    return Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end;
  }

  /** Whether a sentence starts with a word that points to what came before. */
  static boolean leans(String sentence) {
    return LEANS.matcher(sentence).matches();
  }

  private static boolean dangles(String head) {
    String last = head.substring(head.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    long quotes = head.chars().filter(c -> c == '"').count();
    boolean isOpenQuote = quotes % 2 == 1 || head.lastIndexOf('“') > head.lastIndexOf('”');
    boolean isOpenBracket = head.lastIndexOf('(') > head.lastIndexOf(')');
    return DANGLING.contains(last) || isOpenQuote || isOpenBracket;
  }

  private static Span withoutStop(String text, Span sentence) {
    int end = sentence.end();
    boolean isStop =
        sentence.length() > 1 && text.charAt(end - 1) == '.' && text.charAt(end - 2) != '.';
    return isStop ? new Span(sentence.start(), end - 1) : sentence;
  }

  /** The words as a title: one line, first letter capital. */
  static String print(String words) {
    String line = words.replaceAll("\\s+", " ").strip();
    if (line.isEmpty() || !Character.isLowerCase(line.codePointAt(0))) {
      return line;
    }
    int first = line.codePointAt(0);
    return new StringBuilder()
        .appendCodePoint(Character.toTitleCase(first))
        .append(line.substring(Character.charCount(first)))
        .toString();
  }
}
