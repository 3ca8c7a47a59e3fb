package dev.broadsheet.compare;

import dev.broadsheet.compare.Given.Couple;
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
 * Makes the table "who reports what": first what differs, then figures that are given alike, then
 * short sentences that several articles say. What most articles report comes first in each kind.
 */
final class Reports {
  private static final int MOST_LINES = 6;

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
      List<Couple> alike,
      Map<Evidence, List<Evidence>> agreements) {
    Reports reports = new Reports(story);
    reports.addDiffering(differing);
    reports.addFigures(alike);
    reports.addSentences(agreements);
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

  private void addFigures(List<Couple> alike) {
    List<List<Given>> told = new ArrayList<>(Given.joined(alike));
    told.sort(Comparator.comparingLong(fact -> -articles(fact)));
    for (List<Given> fact : told) {
      String about = Wording.about(fact);
      Map<String, Report> reports = new LinkedHashMap<>();
      for (Given given : fact) {
        Report report =
            new Report(
                Optional.of(Wording.value(given, about)), List.of(given.passage().evidence()));
        reports.putIfAbsent(given.passage().article().id(), report);
      }
      add(about, reports);
    }
  }

  private static long articles(List<Given> fact) {
    return fact.stream().map(given -> given.passage().article().id()).distinct().count();
  }

  private void addSentences(Map<Evidence, List<Evidence>> agreements) {
    List<Map.Entry<Evidence, List<Evidence>>> shared = new ArrayList<>(agreements.entrySet());
    Comparator<Map.Entry<Evidence, List<Evidence>>> most =
        Comparator.comparingInt(entry -> -entry.getValue().size());
    shared.sort(most.thenComparing(entry -> entry.getKey().quote().length()));
    for (Map.Entry<Evidence, List<Evidence>> entry : shared) {
      String sentence =
          entry.getKey().quote().strip().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
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
    boolean isCited =
        fact.reports().stream()
            .anyMatch(report -> report.evidence().equals(evidence(reports, report.article())));
    boolean isSentence = reports.values().stream().allMatch(r -> r.value().isEmpty());
    return 2 * shared.size() > Math.min(known.size(), words.size()) || (isCited && isSentence);
  }

  private static List<Evidence> evidence(Map<String, Report> reports, String article) {
    Report report = reports.get(article);
    return report == null ? List.of() : report.evidence();
  }
}
