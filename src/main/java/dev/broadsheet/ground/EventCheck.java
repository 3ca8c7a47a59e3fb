package dev.broadsheet.ground;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whether a claim has who did what to whom otherwise than its source, by what its clauses say
 * happens: "A attacked B" for "B attacked A", "A sold it to B" for "A bought it from B", "A won"
 * for "A lost".
 *
 * <p>Where the same thing happens in the source with the roles as the claim has them, or might, as
 * with a pronoun, nothing is found.
 */
final class EventCheck {
  /** Stems of verbs that mean about the same of who takes part. */
  private static final List<Set<String>> ALIKE =
      List.of(
          Set.of("attack", "strike", "hit", "bomb", "shell", "assault", "raid", "target"),
          Set.of("buy", "acquir", "purchas", "take", "takeov"),
          Set.of("accus", "blame", "charg"),
          Set.of("ask", "request", "demand", "beg"),
          Set.of("take", "captur", "seiz", "recaptur", "conquer", "overrun", "retak"),
          Set.of("lead", "head", "run", "chair"),
          Set.of("make", "paint", "build", "write", "creat", "design"),
          Set.of("rescu", "save", "pull", "carri", "drag"),
          Set.of("free", "releas", "let"),
          Set.of("find", "discov"),
          Set.of("warn", "tell", "inform", "alert"),
          Set.of("support", "back", "help", "aid"),
          Set.of("criticis", "critic", "condemn", "denounc"),
          Set.of("appoint", "hire", "name"),
          Set.of("sack", "fire", "dismiss"));

  /** What gives; the receiver is told by "to". */
  private static final Set<String> GIVING =
      Set.of(
          "give",
          "hand",
          "donat",
          "grant",
          "award",
          "provid",
          "suppli",
          "offer",
          "send",
          "deliv",
          "pay",
          "promis",
          "lend",
          "sell",
          "transfer",
          "ship",
          "serv",
          "pledg");

  private static final Set<String> GETTING =
      Set.of("receiv", "get", "buy", "borrow", "obtain", "purchas", "acquir", "accept");

  private static final Set<String> BEATING =
      Set.of("beat", "defeat", "overcom", "outbid", "win", "outplay", "thrash", "oust");
  private static final Set<String> LOSING = Set.of("lose");
  private static final Set<String> MUTUAL =
      Set.of(
          "meet", "marri", "join", "fight", "clash", "talk", "resembl", "equal", "divorc", "negoti",
          "be", "have", "do", "say", "includ", "follow", "mean", "becom", "remain", "need", "want");

  private final Events claim;
  private final List<Events> sentences;
  private final List<Event> evidence = new ArrayList<>();

  private EventCheck(Events claim, List<Events> sentences) {
    this.claim = claim;
    this.sentences = sentences;
    sentences.forEach(sentence -> evidence.addAll(sentence.all()));
  }

  /** What is the wrong way round, empty if nothing is. */
  static List<String> faults(Passage claim, List<Passage> evidence) {
    EventCheck check =
        new EventCheck(claim.events(), evidence.stream().map(Passage::events).toList());
    for (Event event : check.claim.all()) {
      Optional<String> fault = check.fault(event);
      if (fault.isPresent()) {
        return List.of(fault.get());
      }
    }
    return List.of();
  }

  private Optional<String> fault(Event event) {
    List<Event> same = evidence.stream().filter(other -> areAlike(event, other)).toList();
    if (!MUTUAL.contains(event.verb()) && !same.isEmpty()) {
      Optional<String> taken =
          same.stream().map(other -> taken(event, other)).flatMap(Optional::stream).findFirst();
      if (taken.isPresent()) {
        return taken;
      }
      boolean isBorne = same.stream().anyMatch(other -> isBorne(event, other));
      Optional<String> turned =
          same.stream().map(other -> turned(event, other)).flatMap(Optional::stream).findFirst();
      if (!isBorne && turned.isPresent()) {
        return turned;
      }
      Optional<String> replaced = replaced(event, same);
      if (!isBorne && replaced.isPresent()) {
        return replaced;
      }
    }
    Optional<String> contest = transfer(event, BEATING, LOSING, this::contest);
    return contest.isPresent() ? contest : transfer(event, GIVING, GETTING, EventCheck::gift);
  }

  private static boolean areAlike(Event a, Event b) {
    return a.verb().equals(b.verb())
        || ALIKE.stream().anyMatch(set -> set.contains(a.verb()) && set.contains(b.verb()));
  }

  static boolean match(Optional<Phrase> a, Optional<Phrase> b) {
    return a.isPresent() && b.isPresent() && a.get().matches(b.get());
  }

  private static boolean isTelling(Optional<Phrase> phrase) {
    return phrase.isPresent() && phrase.get().isTelling();
  }

  /** Whether the source has the claim's parts in their places, as far as it names anybody. */
  private static boolean isBorne(Event event, Event other) {
    boolean hasAgent = match(event.agent(), other.agent());
    boolean hasPatient = match(event.patient(), other.patient());
    boolean agentFits = hasAgent || !isTelling(event.agent()) || !isTelling(other.agent());
    boolean patientFits = hasPatient || !isTelling(event.patient()) || !isTelling(other.patient());
    return agentFits && patientFits && (hasAgent || hasPatient);
  }

