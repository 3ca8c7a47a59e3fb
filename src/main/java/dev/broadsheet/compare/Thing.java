package dev.broadsheet.compare;

import dev.broadsheet.nlp.Name;
import dev.broadsheet.nlp.NameIndex;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A place or building of which something is told.
 *
 * @param name its proper name, if the sentence gives one
 * @param head the common noun for it, such as "airport", {@code ""} for a town
 * @param modifiers lower-case words in front of the head
 * @param label the words for it
 */
record Thing(Optional<Name> name, String head, Set<String> modifiers, String label) {
  private static final List<Set<String>> EXCLUSIVE =
      List.of(
          Set.of("military", "civilian", "international"),
          Set.of("northern", "southern", "eastern", "western"),
          Set.of("north", "south", "east", "west"));
  private static final Set<String> TRANSPORT =
      Set.of(
          "airport",
          "airbase",
          "base",
          "port",
          "harbour",
          "harbor",
          "border",
          "crossing",
          "bridge",
          "station",
          "highway",
          "road",
          "motorway");

  Thing {
    modifiers = Set.copyOf(modifiers);
  }

  /** Whether who holds it decides whether it works, so that "seized" and "closed" differ. */
  boolean isTransport() {
    return TRANSPORT.contains(head);
  }

  boolean isSame(Thing other) {
    if (!head.equals(other.head) || isExcluded(other)) {
      return false;
    }
    if (name.isPresent() && other.name.isPresent()) {
      NameIndex here = NameIndex.of(name.get().text());
      NameIndex there = NameIndex.of(other.name.get().text());
      return here.contains(other.name.get()) || there.contains(name.get());
    }
    return !head.isEmpty();
  }

  private boolean isExcluded(Thing other) {
    for (Set<String> family : EXCLUSIVE) {
      List<String> mine = family.stream().filter(modifiers::contains).toList();
      List<String> theirs = family.stream().filter(other.modifiers::contains).toList();
      boolean isCivil = !mine.contains("military") && !theirs.contains("military");
      boolean isOther = !mine.isEmpty() && !theirs.isEmpty() && !mine.equals(theirs);
      if (isOther && !(family.contains("civilian") && isCivil)) {
        return true;
      }
    }
    return false;
  }
}
