package dev.broadsheet.summarize;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A prompt as it stands in its file: the instruction and the frame for the data, with places named
 * {@code {{so}}} to be filled.
 *
 * @param file its name, for messages
 * @param version as its front matter says
 * @param system template of the instruction; may be blank
 * @param user template of what is sent with it
 */
record Prompt(String file, String version, String system, String user) {
  private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*([A-Za-z_]+)\\s*}}");
  private static final Pattern HEAD = Pattern.compile("(?s)\\A---\\R(.*?)\\R---\\s*\\R(.*)\\z");
  private static final Pattern FIELD = Pattern.compile("(?m)^version:\\s*(\\S+)\\s*$");
  private static final Pattern SECTION = Pattern.compile("(?m)^# (system|user)[ \\t]*$");

  /** Places that words of articles and models go to. */
  private static final Set<String> DATA = Set.of("data", "document", "claim");

  /** Reads a prompt file; what can't be read leaves the part blank, which {@link #faults} tells. */
  static Prompt parse(String file, String text) {
    Matcher head = HEAD.matcher(text.replace("\r\n", "\n"));
    boolean hasHead = head.matches();
    String body = hasHead ? head.group(2) : text.replace("\r\n", "\n");
    Matcher version = FIELD.matcher(hasHead ? head.group(1) : "");
    String[] parts = {"", ""};
    Matcher section = SECTION.matcher(body);
    int part = -1;
    int from = 0;
    while (section.find()) {
      if (part >= 0) {
        parts[part] = body.substring(from, section.start()).strip();
      }
      part = section.group(1).equals("system") ? 0 : 1;
      from = section.end();
    }
    if (part >= 0) {
      parts[part] = body.substring(from).strip();
    }
    return new Prompt(file, version.find() ? version.group(1) : "", parts[0], parts[1]);
  }

  /** What keeps this prompt from being used, each fault a sentence; none if it can be. */
  List<String> faults(Set<String> required, Set<String> allowed) {
    List<String> faults = new ArrayList<>();
    if (version.isEmpty()) {
      faults.add(file + " has no version: it must begin with ---, version: N, ---");
    }
    if (user.isEmpty()) {
      faults.add(file + " has no section \"# user\"");
    }
    Set<String> found = places();
    for (String name : new TreeSet<>(required)) {
      if (!found.contains(name)) {
        faults.add(file + " lacks the placeholder {{" + name + "}}");
      }
    }
    for (String name : found) {
      if (!allowed.contains(name)) {
        faults.add(file + " has an unknown placeholder {{" + name + "}}");
      }
    }
    PLACE
        .matcher(system)
        .results()
        .map(place -> place.group(1))
        .filter(DATA::contains)
        .distinct()
        .forEach(
            name ->
                faults.add(
                    file
                        + " has {{"
                        + name
                        + "}} under \"# system\": articles must not be instructions"));
    return faults;
  }

  private Set<String> places() {
    Set<String> names = new TreeSet<>();
    PLACE.matcher(system + "\n" + user).results().forEach(place -> names.add(place.group(1)));
    return names;
  }

  /** The instruction, its places filled. */
  String system(Map<String, String> values) {
    return fill(system, values);
  }

  /** The data in its frame, its places filled. Values are not looked into for places. */
  String user(Map<String, String> values) {
    return fill(user, values);
  }

  private static String fill(String template, Map<String, String> values) {
    return PLACE
        .matcher(template)
        .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), "")));
  }
}
