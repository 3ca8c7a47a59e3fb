package dev.broadsheet.compare;

import dev.broadsheet.nlp.Name;
import dev.broadsheet.nlp.NameIndex;
import dev.broadsheet.nlp.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The people of an article: a surname alone stands for the one whole name in it that ends so.
 * Titles are no part of a name.
 */
final class People {
  private static final Set<String> TITLES =
      Set.of(
          ("deputy sheriff sgt sergeant officer president captain capt dr lt lieutenant professor"
                  + " prof judge minister senator sen rep governor gov mayor chief general gen"
                  + " constable const trooper mr mrs ms police detective det former senior")
              .split(" "));

  private final Map<String, Set<String>> bySurname = new HashMap<>();
  private final Map<String, String> labels = new HashMap<>();

  People(List<Passage> passages) {
    for (Passage passage : passages) {
      for (Name name : passage.names()) {
        String key = key(name);
        if (key.indexOf(' ') > 0) {
          bySurname.computeIfAbsent(surname(name), k -> new TreeSet<>()).add(key);
          labels.putIfAbsent(key, label(name.text()));
        }
      }
    }
  }

  /** First name and surname in lower case, {@code ""} if the article leaves the first name open. */
  private String whole(Name name) {
    String key = key(name);
    Set<String> known = bySurname.getOrDefault(surname(name), Set.of());
    boolean isKnown = known.size() == 1 && !name.isAcronym();
    return key.indexOf(' ') > 0 ? key : isKnown ? known.iterator().next() : "";
  }

  /** The name to print: the whole one where it is known. */
  private String label(Name name) {
    return labels.getOrDefault(whole(name), label(name.text()));
  }

  private String surname(Name name) {
    String whole = key(name);
    return whole.isEmpty()
        ? name.parts().get(name.parts().size() - 1)
        : whole.substring(whole.lastIndexOf(' ') + 1);
  }

  /** The last one named in a sentence before a place in it, by the name to print. */
  Optional<String> before(Passage passage, int place) {
    return passage.names().stream()
        .filter(name -> name.span().end() <= place && bySurname.containsKey(surname(name)))
        .reduce((first, second) -> second)
        .map(this::label);
  }

  private static String key(Name name) {
    // "Sixty-year-old Ann Lee" is read as one name where it opens a sentence.
    int age = name.parts().indexOf("old") + 1;
    List<Name> before = Names.of(name.text().replaceFirst(" of .*", ""));
    int end = before.size() == 1 ? before.get(0).parts().size() : name.parts().size();
    List<String> parts = new ArrayList<>(name.parts().subList(Math.min(age, end), end));
    parts.removeIf(part -> TITLES.contains(part) || isOrigin(part));
    return parts.size() < 2 ? "" : parts.get(0) + " " + parts.get(parts.size() - 1);
  }

  /** "Englishman", "Canadian" in front of a name. */
  private static boolean isOrigin(String part) {
    return NameIndex.isDemonymOfOne(part);
  }

  private static String label(String text) {
    String plain =
        text.replaceFirst("['’]s$", "")
            .replaceFirst(" of .*", "")
            .replaceFirst("(?i)^\\S+-year-old ", "");
    while (plain.indexOf(' ') > 0) {
      String first =
          plain.substring(0, plain.indexOf(' ')).replace(".", "").toLowerCase(Locale.ROOT);
      if (!TITLES.contains(first) && !isOrigin(first)) {
        break;
      }
      plain = plain.substring(plain.indexOf(' ') + 1);
    }
    return plain;
  }
}
