package dev.broadsheet.compare;

import dev.broadsheet.compare.Attribution.Voice;
import dev.broadsheet.compare.Status.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what an article says has become of places and buildings. */
final class StatusReader {
  private static final String TAKING =
      "captured capture captures capturing seized seize seizes seizing took take takes taking taken"
          + " overran overrun overrunning recaptured recapture recapturing conquered hold holds"
          + " held retook retaken retaking";
  private static final String NEEDS_CONTROL = "take takes taking took gain gained gaining";
  private static final String FALLING = "falls fell fallen";
  private static final String SURROUNDING =
      "encircle encircles encircled encircling surround surrounded surrounds surrounding besiege"
          + " besieged besieging";
  private static final String CLOSING =
      "close closed closes closing shut shuts shutting sealed seal sealing";
  private static final String OPENING = "open opened opens reopen reopened reopens reopening";
  private static final Pattern DENIAL =
      Pattern.compile(
          "(?i)\\b(?:den(?:y|ies|ied|ying)|disput(?:e|es|ed|ing)|refut\\w+|did not|has not|have not"
              + "|had not|not been|was not|were not|never)\\b");
  private static final Pattern DISTANCE =
      Pattern.compile(
          "(?i)\\b(?:claim(?:s|ed|ing)?|alleged(?:ly)?|unconfirmed|unverified|said they"
              + "|says? they|own account)\\b");
  private static final String BODIES =
      "(government|authorities|police|army|military|council|company|ministry|operator|owners?)";
  private static final Pattern CLOSER =
      Pattern.compile(
          "(?i)\\b"
              + BODIES
              + " (?:has |have |had )?(?:closed|shut)|(?:closed|shut)(?: down)? by (?:the )?(?:\\w+"
              + " )?"
              + BODIES
              + "|(?:closed|shut)\\b[^.;]*\\bpart of (?:the |its )?(?:\\w+ )?"
              + BODIES
              + "['’]s?\\b");
  private static final Pattern DOUBT =
      Pattern.compile(
          "(?i)\\b(?:could|can) not be (?:independently )?(?:checked|verified|confirmed)");
  private static final Pattern TIME =
      Pattern.compile(
          "(?i)^[\\s,]*(?:again )?((?:at|until|till|since|from|by) (?:about |around )?(?:half past"
              + " \\w+|\\d{1,2}(?:[.:]\\d{2})? ?(?:am|pm|a\\.m\\.|p\\.m\\.)|noon|midnight|\\w+"
              + " o[’']clock))");
  private static final Pattern HISTORY =
      Pattern.compile(
          "(?i)\\b(?:1[5-9]|20)\\d\\d\\b|years? ago|last year|to retake|to recapture"
              + "|months? ago|could|might|may be|would|plan(?:s|ned)? to|if ");

  private final List<Passage> passages;
  private final Attributions voices;
  private final List<Status> found = new ArrayList<>();
  private Optional<State> carried = Optional.empty();
  private Voice carriedVoice = Voice.NOBODY;

  private StatusReader(List<Passage> passages) {
    this.passages = passages;
    this.voices = new Attributions(passages);
  }

  static List<Status> of(List<Passage> passages) {
    StatusReader reader = new StatusReader(passages);
    for (int i = 0; i < passages.size(); i++) {
      reader.readSentence(i);
    }
    return List.copyOf(reader.found);
  }

  private void readSentence(int index) {
    Passage passage = passages.get(index);
    String opening = passage.text().toLowerCase(Locale.ROOT);
    boolean listsMore =
        opening.matches("(?s)(?:this includes|these include|they include|among them) .*");
    if (listsMore && carried.isPresent()) {
      for (Thing thing : new ThingReader(passage).after(2)) {
        add(index, thing, carried.get(), carriedVoice, 1);
      }
      return;
    }
    carried = Optional.empty();
    if (HISTORY.matcher(passage.text()).find()) {
      return;
    }
    for (int i = 0; i < passage.tokens().size(); i++) {
      Optional<State> state = state(passage, i);
      if (state.isPresent()) {
        read(index, i, state.get());
      }
    }
  }

