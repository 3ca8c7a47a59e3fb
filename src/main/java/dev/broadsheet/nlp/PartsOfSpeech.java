package dev.broadsheet.nlp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerME;

/**
 * Tells the part of speech of each word of an English sentence, with OpenNLP's model of the
 * Universal Dependencies' English Web Treebank (1 MB), which is loaded at the first sentence that
 * asks for it.
 *
 * <p>The model was taught words apart from their clitics, so "don't" is read as "do" and "n't".
 * Where it errs in ways that the words themselves give away (a participle after "have", a word
 * after an article), it is corrected. Safe for several threads.
 */
public final class PartsOfSpeech {
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  private static final int LONGEST = 400;
  private static final Pattern TOKEN =
      Pattern.compile(
          "\\d+(?:[.,:]\\d+)*|\\p{L}[\\p{L}\\p{M}\\d]*(?:[-‑]\\p{L}[\\p{L}\\p{M}\\d]*|\\.(?=\\p{L}\\.))*"
              + "|['’](?:s|re|ve|ll|d|m)\\b|\\S");
  private static final Set<String> QUANTITIES =
      Set.of("most", "many", "some", "several", "all", "none", "few", "both", "each");
  private static final Set<String> HAVE = Set.of("have", "has", "had", "having", "'ve");

  private PartsOfSpeech() {}

  /** Parts of speech after Universal Dependencies, possessive marks apart. */
  public enum Part {
    /** A common noun. */
    NOUN,
    /** A proper noun. */
    NAME,
    /** A pronoun; "its" and "who" too. */
    PRONOUN,
    /** A full verb. */
    VERB,
    /** A helping verb, or "be". */
    AUXILIARY,
    /** An adjective. */
    ADJECTIVE,
    /** An adverb. */
    ADVERB,
    /** A preposition, or the like after a verb. */
    PREPOSITION,
    /** An article or the like. */
    DETERMINER,
    /** A number. */
    NUMBER,
    /** "and", "but", "or". */
    CONJUNCTION,
    /** "because", "that", "when". */
    SUBORDINATOR,
    /** "not" and the "to" before a verb. */
    PARTICLE,
    /** The mark of the genitive. */
    POSSESSIVE,
    /** Punctuation. */
    MARK,
    /** All else. */
    OTHER
  }

  /**
   * A word or mark.
   *
   * @param form lower case, apostrophes straight
   * @param part its part of speech
   * @param isCapitalised whether it begins with a capital
   * @param span its place in the sentence
   */
  public record Token(String form, Part part, boolean isCapitalised, Span span) {}

