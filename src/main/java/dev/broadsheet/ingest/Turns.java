package dev.broadsheet.ingest;

import dev.broadsheet.news.Sentence.Role;
import dev.broadsheet.nlp.DiscourseWords;
import dev.broadsheet.nlp.Names;
import dev.broadsheet.nlp.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The turns of an interview or a transcript, told by labels at the starts of lines: {@code Q:},
 * {@code Interviewer:}, {@code [00:12:05] Halm:}. A label is no part of a sentence; what a named
 * person answers is that person's words; what the interviewer says is context. Answers under a bare
 * {@code A:} are statements of the text, unless they speak in the first person: then they are the
 * words of the one whom the introduction is about, or context if that can't be told. One stray
 * label makes no interview. Immutable.
 */
final class Turns {
  private static final Pattern LABEL =
      Pattern.compile(
          "(?m)^\\h*(?:[\\[(]?(?:\\d{1,2}:)?\\d{1,2}:\\d{2}[\\])]?\\h*[-–—]?\\h*)?"
              + "(\\p{L}[\\p{L}\\p{M}\\p{Nd}.'’-]{0,24}(?:\\h\\p{L}?[\\p{L}\\p{M}\\p{Nd}.'’-]{1,24}){0,3})"
              + "\\h*(?:\\h[\\[(](?:\\d{1,2}:)?\\d{1,2}:\\d{2}[\\])])?[:：](?!//)\\s*(?=\\S)");

  /** What follows a name in the opening words about somebody: "has been", ", 51, has". */
  private static final Pattern ABOUT =
      Pattern.compile("(?s)(?:\\h*[(,]\\h*\\d{1,3}\\b|\\s(?:is|was|has|heads|runs|leads)\\b).*");

  /** Turns that a label must open, and two labels together, to make an interview. */
  private static final int FEWEST = 2;

  private final String text;
  private final Map<String, Integer> turns = new HashMap<>();
  private final Map<String, Integer> questions = new HashMap<>();
  private final DiscourseWords words;
  private final boolean isInterview;
  private final boolean isPersonal;
  private final Optional<Span> interviewee;
  private int personalAnswers;

  private Turns(ParsedDocument document, String language) {
    this.text = document.text();
    this.words = DiscourseWords.of(language.equals("und") ? "en" : language);
    for (Block block : document.blocks()) {
      if (block.kind().isProse() || block.kind() == Block.Kind.HEADING) {
        split(block.span()).forEach(this::count);
      }
    }
    long repeated = turns.values().stream().filter(count -> count >= FEWEST).count();
    boolean asks = turns.keySet().stream().anyMatch(words::nameAsker);
    boolean answers = turns.keySet().stream().anyMatch(words::nameAnswer);
    isInterview = repeated >= FEWEST || (asks && (answers || repeated > 0));
    isPersonal = personalAnswers >= FEWEST;
    interviewee = isPersonal ? interviewee(document) : Optional.empty();
  }

  /** The name that opens the introduction, if that goes on about its bearer. */
  private Optional<Span> interviewee(ParsedDocument document) {
    for (Block block : document.blocks()) {
      if (!split(block.span()).isEmpty()) {
        return Optional.empty();
      }
      if (block.kind().isProse()) {
        String words = block.span().of(text);
        return Names.of(words).stream()
            .limit(1)
            .filter(name -> name.span().start() == 0 && name.parts().size() > 1)
            .filter(name -> ABOUT.matcher(words.substring(name.span().end())).matches())
            .filter(name -> !document.details().author().orElse("").contains(name.text()))
            .map(name -> name.span().shifted(block.span().start()))
            .findFirst();
      }
    }
    return Optional.empty();
  }

  static Turns of(ParsedDocument document, String language) {
    return new Turns(document, language);
  }

  /**
   * A stretch of text that one person says.
   *
   * @param speaker who says it, if a name says so
   */
  record Turn(Span words, Role role, Optional<Span> speaker) {}

  /** The turns of a block; the whole of it, as given, if it holds none. */
  List<Turn> in(Span block, Role role, Optional<Span> speaker) {
    List<Labelled> found = isInterview ? split(block) : List.of();
    if (found.isEmpty()) {
      return List.of(new Turn(block, role, speaker));
    }
    List<Turn> split = new ArrayList<>();
    Span before = new Span(block.start(), found.get(0).label().start()).trimmed(text);
    if (!before.isEmpty() && before.of(text).indexOf(' ') > 0) {
      split.add(new Turn(before, role, speaker));
    }
    found.forEach(labelled -> split.add(turn(labelled, role)));
    return split;
  }

  private Turn turn(Labelled labelled, Role role) {
    String name = labelled.label().of(text);
    if (words.nameAnswer(name)) {
      Role answered = !isPersonal ? role : interviewee.isPresent() ? Role.QUOTE : Role.CONTEXT;
      return new Turn(labelled.words(), answered, interviewee);
    }
    return asks(name)
        ? new Turn(labelled.words(), Role.CONTEXT, Optional.empty())
        : new Turn(labelled.words(), Role.QUOTE, Optional.of(labelled.label()));
  }

  private boolean asks(String name) {
    int asked = questions.getOrDefault(name, 0);
    return words.nameAsker(name) || (asked > 0 && 2 * asked >= turns.getOrDefault(name, 0));
  }

  private record Labelled(Span label, Span words) {}

  private List<Labelled> split(Span block) {
    List<Labelled> found = new ArrayList<>();
    Matcher matcher = LABEL.matcher(text).region(block.start(), block.end());
    while (matcher.find()) {
      Span label = new Span(matcher.start(1), matcher.end(1));
      found.add(new Labelled(label, new Span(matcher.end(), block.end()).trimmed(text)));
      if (found.size() > 1) {
        Labelled last = found.get(found.size() - 2);
        Span words = new Span(last.words().start(), matcher.start()).trimmed(text);
        found.set(found.size() - 2, new Labelled(last.label(), words));
      }
    }
    return found;
  }

  private void count(Labelled labelled) {
    String name = labelled.label().of(text);
    turns.merge(name, 1, Integer::sum);
    String said = labelled.words().of(text);
    personalAnswers += words.nameAnswer(name) && words.speakOfWriter(said) ? 1 : 0;
    boolean asks = said.matches("(?s).*[?？؟][\"”’»)]*");
    questions.merge(name, asks ? 1 : 0, Integer::sum);
  }
}
