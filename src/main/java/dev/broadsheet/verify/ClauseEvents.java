package dev.broadsheet.verify;

import dev.broadsheet.nlp.PartsOfSpeech;
import dev.broadsheet.nlp.PartsOfSpeech.Part;
import dev.broadsheet.nlp.PartsOfSpeech.Token;
import dev.broadsheet.nlp.VerbForms;
import dev.broadsheet.verify.Phrases.Group;
import dev.broadsheet.verify.Phrases.Sort;
import dev.broadsheet.verify.Phrases.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What happens in a sentence and who takes part: a shallow reading of its clauses from parts of
 * speech, with passives, relative clauses, participles, infinitives and nouns of action.
 *
 * <p>No full parse: a subject is the nearest phrase before its verb that hangs on nothing else, an
 * object the phrase right after it. Where that would be a guess, nobody is named. Immutable.
 */
final class ClauseEvents {
  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");
  private static final Set<String> DIRECTED =
      Set.of("ask", "tell", "order", "urg", "forc", "allow", "help", "persuad", "invit", "warn");
  private static final Set<String> FAILING = Set.of("fail", "refus", "declin");
  private static final Set<String> PARTICLES = Set.of("up", "off", "down", "out", "away", "back");
  private static final Set<String> OBJECT_LINKS = Set.of("on", "against", "of", "over");
  private static final int MOST_LINKS = 6;

  private final List<Token> tokens;
  private final PhraseUnits units;
  private final Map<Integer, Optional<Phrase>> subjects = new HashMap<>();
  private final List<ClauseEvent> events = new ArrayList<>();

  private final List<Phrase> simple;

  private ClauseEvents(List<Token> tokens) {
    this.tokens = tokens;
    this.units = new PhraseUnits(tokens, Phrases.of(tokens));
    this.simple = units.phrases();
  }

  /** Reads a sentence. */
  static ClauseEvents of(String sentence) {
    ClauseEvents events = new ClauseEvents(PartsOfSpeech.of(sentence));
    events.units.join();
    events.readVerbs();
    events.readNouns();
    return events;
  }

  List<ClauseEvent> all() {
    return List.copyOf(events);
  }

  List<Token> tokens() {
    return tokens;
  }

  /** Nouns with what stands before them or hangs on them; see {@link Possessives}. */
  List<Phrase> owned() {
    return Possessives.of(tokens, simple);
  }

  /** The noun phrases in order. */
  List<Phrase> phrases() {
    return units.phrases();
  }

  private void readVerbs() {
    for (int i = 0; i < units.size(); i++) {
      if (units.is(i, Sort.VERB)) {
        events.add(verbEvent(i));
      }
    }
  }

  private ClauseEvent verbEvent(int i) {
    Group verb = units.get(i).verb();
    List<Phrase> others = new ArrayList<>(others(i));
    for (int at = 0; at < i && units.isPhrase(at) && !units.link(at).isEmpty(); at++) {
      others.add(units.phrase(at));
    }
    boolean hasBy = others.stream().anyMatch(p -> p.link().equals("by") && p.isTelling());
    List<Integer> objects = objects(i);
    boolean isReduced = isReduced(i, objects, hasBy);
    boolean isPassive = verb.isPassive() || isReduced;
    Optional<Phrase> found = isReduced ? antecedent(i) : subject(i);
    Optional<Phrase> subject = found.filter(Phrase::isTelling).or(() -> speaker(i)).or(() -> found);
    subjects.put(i, subject);
    Optional<Phrase> by = others.stream().filter(p -> p.link().equals("by")).findFirst();
    Optional<Phrase> object =
        objects.isEmpty()
            ? Optional.empty()
            : Optional.of(units.phrase(objects.get(objects.size() - 1)));
    boolean isDenied =
        verb.isDenied()
            || subject.filter(Phrase::isDenied).isPresent()
            || object.filter(Phrase::isDenied).isPresent()
            || isUndone(i, verb);
    boolean isFinite = verb.isFinite() || isDone(i, verb) || isUndone(i, verb);
    if (isPassive) {
      return new ClauseEvent(
          verb.stem(), verb.at(), by, object.or(() -> subject), others, isDenied, isFinite);
    }
    object = object.or(() -> particled(i)).or(() -> relativeObject(i));
    return new ClauseEvent(verb.stem(), verb.at(), subject, object, others, isDenied, isFinite);
  }

