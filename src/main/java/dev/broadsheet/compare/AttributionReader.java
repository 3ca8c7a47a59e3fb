package dev.broadsheet.compare;

import dev.broadsheet.nlp.CalendarNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds who is named for what a sentence says: "according to X", "X said", "said X". */
final class AttributionReader {
  private static final String SAYING =
      "say says said report reports reported tell tells told claim claims claimed announce"
          + " announces announced confirm confirms confirmed state states stated count counts"
          + " counted put puts estimate estimates estimated speak speaks spoke deny denies denied"
          + " dispute disputes disputed assert asserts asserted insist insists insisted acknowledge"
          + " acknowledges acknowledged concede concedes conceded warn warns warned add adds added"
          + " keep keeps maintain maintains maintained declare declares declared record recorded"
          + " document documented argue argues argued note notes noted write writes wrote predict"
          + " predicted believe believes believed";
  private static final String SAYING_THAT_NEEDS_HELP =
      "put puts keep keeps speak speaks spoke state";
  private static final String DISTANT =
      "claim claims claimed assert asserts asserted insist insists insisted alleged allegedly"
          + " reportedly";
  private static final String BETWEEN =
      "has have had also later earlier now then still again reportedly yesterday was is were"
          + " already separately repeatedly";
  private static final String PRONOUNS = "he she it they we i their its his her them who which";
  private static final String NO_NAMES =
      "the a an on in it he she they we you i this that these those there some many most others"
          + " both reports one what who but and all each no nobody "
          + CalendarNames.WEEKDAYS.toLowerCase(Locale.ROOT).replace('|', ' ');
  private static final String COMMON =
      "rebel local state senior government military city county other several two three residents"
          + " medical rescue security";
  private static final String PREPOSITIONS =
      "over of in on at despite for with from about against by after before under through what";
  private static final String SPEAKERS =
      "official officials police ministry minister ministers union unions company council"
          + " councillors service services government governments activist activists source sources"
          + " witness witnesses resident residents spokesman spokeswoman spokesperson spokesmen"
          + " agency agencies group groups board army military firm department office monitor"
          + " monitors doctor doctors hospital hospitals court prosecutors prosecutor lawyers"
          + " lawyer analysts officer officers leader leaders authorities authority media tv"
          + " television radio newspaper mayor president commander commanders rebels insurgents"
          + " militants charity charities organisers organizers master chief chairman chairwoman"
          + " director secretary governor sheriff coroner bank commission committee observatory"
          + " monitoring network experts scientists survey report crews managers management troops"
          + " defence defense";

  private final Passage passage;
  private final List<Token> tokens;
  private final List<Attribution> found = new ArrayList<>();

  private AttributionReader(Passage passage) {
    this.passage = passage;
    this.tokens = passage.tokens();
  }

  static List<Attribution> of(Passage passage) {
    AttributionReader reader = new AttributionReader(passage);
    for (int i = 0; i < passage.tokens().size(); i++) {
      reader.readAt(i);
    }
    return List.copyOf(reader.found);
  }

  private void readAt(int i) {
    Token token = tokens.get(i);
    if (token.is("according") && passage.form(i + 1).equals("to")) {
      add(i + 2, forward(i + 2), i);
    } else if (token.is("by") && passage.form(i + 2).equals("own")) {
      add(i + 1, i + 2, i);
    } else if (token.is("from")
        && passage.form(i - 1).matches("sourced|obtained|taken|came|come")) {
      add(i + 1, forward(i + 1), i);
    } else if (token.is(SAYING) && !isNoun(i)) {
      readSaying(i);
    }
  }

  /** "the report", "his claim", "reports of": no verbs. */
  private boolean isNoun(int i) {
    String before = passage.form(i - 1);
    String after = passage.form(i + 1);
    boolean couldBeNoun =
        tokens
            .get(i)
            .is(
                "report reports claim claims count counts estimate estimates estimated state states"
                    + " record note notes dispute document put");
    if (tokens.get(i).is(SAYING_THAT_NEEDS_HELP) && !isHelped(i)) {
      return true;
    }
    return couldBeNoun
        && (before.matches(
                "the|a|an|his|her|its|their|of|this|that|to|these|some|latest|death|united")
            || after.matches("of|can|could|were|was|are|is|have|has|had")
            || (i > 0 && tokens.get(i - 1).isPossessive())
            || tokens.get(i).isCapitalised());
  }

  private boolean isHelped(int i) {
    String after = passage.form(i + 1);
    if (tokens.get(i).is("speak speaks spoke")) {
      return after.equals("of");
    }
    if (tokens.get(i).is("keep keeps")) {
      return after.equals("to");
    }
    for (int k = i + 1; k < Math.min(tokens.size(), i + 18); k++) {
      if (passage.form(k).equals("at") && !tokens.get(i).is("state")) {
        return true;
      }
    }
    return false;
  }