  private static Optional<State> state(Passage passage, int i) {
    Token token = passage.tokens().get(i);
    String next = passage.form(i + 1);
    if (token.is(TAKING)) {
      boolean needsMore = token.is(NEEDS_CONTROL) && !token.is("taken");
      boolean hasControl = next.equals("control") || next.equals("over");
      boolean isNamedNext =
          i + 1 < passage.tokens().size() && passage.tokens().get(i + 1).isCapitalised();
      boolean isMoved = token.is("taken") && next.matches("to|from|into|part|place|by");
      return (needsMore && !hasControl && !isNamedNext) || isMoved
          ? Optional.empty()
          : Optional.of(State.TAKEN);
    }
    if (token.is(FALLING)) {
      return next.matches("[,.;]|to|") ? Optional.of(State.TAKEN) : Optional.empty();
    }
    if (token.is(SURROUNDING)) {
      return passage.form(i - 1).matches("the|in")
          ? Optional.empty()
          : Optional.of(State.ENCIRCLED);
    }
    boolean isMoving = next.matches("in|to|fire|an?|off|enough|ties|ranks|its|against");
    if (token.is(CLOSING)) {
      return isMoving ? Optional.empty() : Optional.of(State.CLOSED);
    }
    return token.is(OPENING) && !isMoving ? Optional.of(State.OPEN) : Optional.empty();
  }

  private void read(int index, int verb, State state) {
    Passage passage = passages.get(index);
    ThingReader things = new ThingReader(passage);
    Voice voice = voices.at(index, passage.clauseAt(verb));
    boolean isSubject = state == State.OPEN || state == State.CLOSED || isPassive(passage, verb);
    isSubject |= passage.tokens().get(verb).is(FALLING);
    if (state.isOfControl() && !isSubject) {
      carried = Optional.of(state);
      carriedVoice = voice;
    }
    Optional<Thing> subject = isSubject ? subject(index, verb, things) : Optional.empty();
    if (subject.isPresent()) {
      add(index, subject.get(), state, voice, verb);
    } else if (!passage.tokens().get(verb).is(FALLING) && !isPassive(passage, verb)) {
      int from = passage.form(verb + 1).equals("control") ? verb + 3 : verb + 1;
      for (Thing thing : things.after(from)) {
        add(index, thing, state, voice, verb);
      }
    }
  }

  /** The subject; for "it" the thing last told of. */
  private Optional<Thing> subject(int index, int verb, ThingReader things) {
    Optional<Thing> subject = things.before(verb);
    Passage passage = passages.get(index);
    boolean isIt = false;
    for (int i = Math.max(0, verb - 4); i < verb; i++) {
      isIt |= passage.form(i).equals("it");
    }
    if (subject.isPresent() || !isIt || found.isEmpty()) {
      return subject;
    }
    Status last = found.get(found.size() - 1);
    boolean isNear = index - passages.indexOf(last.passage()) <= 2;
    return isNear ? Optional.of(last.thing()) : Optional.empty();
  }

  private static boolean isPassive(Passage passage, int verb) {
    return passage.form(verb - 1).matches("was|were|been|be|is|are|being|remains?|remained")
        && passage.form(verb).matches(".*(?:ed|en|ut|un|eld)");
  }

  private static String clause(Passage passage, int token) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < passage.tokens().size(); i++) {
      if (passage.clauseAt(i) == passage.clauseAt(token)) {
        words.append(passage.form(i)).append(' ');
      }
    }
    return words.toString();
  }

  /** " by the government" where the sentence says so. */
  private static String closer(Passage passage) {
    Matcher matcher = CLOSER.matcher(passage.text());
    if (!matcher.find()) {
      return "";
    }
    for (int group = 1; group <= matcher.groupCount(); group++) {
      if (matcher.group(group) != null) {
        return " by the " + matcher.group(group).toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private void add(int index, Thing thing, State state, Voice voice, int verb) {
    Passage passage = passages.get(index);
    boolean isBuilding = !thing.head().isEmpty();
    if (!state.isOfControl() && !isBuilding) {
      return;
    }
    String before = passage.slice(Math.max(0, verb - 12), verb);
    boolean isDenied = DENIAL.matcher(before).find();
    State real = isDenied ? state.denied() : state;
    boolean isDoubted =
        index + 1 < passages.size() && DOUBT.matcher(passages.get(index + 1).text()).find();
    boolean isClaim =
        voice.isClaim() || isDoubted || DISTANCE.matcher(clause(passage, verb)).find();
    Matcher time = TIME.matcher(passage.text().substring(passage.tokens().get(verb).end()));
    String value = isDenied && !state.isOfControl() ? "not " + state.label() : real.label();
    value += state == State.CLOSED && !isDenied ? closer(passage) : "";
    value += time.find() ? " " + time.group(1) : "";
    value += isClaim && state.isOfControl() ? ", as claimed" : "";
    found.add(new Status(passage, thing, real, value, voice, isClaim));
  }
}
