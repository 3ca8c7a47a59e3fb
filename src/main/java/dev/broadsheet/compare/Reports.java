package dev.broadsheet.compare;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.Disagreement;
import dev.broadsheet.news.Evidence;
import dev.broadsheet.news.KeyFact;
import dev.broadsheet.news.KeyFact.Report;
import dev.broadsheet.nlp.Tokens;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the table "who reports what": first what differs, then counts of what befell whom that
 * agree, then short sentences that several articles bear out, then other counts. What most articles
 * report comes first in each kind.
 */
final class Reports {
  private static final int MOST_LINES = 6;

  private static final double DOZEN = 12;

  /** Bare "people", "men" and "games" say too little. */
  private static final int SHORTEST = 6;

  /** A longer sentence is no line of a table. */
  private static final int LONGEST = 90;

  private final List<Article> story;
  private final List<KeyFact> facts = new ArrayList<>();

  private Reports(List<Article> story) {
    this.story = story;
  }

  static List<KeyFact> of(
      List<Article> story,
      List<Disagreement> differing,
      List<List<Count>> quantities,
      Map<Evidence, List<Evidence>> agreements) {
    Reports reports = new Reports(story);
    reports.addDiffering(differing);
    reports.addCounts(quantities.stream().filter(q -> hasEvent(q) && isPlural(q)).toList());
    reports.addSentences(agreements);
    reports.addCounts(quantities.stream().filter(Reports::isTelling).toList());
    return List.copyOf(reports.facts);
  }

  private void addDiffering(List<Disagreement> differing) {
    for (Disagreement box : differing) {
      Map<String, Report> reports = new LinkedHashMap<>();
      for (Disagreement.Value value : box.values()) {
        for (Evidence evidence : value.evidence()) {
          Report report = new Report(Optional.of(value.value()), List.of(evidence));
          reports.merge(evidence.article(), report, Reports::both);
        }
      }
      add(box.about(), reports);
    }
  }

  private static Report both(Report first, Report second) {
    String values = first.value().orElse("");
    String value = second.value().orElse("");
    if (Set.of(values.split("; ", -1)).contains(value)) {
      return first;
    }
    Set<Evidence> evidence = new LinkedHashSet<>(first.evidence());
    evidence.addAll(second.evidence());
    return new Report(Optional.of(values + "; " + value), List.copyOf(evidence));
  }

  private void addCounts(List<List<Count>> quantities) {
    List<List<Count>> agreed =
        quantities.stream()
            .filter(quantity -> quantity.stream().allMatch(c -> !c.differsFrom(quantity.get(0))))
            .filter(quantity -> !CountWording.isNameless(quantity))
            .sorted(Comparator.comparingLong(Reports::articles).reversed())
            .toList();
    for (List<Count> quantity : agreed) {
      Map<String, Report> reports = new LinkedHashMap<>();
      for (Count count : quantity) {
        Report report =
            new Report(
                Optional.of(CountWording.reading(count)), List.of(count.passage().evidence()));
        reports.putIfAbsent(count.article(), report);
      }
      add(CountWording.about(quantity), reports);
    }
  }

  private static boolean hasEvent(List<Count> quantity) {
    return quantity.stream().anyMatch(count -> !count.event().isEmpty());
  }

  /** Whether a bare count says enough: more than a dozen of something. */
  private static boolean isTelling(List<Count> quantity) {
    return !hasEvent(quantity)
        && isPlural(quantity)
        && quantity.stream()
            .allMatch(c -> c.figure().value() > DOZEN && c.label().length() > SHORTEST);
  }

  private static boolean isPlural(List<Count> quantity) {
    return quantity.stream()
        .filter(count -> !count.label().isBlank())
        .allMatch(
            count ->
                count.noun().equals("people")
                    || count
                        .label()
                        .matches("(?:[\\p{Ll}-]+ )*(?:\\p{Ll}+s|crew|women|men|children)"));
  }

  private static long articles(List<Count> quantity) {
    return quantity.stream().map(Count::article).distinct().count();
  }

  private void addSentences(Map<Evidence, List<Evidence>> agreements) {
    List<Map.Entry<Evidence, List<Evidence>>> shared = new ArrayList<>(agreements.entrySet());
    Comparator<Map.Entry<Evidence, List<Evidence>>> most =
        Comparator.comparingInt(entry -> -entry.getValue().size());
    shared.sort(most.thenComparing(entry -> entry.getKey().quote().length()));
    for (Map.Entry<Evidence, List<Evidence>> entry : shared) {
      String sentence = plain(entry.getKey().quote());
      if (sentence.length() <= LONGEST && !leans(sentence)) {
        Map<String, Report> reports = new LinkedHashMap<>();
        List<Evidence> all = new ArrayList<>(List.of(entry.getKey()));
        all.addAll(entry.getValue());
        all.forEach(
            e -> reports.putIfAbsent(e.article(), new Report(Optional.empty(), List.of(e))));
        add(sentence, reports);
      }
    }
  }

  private static String plain(String quote) {
    return quote.strip().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
  }

  /** Whether a sentence needs the one before it, or is somebody's word. */
  private static boolean leans(String sentence) {
    return sentence.matches(
        "(?s)(?:(?:He|She|It|They|This|That|These|Those|We|I|If|But|And|However|His|Her|Its|Their)\\b"
            + "|\\P{Lu}|\\p{Lu}\\.).*|.*[\"“”].*");
  }

  /** Adds a line that is none of those already there in other words. */
  private void add(String about, Map<String, Report> reports) {
    boolean isTold = facts.stream().anyMatch(fact -> isAlike(fact, about, reports));
    if (reports.size() < 2 || isTold || facts.size() >= MOST_LINES) {
      return;
    }
    List<Report> sorted =
        story.stream()
            .map(Article::id)
            .filter(reports::containsKey)
            .map(id -> Objects.requireNonNull(reports.get(id)))
            .toList();
    facts.add(new KeyFact(about, sorted));
  }

  private static boolean isAlike(KeyFact fact, String about, Map<String, Report> reports) {
    Set<String> known = new HashSet<>(Tokens.stems(fact.about()));
    Set<String> words = new HashSet<>(Tokens.stems(about));
    Set<String> shared = new HashSet<>(words);
    shared.retainAll(known);
    int fewer = Math.min(known.size(), words.size());
    boolean isCited =
        fact.reports().stream()
            .anyMatch(report -> report.evidence().equals(evidence(reports, report.article())));
    boolean isSentence = reports.values().stream().allMatch(r -> r.value().isEmpty());
    return 2 * shared.size() > fewer || (isCited && isSentence);
  }

  private static List<Evidence> evidence(Map<String, Report> reports, String article) {
    Report report = reports.get(article);
    return report == null ? List.of() : report.evidence();
  }
}