  private void readSaying(int i) {
    boolean isPassive = passage.form(i - 1).matches("was|were|be|been|is|are");
    if (isPassive) {
      return;
    }
    String before = passage.form(i - 1);
    boolean isInverted = before.matches("[,”\"’?!]");
    if (isInverted && i + 1 < tokens.size() && startsName(i + 1)) {
      add(i + 1, forward(i + 1), i);
      return;
    }
    int end = i;
    while (end > 0 && tokens.get(end - 1).is(BETWEEN)) {
      end--;
    }
    if (passage.form(end - 1).equals(",")) {
      end = beforeApposition(end - 1);
    }
    add(backward(end), end, i);
  }

  private boolean startsName(int i) {
    return tokens.get(i).isCapitalised() || tokens.get(i).is("the a an local one");
  }

  /** "X, who heads Y, said": the end of X. */
  private int beforeApposition(int comma) {
    for (int k = comma - 1; k > Math.max(0, comma - 14); k--) {
      if (passage.form(k).equals(",")) {
        return k;
      }
    }
    return comma;
  }

  private int forward(int from) {
    int i = from;
    while (i < tokens.size() && i < from + 12) {
      Token token = tokens.get(i);
      boolean joins = token.is("and") && i + 1 < tokens.size() && tokens.get(i + 1).isCapitalised();
      if (token.is("( )") && isAcronymInBrackets(i)) {
        i++;
        continue;
      }
      if (token.form().matches("[,.;:“”\"!?(–—]")
          || (token.is("who which that while as on since in after at told and said when")
              && !joins)) {
        break;
      }
      i++;
    }
    return i;
  }

  private boolean isAcronymInBrackets(int i) {
    return passage.form(i).equals(")")
        || (passage.form(i + 2).equals(")") && tokens.get(i + 1).raw().matches("\\p{Lu}{2,}"));
  }

  private int backward(int end) {
    int i = end;
    while (i > 0 && i > end - 12) {
      Token token = tokens.get(i - 1);
      boolean joins = token.is("and") && i < tokens.size() && tokens.get(i).isCapitalised();
      if (token.is(")") || (token.is("(") && isAcronymInBrackets(i - 1))) {
        i--;
        continue;
      }
      if (token.form().matches("[,.;:“”\"!?–—]")
          || (token.is("that while whereas but as after when because although who which and or if")
              && !joins)) {
        break;
      }
      i--;
    }
    while (i < end && tokens.get(i).is("on in at meanwhile however later still earlier")) {
      i += tokens.get(i).is("on in at") ? 2 : 1;
    }
    return Math.min(i, end);
  }

  private void add(int from, int to, int verb) {
    if (from >= to || tokens.get(from).is(PREPOSITIONS)) {
      return;
    }
    int clause = passage.clauseAt(verb);
    boolean isClaim = tokens.get(verb).is(DISTANT);
    String who = passage.slice(from, to);
    boolean isPronoun = to == from + 1 && tokens.get(from).is(PRONOUNS);
    isPronoun |= tokens.get(from).is("their its his her") && to <= from + 3;
    boolean hasNumber = who.chars().anyMatch(Character::isDigit);
    if (isPronoun || (isSpeaker(from, to) && !hasNumber)) {
      boolean isLocal = passage.form(verb + 1).equals("to");
      String name = isCommon(from) ? uncapitalised(who) : who;
      found.add(new Attribution(trimmed(name), clause, isClaim, isPronoun, isLocal));
    }
  }

  private boolean isSpeaker(int from, int to) {
    for (int i = from; i < to; i++) {
      Token token = tokens.get(i);
      boolean isName = token.isCapitalised() && !token.is(NO_NAMES);
      if (isName || token.is(SPEAKERS)) {
        return passage.figures().stream()
            .noneMatch(
                f ->
                    f.span().start() >= tokens.get(from).start()
                        && f.span().end() <= tokens.get(to - 1).end());
      }
    }
    return false;
  }

  /** "Police", "Rebel sources" at the head of a sentence. */
  private boolean isCommon(int from) {
    boolean isNameNext = from + 1 < tokens.size() && tokens.get(from + 1).isCapitalised();
    return from == 0 && !isNameNext && (tokens.get(0).is(SPEAKERS) || tokens.get(0).is(COMMON));
  }

  private static String uncapitalised(String who) {
    return who.substring(0, 1).toLowerCase(Locale.ROOT) + who.substring(1);
  }

  private static String trimmed(String who) {
    String plain = who.replaceAll("\\s+", " ").strip();
    return plain.replaceFirst("^(?:[Tt]he|[Aa]n?) (?=\\p{L})", "");
  }

  /** Who is named for what stands in a clause of a sentence with these attributions. */
  static Optional<Attribution> governing(List<Attribution> attributions, int clause) {
    Optional<Attribution> same =
        attributions.stream().filter(a -> a.clause() == clause).findFirst();
    boolean isOnlyOne = attributions.stream().map(Attribution::clause).distinct().count() == 1;
    Optional<Attribution> other = attributions.stream().filter(a -> !a.isLocal()).findFirst();
    return same.isPresent() || !isOnlyOne ? same : other;
  }
}
