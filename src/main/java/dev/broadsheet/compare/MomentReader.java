package dev.broadsheet.compare;

import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads when something happened: a time belongs to the verb before it if nothing else that could
 * have happened stands between the two, or to the first verb of a sentence that it opens.
 */
final class MomentReader {
  private static final int REACH = 14;
  private static final int BESIDE = 8;

  /** What isn't told as having happened. */
  private static final Pattern OPEN =
      Pattern.compile(
          "(?i)\\b(?:will|would|could|may|might|must|should|if|plans?|planned|planning|expected"
              + "|scheduled|due|set to|to be|not|never|n['’]t|until|hopes?|hoped)\\b");

  private static final int LONGEST_OBJECT = 6;
  private static final int LONGEST_SUBJECT = 5;
  private static final String AUXILIARY = "was were had has have been is are being";
  private static final String ADVERBS =
      "finally also apparently reportedly then later allegedly first fatally suddenly now has have"
          + " had";
  private static final String ENDS_OBJECT =
      "on at in during after before as when while from to by with for about around late early and"
          + " who which that if shortly just last called near outside inside through of over into";

  private static final String BETWEEN =
      "said says told was were is are has had have be been who which that when where after before"
          + " until since by while because announced reported ; but";

  private final Passage passage;
  private final People people;
  private final Attributions voices;
  private final int index;
  private final List<Moment> found = new ArrayList<>();

  private MomentReader(Passage passage, People people, Attributions voices, int index) {
    this.passage = passage;
    this.people = people;
    this.voices = voices;
    this.index = index;
  }

