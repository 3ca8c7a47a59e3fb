package dev.broadsheet.render.view;

import dev.broadsheet.news.Article;
import dev.broadsheet.news.KeyFact;
import dev.broadsheet.news.Story;
import dev.broadsheet.render.view.ReportsView.FactView;
import dev.broadsheet.render.view.ReportsView.ReportView;
import dev.broadsheet.render.view.ReportsView.ReporterView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Sets the table "who reports what" of one story: its own lines become those of the table, its
 * articles the columns, and what they say is quoted like anything else that bears a mark. For one
 * story, one thread.
 */
final class ReportsTable {
  private static final Pattern BETWEEN_VALUES = Pattern.compile("; | / ");

  private final String story;
  private final Passages passages;

  ReportsTable(String story, Passages passages) {
    this.story = story;
    this.passages = passages;
  }

  ReportsView of(Story told) {
    List<ReporterView> reporters = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    for (Article article : told.articles()) {
      if (told.reports().stream().anyMatch(fact -> fact.of(article.id()).isPresent())) {
        int number = passages.number(article.id());
        columns.add(article.id());
        reporters.add(new ReporterView(number, story + "-" + number, Outlet.of(article)));
      }
    }
    List<FactView> facts = new ArrayList<>();
    for (KeyFact fact : told.reports()) {
      facts.add(line(fact, story + "-w" + (facts.size() + 1), columns));
    }
    return new ReportsView(reporters, facts);
  }

  private FactView line(KeyFact fact, String anchor, List<String> columns) {
    List<ReportView> cells = new ArrayList<>();
    Map<String, ReportView> given = new LinkedHashMap<>();
    for (String column : columns) {
      Optional<KeyFact.Report> report = fact.of(column);
      ReportView cell = report.map(r -> cell(r, anchor)).orElse(new ReportView("", List.of()));
      cells.add(cell);
      if (report.isPresent()) {
        // A source that gives two values, such as a count and another's, stands with either.
        for (String value : BETWEEN_VALUES.split(cell.value(), -1)) {
          ReportView one = new ReportView(value, cell.marks());
          given.merge(value.toLowerCase(Locale.ROOT), one, ReportsTable::both);
        }
      }
    }
    return new FactView(anchor, PlainLine.line(fact.about()), cells, List.copyOf(given.values()));
  }

  private ReportView cell(KeyFact.Report report, String anchor) {
    return new ReportView(
        NumberFormats.value(PlainLine.line(report.value().orElse(""))),
        passages.marks(report.evidence(), anchor, "“Who reports what”"));
  }

  private static ReportView both(ReportView first, ReportView second) {
    List<MarkView> marks = new ArrayList<>(first.marks());
    marks.addAll(second.marks());
    return new ReportView(first.value(), marks);
  }
}