  /** Something is taken in the claim from the one who took it in the source. */
  private static Optional<String> taken(Event event, Event other) {
    Optional<Phrase> from = event.by(List.of("from"));
    boolean isTaken =
        match(from, other.agent())
            && !match(event.agent(), other.agent())
            && match(event.patient(), other.patient())
            && !other.isPassive();
    return isTaken ? message(from, other.agent()) : Optional.empty();
  }

  private static Optional<String> turned(Event event, Event other) {
    boolean agentWasPatient =
        match(event.agent(), other.patient())
            && !match(event.agent(), other.agent())
            && event.patient().isPresent()
            && (other.agent().isPresent() || !other.isFinite())
            && !match(event.patient(), other.patient());
    boolean patientWasAgent =
        match(event.patient(), other.agent())
            && !match(event.patient(), other.patient())
            && other.patient().isPresent()
            && !match(event.agent(), other.agent())
            && (event.agent().isPresent() || event.isPassive());
    boolean agentWasReceiver =
        match(event.agent(), other.receiver()) && !match(event.agent(), other.agent());
    if (agentWasPatient || agentWasReceiver) {
      return message(event.agent(), other.agent());
    }
    return patientWasAgent ? message(event.patient(), other.patient()) : Optional.empty();
  }

  /** Somebody of the source does in the claim what somebody else does there. */
  private Optional<String> replaced(Event event, List<Event> same) {
    boolean isSure =
        isTelling(event.agent())
            && event.isFinite()
            && same.stream().allMatch(Event::isFinite)
            && same.stream().allMatch(other -> isTelling(other.agent()))
            && same.stream().noneMatch(other -> takesPart(event.agent(), other));
    if (!isSure) {
      return Optional.empty();
    }
    for (Events sentence : sentences) {
      for (Event other : sentence.all()) {
        boolean isSame =
            same.contains(other)
                && (match(event.patient(), other.patient())
                    || (event.patient().isEmpty() && sharesOthers(event, other)));
        if (isSame && sentence.names(event.agent().get(), other)) {
          return message(event.agent(), other.agent());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean takesPart(Optional<Phrase> phrase, Event event) {
    return match(phrase, event.agent())
        || match(phrase, event.patient())
        || match(phrase, event.receiver())
        || event.others().stream().anyMatch(other -> match(phrase, Optional.of(other)));
  }

  private static boolean sharesOthers(Event event, Event other) {
    return event.others().stream()
        .anyMatch(ours -> other.others().stream().anyMatch(theirs -> ours.matches(theirs)));
  }

  private static Optional<String> message(Optional<Phrase> one, Optional<Phrase> other) {
    String a = one.map(EventCheck::words).orElse("somebody");
    String b = other.filter(Phrase::isTelling).map(EventCheck::words).orElse("others");
    return Optional.of("it has the roles of \"" + a + "\" and \"" + b + "\" the other way round");
  }

  private static String words(Phrase phrase) {
    return phrase.heads().stream().sorted().collect(Collectors.joining(" "));
  }

  /** Who gives or wins, and who gets or loses. */
  private record Sides(Optional<Phrase> upper, Optional<Phrase> lower) {
    boolean isCrossed(Sides other) {
      boolean up = match(upper, other.lower) && !match(upper, other.upper);
      boolean down = match(lower, other.upper) && !match(lower, other.lower);
      return up || down;
    }

    boolean isBorne(Sides other) {
      return match(upper, other.upper) || match(lower, other.lower);
    }
  }

  private interface Reader {
    Sides of(Event event, boolean isUpper);
  }

  private Optional<String> transfer(
      Event event, Set<String> upper, Set<String> lower, Reader reader) {
    if (!upper.contains(event.verb()) && !lower.contains(event.verb())) {
      return Optional.empty();
    }
    Sides ours = reader.of(event, upper.contains(event.verb()));
    Optional<String> fault = Optional.empty();
    for (Event other : evidence) {
      if (upper.contains(other.verb()) || lower.contains(other.verb())) {
        Sides theirs = reader.of(other, upper.contains(other.verb()));
        if (ours.isBorne(theirs) && !ours.isCrossed(theirs)) {
          return Optional.empty();
        }
        if (ours.isCrossed(theirs)) {
          fault = message(ours.upper().or(ours::lower), theirs.upper().or(theirs::lower));
        }
      }
    }
    return fault;
  }

  private static Sides gift(Event event, boolean isGiving) {
    if (isGiving) {
      Optional<Phrase> to = event.receiver().or(() -> event.by(List.of("to")));
      return new Sides(event.agent(), to);
    }
    return new Sides(event.by(List.of("from")), event.agent());
  }

  private Sides contest(Event event, boolean isBeating) {
    boolean isWin = event.verb().equals("win");
    Optional<Phrase> beaten = isWin ? event.by(List.of("over", "against", "at")) : event.patient();
    return isBeating
        ? new Sides(event.agent(), beaten)
        : new Sides(event.by(List.of("to", "against")), event.agent());
  }
}
