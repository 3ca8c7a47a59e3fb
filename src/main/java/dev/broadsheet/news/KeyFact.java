package dev.broadsheet.news;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A fact of a story and which of its articles report it: a line of the table "who reports what".
 *
 * @param about what is reported, such as "civilians killed"
 * @param reports who reports it, in the order of the source marks, each article once; articles that
 *     don't report it are missing
 */
public record KeyFact(String about, List<Report> reports) {

  /**
   * What one article reports of a fact.
   *
   * @param value what it gives, such as "at least 27"; empty where it says no more than the fact
   *     itself
   * @param evidence where it says so, at least one passage of it; of several values, one each
   */
  public record Report(Optional<String> value, List<Evidence> evidence) {

    /** Copies the evidence in; rejects blank values and passages of several articles. */
    public Report {
      evidence = List.copyOf(evidence);
      boolean isOfOneArticle = evidence.stream().map(Evidence::article).distinct().count() == 1;
      if (value.filter(String::isBlank).isPresent() || !isOfOneArticle) {
        throw new IllegalArgumentException("not what an article reports: " + evidence);
      }
    }

    /** Id of the article. */
    public String article() {
      return evidence.get(0).article();
    }
  }

  /** Copies the reports in; a fact that fewer than two articles give is no line of the table. */
  public KeyFact {
    reports = List.copyOf(reports);
    Set<String> articles = new HashSet<>();
    reports.forEach(report -> articles.add(report.article()));
    if (about.isBlank() || reports.size() < 2 || articles.size() < reports.size()) {
      throw new IllegalArgumentException("not a key fact: " + about);
    }
  }

  /** What an article reports of it, if it does. */
  public Optional<Report> of(String article) {
    return reports.stream().filter(report -> report.article().equals(article)).findFirst();
  }
}