  /** "were able to confirm": it was done. */
  private boolean isDone(int i, Group verb) {
    return verb.isInfinitive() && units.isWord(i - 1, Set.of("able"));
  }

  /** "were unable to confirm", "has yet to be approved", "failed to stop": it was not done. */
  private boolean isUndone(int i, Group verb) {
    boolean isFailing =
        units.is(i - 1, Sort.VERB) && FAILING.contains(units.get(i - 1).verb().stem());
    return verb.isInfinitive() && (units.isWord(i - 1, Set.of("unable", "yet")) || isFailing);
  }

  /** "propped up Iran": what follows the verb's particle is its object. */
  private Optional<Phrase> particled(int i) {
    boolean isTaken = units.get(i).verb().stem().equals("acquir");
    boolean isOne =
        units.isPhrase(i + 1)
            && (PARTICLES.contains(units.link(i + 1))
                || (isTaken && units.link(i + 1).equals("over")));
    return isOne ? Optional.of(units.phrase(i + 1)) : Optional.empty();
  }

  /** "the striker whom they had bought". */
  private Optional<Phrase> relativeObject(int i) {
    boolean isOne =
        units.isPhrase(i - 1)
            && units.is(i - 2, Sort.SUBORDINATOR)
            && units.isWord(i - 2, RELATIVES);
    return isOne ? related(i - 2) : Optional.empty();
  }

  /** A participle without helping verb that says what was done to the phrase before it. */
  private boolean isReduced(int i, List<Integer> objects, boolean hasBy) {
    Group verb = units.get(i).verb();
    boolean isBare = VerbForms.isParticiple(tokens.get(verb.at()).form()) && !verb.hasHelp();
    boolean followsPhrase =
        units.isPhrase(i - 1) || (units.is(i - 1, Sort.COMMA) && units.isPhrase(i - 2));
    boolean isNaming = PhraseUnits.NAMING.contains(verb.stem());
    return isBare && followsPhrase && (isNaming || (objects.isEmpty() && (hasBy || hasMain(i))));
  }

  /** "the bridge damaged in May reopened": whether a verb follows that has the same subject. */
  private boolean hasMain(int i) {
    int at = i + 1;
    while (units.is(at, Sort.OTHER) || (units.isPhrase(at) && !isNominative(at))) {
      at++;
    }
    return units.is(at, Sort.VERB) && units.get(at).verb().isFinite();
  }

  /** Whether a phrase may be a subject by its place. */
  private boolean isNominative(int at) {
    return units.link(at).isEmpty() && !units.isTime(at);
  }

  private static final Set<String> SAYING =
      Set.of("say", "announc", "declar", "promis", "insist", "claim", "confirm", "admit", "think");
  private static final Set<String> SELF = Set.of("it", "he", "she", "they");

  /** "A said that it would": the one who says so, if a pronoun is the subject. */
  private Optional<Phrase> speaker(int i) {
    boolean isSelf = units.isPhrase(i - 1) && units.isWord(i - 1, SELF);
    int at = units.is(i - 2, Sort.SUBORDINATOR) ? i - 3 : i - 2;
    while (units.isPhrase(at) && !units.link(at).isEmpty()) {
      at--;
    }
    boolean isSaid = units.is(at, Sort.VERB) && SAYING.contains(units.get(at).verb().stem());
    return isSelf && isSaid ? subjects.getOrDefault(at, Optional.empty()) : Optional.empty();
  }

  private Optional<Phrase> antecedent(int i) {
    int at = units.isPhrase(i - 1) ? i - 1 : i - 2;
    return units.isPhrase(at) ? Optional.of(units.phrase(at).affirmed()) : Optional.empty();
  }

