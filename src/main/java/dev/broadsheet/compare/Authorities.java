package dev.broadsheet.compare;

import dev.broadsheet.nlp.Name;
import dev.broadsheet.nlp.NameIndex;
import dev.broadsheet.nlp.Names;
import dev.broadsheet.nlp.Tokens;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells whether two names for who says something are of one body. */
final class Authorities {
  private static final int MOST_NAMED = 3;

  private Authorities() {}

  static boolean isSame(Optional<String> a, Optional<String> b) {
    return a.isPresent() && b.isPresent() && isSame(a.get(), b.get());
  }

  static boolean isSame(String a, String b) {
    Set<String> left = new HashSet<>(Tokens.stems(a));
    Set<String> right = new HashSet<>(Tokens.stems(b));
    boolean isPart = left.containsAll(right) || right.containsAll(left);
    return (isPart && !left.isEmpty() && !right.isEmpty()) || isNamedIn(a, b) || isNamedIn(b, a);
  }

  private static boolean isNamedIn(String a, String b) {
    List<Name> names = Names.of(a);
    NameIndex index = NameIndex.of(b);
    return !names.isEmpty() && names.stream().allMatch(index::contains);
  }

  /** Several names in one line, those of the same body once, by its longest name. */
  static Optional<String> joined(List<String> names) {
    List<String> kept = new java.util.ArrayList<>();
    for (String named : names) {
      String name = named.replaceFirst("^(?:where|when|that|but|and|because|while) ", "");
      int same = -1;
      for (int i = 0; i < kept.size(); i++) {
        same = isSame(kept.get(i), name) ? i : same;
      }
      if (same < 0) {
        kept.add(name);
      } else if (name.length() > kept.get(same).length()) {
        kept.set(same, name);
      }
    }
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(String.join("; ", kept.subList(0, Math.min(MOST_NAMED, kept.size()))));
  }
}
