package dev.broadsheet.compare;

import dev.broadsheet.compare.Attribution.Voice;
import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what people died of, and the years of films and books. */
final class TraitReader {
  private static final Pattern CAUSE =
      Pattern.compile(
          "(?i)\\b(?:died|dies|dead|succumbed) (?:(?:on )?\\p{L}+day (?:\\p{L}+ )?)?(?:of|from|to) "
              + "(?<value>(?:\\p{Ll}[\\p{Ll}-]* ){0,5}\\p{Ll}[\\p{Ll}-]+)");
  private static final Pattern CAUSE_TAIL =
      Pattern.compile(
          " (?:in|at|on|after|before|during|when|while|who|which|that|as|and|suffered|sustained|caused|said|according|following|late|early|yesterday|today)\\b.*|"
              + " [a-z]+day$");
  private static final Pattern WORK =
      Pattern.compile(
          "\\b(?<value>(?:19|20)\\d\\d)(?:['’]s)?,? (?:(?:an?|the|\\p{L}+) ){0,3}"
              + "(?:film|movie|novel|album|book|documentary|sequel|musical|sitcom|comedy|thriller|drama),?"
              + " [\"“'‘]?(?<work>\\p{Lu}[\\p{L}']*(?: (?:of |the |a |and )*\\p{Lu}[\\p{L}']*)*)");
  private static final Pattern WORK_THEN =
      Pattern.compile(
          "\\b(?:film|movie|novel|album|book|documentary),? (?:called |titled |entitled )?[\"“'‘]?"
              + "(?<work>\\p{Lu}[\\p{L}']*(?: (?:of |the |a |and )*\\p{Lu}[\\p{L}']*)*)[\"”'’]? "
              + "(?:was )?(?:released |published |came out )?\\(?in (?<value>(?:19|20)\\d\\d)\\b");
  private static final Pattern NO_CAUSE =
      Pattern.compile(
          "(?i)^(?:his|her|their|its|the|those|these|this|an?"
              + " (?:man|woman|death))\\b.*|.*\\b(?:them|it)$");

  private final Passage passage;
  private final People people;
  private final Attributions voices;
  private final int index;
  private final List<Trait> found = new ArrayList<>();

  private TraitReader(Passage passage, People people, Attributions voices, int index) {
    this.passage = passage;
    this.people = people;
    this.voices = voices;
    this.index = index;
  }

  /** All traits that an article tells, given its sentences. */
  static List<Trait> of(List<Passage> passages) {
    People people = new People(passages);
    Attributions voices = new Attributions(passages);
    List<Trait> traits = new ArrayList<>();
    for (int i = 0; i < passages.size(); i++) {
      TraitReader reader = new TraitReader(passages.get(i), people, voices, i);
      reader.readCause();
      reader.readWorks(WORK);
      reader.readWorks(WORK_THEN);
      traits.addAll(reader.found);
    }
    return traits;
  }

  private void readCause() {
    Matcher cause = CAUSE.matcher(passage.text());
    while (cause.find()) {
      String words = CAUSE_TAIL.matcher(cause.group("value")).replaceFirst("");
      String who = people.before(passage, cause.start()).orElse("");
      if (!who.isEmpty() && !NO_CAUSE.matcher(words).matches()) {
        String surname = who.substring(who.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        add("cause: " + surname, "what " + who + " died of", words, cause.start("value"));
      }
    }
  }

  private void readWorks(Pattern pattern) {
    Matcher work = pattern.matcher(passage.text());
    while (work.find()) {
      String title = work.group("work");
      String key = title.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
      add("work: " + key, "year of “" + title + "”", work.group("value"), work.start("value"));
    }
  }

  private void add(String key, String about, String words, int at) {
    Set<String> value = new HashSet<>(Tokens.stems(words));
    Voice voice = voices.at(index, passage.clauseAt(passage.tokenAt(at)));
    if (!value.isEmpty()) {
      found.add(new Trait(passage, key, about, value, words, voice));
    }
  }
}