  private Optional<Phrase> subject(int i) {
    Group verb = units.get(i).verb();
    if (verb.isInfinitive()
        || (verb.isGerund() && (!units.isPhrase(i - 1) || !verb.link().isEmpty()))) {
      return controller(i);
    }
    int at = i - 1;
    Optional<Phrase> apposed = Optional.empty();
    while (at >= 0) {
      Unit unit = units.get(at);
      switch (unit.sort()) {
        case PHRASE -> {
          if (isNominative(at)) {
            Phrase found = unit.phrase();
            return Optional.of(apposed.isPresent() ? found.with(apposed.get(), true) : found);
          }
          at--;
        }
        case OTHER -> at--;
        case VERB -> {
          int before = beforeDescription(at);
          if (before < 0) {
            return Optional.empty();
          }
          at = before;
        }
        case AND -> {
          return at == i - 1 || units.is(i - 1, Sort.OTHER) ? controller(i) : Optional.empty();
        }
        case SUBORDINATOR -> {
          return units.isWord(at, RELATIVES) ? related(at) : Optional.empty();
        }
        case COMMA -> {
          int open = opening(at);
          if (open < 0) {
            return Optional.empty();
          }
          if (units.isPhrase(open + 1) && units.link(open + 1).isEmpty()) {
            apposed = Optional.of(units.phrase(open + 1));
          }
          at = open - 1;
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return apposed;
  }

  /** The phrase that the verb at {@code at} only describes; -1 if it does more than that. */
  private int beforeDescription(int at) {
    Group verb = units.get(at).verb();
    boolean isRelative = units.is(at - 1, Sort.SUBORDINATOR) && units.isWord(at - 1, RELATIVES);
    boolean isParticiple = VerbForms.isParticiple(tokens.get(verb.at()).form()) && !verb.hasHelp();
    int before = isRelative ? at - 2 : at - 1;
    return (isRelative || isParticiple) && units.isPhrase(before) ? before : -1;
  }

  /** The comma that opens what the comma at {@code at} closes; -1 if there is none. */
  private int opening(int at) {
    for (int i = at - 1; i > 0; i--) {
      if (units.is(i, Sort.END)) {
        return -1;
      }
      if (units.is(i, Sort.COMMA)) {
        return i;
      }
    }
    return -1;
  }

  /** Whom a relative pronoun stands for. */
  private Optional<Phrase> related(int at) {
    int i = units.is(at - 1, Sort.COMMA) ? at - 2 : at - 1;
    if (!units.isPhrase(i)) {
      return Optional.empty();
    }
    Phrase found = units.phrase(i);
    while (units.isPhrase(i - 1) && !units.link(i).isEmpty()) {
      i--;
      found = units.phrase(i).with(found, true);
    }
    return Optional.of(found.affirmed());
  }

  private static final Set<String> CHARGING =
      Set.of("accus", "blame", "criticis", "stop", "prevent", "ban", "suspect", "convict");

  /** The subject of the verb before, or whom that verb directs. */
  private Optional<Phrase> controller(int i) {
    for (int at = i - 1; at >= 0; at--) {
      if (units.is(at, Sort.END)) {
        return Optional.empty();
      }
      if (units.is(at, Sort.VERB) && subjects.containsKey(at)) {
        Set<String> directing = units.get(i).verb().isInfinitive() ? DIRECTED : CHARGING;
        boolean isDirecting =
            directing.contains(units.get(at).verb().stem())
                && units.isPhrase(at + 1)
                && units.link(at + 1).isEmpty();
        return isDirecting ? Optional.of(units.phrase(at + 1)) : subjects.get(at);
      }
    }
    return Optional.empty();
  }

  /** One object, or the receiver and the object. */
  private List<Integer> objects(int i) {
    List<Integer> objects = new ArrayList<>();
    int at = units.is(i + 1, Sort.OTHER) ? i + 2 : i + 1;
    while (units.isPhrase(at)
        && units.link(at).isEmpty()
        && objects.size() < 2
        && !units.isTime(at)) {
      boolean isSubject = units.is(at + 1, Sort.VERB) && units.takesSubject(at + 1);
      if (isSubject) {
        break;
      }
      objects.add(at++);
    }
    return objects;
  }

  private List<Phrase> others(int i) {
    List<Phrase> others = new ArrayList<>();
    for (int at = i + 1; at < units.size() && others.size() < MOST_LINKS; at++) {
      Unit unit = units.get(at);
      boolean isEnd =
          unit.sort() == Sort.VERB
              || unit.sort() == Sort.END
              || unit.sort() == Sort.SUBORDINATOR
              || unit.sort() == Sort.COMMA;
      if (isEnd) {
        break;
      }
      if (unit.sort() == Sort.PHRASE && !unit.phrase().link().isEmpty()) {
        others.add(unit.phrase());
      }
    }
    return others;
  }

  /** "A's attack on B", "an attack by A on B". */
  private void readNouns() {
    for (int i = 0; i < units.size(); i++) {
      if (!units.isPhrase(i) || units.phrase(i).isName()) {
        continue;
      }
      int at = i;
      int head = headToken(units.get(i));
      if (head < 0 || PhraseUnits.TIMES.contains(Phrases.stem(tokens.get(head)))) {
        continue;
      }
      List<Phrase> others = others(i);
      Optional<Phrase> owner = owner(units.get(i), head);
      Optional<Phrase> by = find(others, Set.of("by"));
      Optional<Phrase> patient = find(others, OBJECT_LINKS);
      Optional<Phrase> agent = by.or(() -> owner).or(() -> self(at));
      boolean isDone = agent.isPresent() || find(others, Set.of("on", "against")).isPresent();
      if (patient.isPresent() && isDone) {
        String stem = VerbForms.stem(tokens.get(head).form());
        events.add(new ClauseEvent(stem, head, agent, patient, others, false, false));
      }
    }
  }

  /** "its raids": the subject of the verb before. */
  private Optional<Phrase> self(int i) {
    Unit unit = units.get(i);
    boolean isOwned =
        tokens.subList(unit.from(), unit.to()).stream()
            .anyMatch(token -> Set.of("its", "their", "his", "her").contains(token.form()));
    for (int at = i - 1; isOwned && at >= 0; at--) {
      if (units.is(at, Sort.VERB)) {
        return subjects.getOrDefault(at, Optional.empty());
      }
    }
    return Optional.empty();
  }

  private int headToken(Unit unit) {
    for (int i = unit.from(); i < unit.to(); i++) {
      boolean isLast = i + 1 == unit.to() || tokens.get(i + 1).part() != Part.NOUN;
      if (tokens.get(i).part() == Part.NOUN && isLast) {
        boolean isOwner = i + 1 < unit.to() && tokens.get(i + 1).part() == Part.POSSESSIVE;
        if (!isOwner) {
          return i;
        }
      }
    }
    return -1;
  }

  private Optional<Phrase> owner(Unit unit, int head) {
    for (int i = unit.from(); i < head; i++) {
      Token token = tokens.get(i);
      boolean isOwner = tokens.get(i + 1).part() == Part.POSSESSIVE || token.isCapitalised();
      boolean isNominal = token.part() == Part.NOUN || token.part() == Part.NAME;
      if (isOwner && (isNominal || (token.isCapitalised() && i > 0))) {
        Set<String> stems = Set.of(Phrases.stem(token));
        return Optional.of(
            new Phrase(i, i + 1, stems, stems, isNominal ? stems : Set.of(), "", false, false));
      }
    }
    return Optional.empty();
  }

  private static Optional<Phrase> find(List<Phrase> phrases, Set<String> links) {
    return phrases.stream().filter(p -> links.contains(p.link()) && p.isTelling()).findFirst();
  }

  @Override
  public String toString() {
    return events.toString();
  }
}