  /** All moments of an article, given its sentences. */
  static List<Moment> of(List<Passage> passages) {
    People people = new People(passages);
    Attributions voices = new Attributions(passages);
    List<Moment> moments = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      MomentReader reader = new MomentReader(passages.get(i), people, voices, i);
      TimeWords.of(passages.get(i)).forEach(reader::read);
      moments.addAll(reader.found);
    }
    return moments;
  }

  private void read(TimeWords when) {
    int start = passage.tokenAt(when.span().start());
    int end = passage.tokenAt(when.span().end() - 1) + 1;
    OptionalInt deed = isOfANoun(start) ? OptionalInt.empty() : before(start);
    if (deed.isEmpty() && opens(start)) {
      deed = firstAfter(end);
    }
    if (deed.isEmpty()
        && passage.text().substring(when.span().start()).matches("(?s)\\p{L}+['’]s.*")) {
      deed = nounAfter(end);
    }
    deed.ifPresent(at -> add(at, when));
  }

  /** "the June 20 murder": the day is that of the noun that follows. */
  private boolean isOfANoun(int start) {
    return passage.form(start - 1).matches("the|his|her|their|a|an|this|that|of");
  }

  /** Whether nothing but such words as "then" stands before token {@code start}. */
  private boolean opens(int start) {
    for (int i = 0; i < start; i++) {
      if (!passage.form(i).matches("on|at|in|late|early|then|but|and|later|earlier|,|just|only")) {
        return false;
      }
    }
    return true;
  }

  private OptionalInt before(int start) {
    int i = start - 1;
    while (passage.form(i).matches("on|at|in|late|early|the|,|last")) {
      i--;
    }
    for (; i >= Math.max(0, start - REACH); i--) {
      if (!EventTypes.of(passage, i).isEmpty() && (isVerb(i) || EventTypes.isNoun(passage, i))) {
        return OptionalInt.of(i);
      }
      if (passage.tokens().get(i).is(BETWEEN) || isOtherVerb(i)) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  private OptionalInt firstAfter(int end) {
    for (int i = end; i < Math.min(passage.tokens().size(), end + REACH); i++) {
      if (!EventTypes.of(passage, i).isEmpty() && isVerb(i)) {
        return OptionalInt.of(i);
      }
      if (isOtherVerb(i)
          || passage.tokens().get(i).is("said says who which that when after before")) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /** "Saturday's fatal shooting". */
  private OptionalInt nounAfter(int end) {
    for (int i = end; i < Math.min(passage.tokens().size(), end + 3); i++) {
      if (!EventTypes.of(passage, i).isEmpty()) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private boolean isVerb(int i) {
    String before = passage.form(i - 1);
    boolean isNoun = before.matches("the|a|an|this|that|his|her|its|their|of|in|for|to|first|own");
    return !isNoun && !passage.form(i).endsWith("ing");
  }

  private boolean isOtherVerb(int i) {
    return !passage.form(i).matches("called|named|dubbed|entitled|based")
        && passage
            .form(i)
            .matches(
                "\\p{L}{2,}ed|\\p{L}{3,}ing|went|came|took|left|got|saw|ran|made|starts|begins|opens|resumes|ends|faces|comes|goes|remains");
  }

  private void add(int at, TimeWords when) {
    int from = clauseStart(at);
    int to = Math.max(at, passage.tokenAt(when.span().start()));
    String telling = passage.slice(Math.min(from, to), Math.max(at + 1, to));
    if (OPEN.matcher(telling).find()) {
      return;
    }
    String deed = EventTypes.of(passage, at);
    int clause = passage.clauseAt(at);
    found.add(
        new Moment(
            passage,
            deed,
            about(at, from, passage.tokenAt(when.span().start())),
            beside(at, false),
            beside(at, true),
            when,
            voices.at(index, clause)));
  }

  /** Where the words begin that the verb at {@code at} can be about. */
  private int clauseStart(int at) {
    int i = at;
    while (i > 0
        && i > at - BESIDE
        && !passage
            .tokens()
            .get(i - 1)
            .is(
                ", ; : \" “ ” that when where after as and said who which but"
                    + " because before while -- – —")) {
      i--;
    }
    return i;
  }

  /** Stems of the words beside a deed, or of those alone that are parts of names. */
  private Set<String> beside(int at, boolean isNamed) {
    Set<String> who = new HashSet<>();
    int from = clauseStart(at);
    int to = Math.min(passage.tokens().size(), at + BESIDE);
    boolean isOver = false;
    for (int i = from; i < to && !isOver; i++) {
      isOver = i > at && passage.tokens().get(i).is("; and but who which that while");
      Token token = passage.tokens().get(i);
      boolean isOwn = i == at || !EventTypes.of(passage, i).isEmpty();
      boolean isWanted = !isNamed || (token.isCapitalised() && i > 0);
      if (token.isWord() && !isOwn && isWanted && token.form().length() > 2 && !isTime(token)) {
        who.addAll(Tokens.stems(token.form()));
      }
    }
    return who;
  }

  private static boolean isTime(Token token) {
    return token
        .form()
        .matches(
            ".*day|night|evening|morning|afternoon|local|time|said|around|late|early|shortly"
                + "|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*");
  }

  /** "when Mara Holt was arrested", "when the fire broke out", "when it sank". */
  private String about(int at, int from, int when) {
    if (EventTypes.isNoun(passage, at)) {
      return "day of the " + passage.form(at);
    }
    int verb = at;
    while (verb > from && passage.tokens().get(verb - 1).is(AUXILIARY)) {
      verb--;
    }
    int subject = verb;
    while (subject > from && passage.tokens().get(subject - 1).is(ADVERBS)) {
      subject--;
    }
    String deed =
        passage.slice(verb, at + EventTypes.length(passage, at)).replaceFirst("^(?:has|have) ", "");
    return "when "
        + subject(from, subject)
        + " "
        + deed
        + object(at + EventTypes.length(passage, at), when);
  }

  /** " two women" in "killed two women on Friday". */
  private String object(int from, int when) {
    int to = from;
    int end = when < from ? passage.tokens().size() : when;
    while (to < end && to < from + LONGEST_OBJECT && isObject(to)) {
      to++;
    }
    boolean isWhole = to == end || !isObject(to);
    return to > from && isWhole ? " " + passage.slice(from, to) : "";
  }

  private boolean isObject(int i) {
    return i < passage.tokens().size()
        && (passage.tokens().get(i).isWord() || passage.isInFigure(i))
        && !passage.tokens().get(i).is(ENDS_OBJECT);
  }

  private String subject(int from, int to) {
    String words = passage.slice(from, to).strip();
    String low = words.toLowerCase(Locale.ROOT);
    boolean isNone =
        words.isEmpty()
            || low.matches(
                "(?:it|they|we|i|he|she|this|who|which|also|then|of|in|at|on|to|by|from|with|for|having|being|the"
                    + " report|[^ ]+ (?:says|said))\\b.*")
            || to - from > LONGEST_SUBJECT;
    if (isNone) {
      boolean isPerson = low.matches("(?:he|she|who)\\b.*");
      return isPerson ? namedBefore(from).orElse("he or she") : "it";
    }
    boolean isLowered =
        words.matches("(?s)(?:An?|The|One|Two|Three|Four|Five|Six|His|Her|Their) .*");
    return isLowered ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
  }

  private Optional<String> namedBefore(int token) {
    return people.before(passage, passage.tokens().get(token).start());
  }
}
