package dev.broadsheet.ground;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether something happens in a claim at another place, or to another thing, of the same article
 * than in the passage that tells of it: the words are all in the article, only not together.
 */
final class PlaceCheck {
  private static final Set<String> LINKS =
      Set.of(
          "in", "at", "near", "outside", "inside", "from", "to", "into", "by", "beside", "behind",
          "under", "on", "through", "around", "towards", "across", "along", "off", "within");

  /** Words that may stand for a place or thing with a name of its own. */
  private static final Set<String> GENERAL =
      Set.of(
          "town", "citi", "countri", "area", "region", "place", "villag", "provinc", "group",
          "site", "scene", "street", "build", "home", "part", "ground", "island", "world", "nation",
          "end", "case", "way", "time", "day", "thing", "peopl", "man", "woman", "compani", "firm",
          "forc", "one", "number", "men", "famili", "state", "author", "offici", "polic", "work",
          "local", "court", "offer", "plan", "bid", "deal", "law", "bill", "union", "money", "sum");

  private final List<Event> evidence = new ArrayList<>();
  private final Set<String> cited = new HashSet<>();
  private final Set<String> said;
  private final List<Source> sources;

  private PlaceCheck(Passage claim, List<Passage> evidence, List<Source> sources) {
    this.sources = sources;
    this.said = claim.stemSet();
    for (Passage passage : evidence) {
      this.evidence.addAll(passage.events().all());
      cited.addAll(passage.stemSet());
      passage.events().phrases().forEach(phrase -> cited.addAll(phrase.words()));
    }
  }

  /** What is moved, empty if nothing is. */
  static List<String> faults(Passage claim, List<Passage> evidence, List<Source> sources) {
    PlaceCheck check = new PlaceCheck(claim, evidence, sources);
    for (Event event : claim.events().all()) {
      Optional<String> fault = check.fault(event);
      if (fault.isPresent()) {
        return List.of(fault.get());
      }
    }
    return List.of();
  }

  private Optional<String> fault(Event event) {
    for (Event other : evidence) {
      if (!event.verb().equals(other.verb())) {
        continue;
      }
      for (Phrase ours : event.others()) {
        for (Phrase theirs : other.others()) {
          boolean arePlaces = LINKS.contains(ours.link()) && LINKS.contains(theirs.link());
          if (arePlaces && isMoved(ours, theirs)) {
            return Optional.of(message(ours, theirs));
          }
        }
      }
      boolean isDone =
          event.patient().isPresent()
              && other.patient().isPresent()
              && EventCheck.match(event.agent(), other.agent());
      if (isDone && isMoved(event.patient().get(), other.patient().get())) {
        return Optional.of(message(event.patient().get(), other.patient().get()));
      }
    }
    return Optional.empty();
  }

  /** Ours is of the article but not of the passage, theirs of the passage but not of the claim. */
  private boolean isMoved(Phrase ours, Phrase theirs) {
    return isParticular(ours)
        && isParticular(theirs)
        && ours.heads().stream().noneMatch(cited::contains)
        && sources.stream().anyMatch(source -> ours.heads().stream().allMatch(source::has))
        && theirs.heads().stream().noneMatch(said::contains)
        && !ours.matches(theirs);
  }

  private static boolean isParticular(Phrase phrase) {
    return phrase.isTelling()
        && phrase.heads().stream().noneMatch(GENERAL::contains)
        && !Units.isTime(phrase);
  }

  private static String message(Phrase ours, Phrase theirs) {
    return "\""
        + String.join(" ", ours.heads())
        + "\" stands where the source has \""
        + String.join(" ", theirs.heads())
        + "\"";
  }
}