  /** The words and marks of a sentence in order; of a very long one only the first 400. */
  public static List<Token> of(String sentence) {
    List<Span> spans = spans(sentence);
    String[] words = new String[spans.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = spans.get(i).of(sentence).replace('’', '\'').replace('‑', '-');
    }
    String[] tags = Model.TAGGER.get().tag(words);
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      String form = words[i].toLowerCase(Locale.ROOT);
      boolean isCapitalised = Character.isUpperCase(words[i].codePointAt(0));
      tokens.add(new Token(form, part(tags[i]), isCapitalised, spans.get(i)));
    }
    for (int i = 0; i < tokens.size(); i++) {
      tokens.set(i, corrected(tokens, i));
    }
    return List.copyOf(tokens);
  }

  private static List<Span> spans(String sentence) {
    List<Span> spans = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(sentence);
    while (matcher.find() && spans.size() < LONGEST) {
      int from = matcher.start();
      int to = matcher.end();
      boolean isDenied = sentence.startsWith("n't", to - 1) || sentence.startsWith("n’t", to - 1);
      if (isDenied && to - from > 1) {
        spans.add(new Span(from, to - 1));
        spans.add(new Span(to - 1, to + 2));
        matcher.region(to + 2, sentence.length());
      } else {
        spans.add(new Span(from, to));
      }
    }
    return spans;
  }

  private static Part part(String tag) {
    return switch (tag) {
      case "NOUN" -> Part.NOUN;
      case "PROPN" -> Part.NAME;
      case "PRON" -> Part.PRONOUN;
      case "VERB" -> Part.VERB;
      case "AUX" -> Part.AUXILIARY;
      case "ADJ" -> Part.ADJECTIVE;
      case "ADV" -> Part.ADVERB;
      case "ADP" -> Part.PREPOSITION;
      case "DET" -> Part.DETERMINER;
      case "NUM" -> Part.NUMBER;
      case "CCONJ" -> Part.CONJUNCTION;
      case "SCONJ" -> Part.SUBORDINATOR;
      case "PART" -> Part.PARTICLE;
      case "PUNCT", "SYM" -> Part.MARK;
      default -> Part.OTHER;
    };
  }

  private static Token corrected(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    Part before = i == 0 ? Part.MARK : tokens.get(i - 1).part();
    Part after = i + 1 < tokens.size() ? tokens.get(i + 1).part() : Part.MARK;
    Part part = token.part();
    boolean isWord = Character.isLetter(token.form().codePointAt(0));
    if (token.form().equals("'s") || token.form().equals("'")) {
      boolean isName = before == Part.NOUN || before == Part.NAME || before == Part.NUMBER;
      part = isName ? Part.POSSESSIVE : before == Part.PRONOUN ? Part.AUXILIARY : Part.MARK;
    } else if (token.form().equals("cannot")) {
      part = Part.AUXILIARY;
    } else if (QUANTITIES.contains(token.form()) && isForm(tokens, i + 1, "of")) {
      part = Part.PRONOUN;
    } else if (part == Part.MARK && isWord) {
      part = token.isCapitalised() ? Part.NAME : Part.ADJECTIVE;
    } else if (isWord && isHave(tokens, i - 1) && VerbForms.isParticiple(token.form())) {
      part = Part.VERB;
    } else if (part == Part.VERB && token.isCapitalised() && i > 0 && before != Part.MARK) {
      part = Part.NAME;
    } else if (HAVE.contains(token.form()) && helps(tokens, i + 1)) {
      part = Part.AUXILIARY;
    } else if (token.form().endsWith("ing")
        && before == Part.PREPOSITION
        && (after == Part.NAME || after == Part.DETERMINER || after == Part.PRONOUN)) {
      part = Part.VERB;
    } else if (isWord && opensPhrase(tokens, i - 1) && isMisread(part)) {
      boolean isBeforeNoun = after == Part.NOUN || after == Part.NAME || after == Part.ADJECTIVE;
      part = isBeforeNoun ? Part.ADJECTIVE : Part.NOUN;
    } else if (VerbForms.isIrregularPast(token.form()) && part == Part.PREPOSITION) {
      part = Part.VERB;
    } else if (part == Part.SUBORDINATOR && PLACING.contains(token.form())) {
      part = after == Part.PRONOUN || after == Part.VERB ? part : Part.PREPOSITION;
    }
    return part == token.part()
        ? token
        : new Token(token.form(), part, token.isCapitalised(), token.span());
  }

  private static final Set<String> PLACING = Set.of("in", "of", "on", "at", "by", "with", "from");

  private static boolean isForm(List<Token> tokens, int i, String form) {
    return i < tokens.size() && tokens.get(i).form().equals(form);
  }

  private static boolean isHave(List<Token> tokens, int i) {
    int at = i;
    while (at >= 0
        && (tokens.get(at).part() == Part.ADVERB || tokens.get(at).form().equals("not"))) {
      at--;
    }
    return at >= 0 && HAVE.contains(tokens.get(at).form());
  }

  /** Whether a participle follows, adverbs aside. */
  private static boolean helps(List<Token> tokens, int i) {
    int at = i;
    while (at < tokens.size()
        && (tokens.get(at).part() == Part.ADVERB || tokens.get(at).form().equals("not"))) {
      at++;
    }
    return at < tokens.size()
        && VerbForms.isParticiple(tokens.get(at).form())
        && (tokens.get(at).part() == Part.VERB || VerbForms.isIrregularPast(tokens.get(at).form()));
  }

  private static boolean opensPhrase(List<Token> tokens, int i) {
    if (i < 0) {
      return false;
    }
    String form = tokens.get(i).form();
    boolean isArticle = Set.of("the", "a", "an", "its", "their", "his").contains(form);
    return isArticle || tokens.get(i).part() == Part.POSSESSIVE;
  }

  private static boolean isMisread(Part part) {
    return part == Part.VERB || part == Part.ADVERB || part == Part.PREPOSITION;
  }

  /** Loaded when first asked for. */
  private static final class Model {
    private static final POSModel LOADED = load();

    /** One a thread, for a tagger remembers what it last saw. */
    private static final ThreadLocal<POSTaggerME> TAGGER =
        ThreadLocal.withInitial(() -> new POSTaggerME(LOADED, POSTagFormat.UD));

    private static POSModel load() {
      try (InputStream in = PartsOfSpeech.class.getResourceAsStream(MODEL)) {
        if (in == null) {
          throw new IllegalStateException(MODEL + " is missing from the class path");
        }
        return new POSModel(in);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + MODEL, e);
      }
    }
  }
}
