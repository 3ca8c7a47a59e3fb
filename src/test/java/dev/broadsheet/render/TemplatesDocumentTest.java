package dev.broadsheet.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.render.view.ArticleView;
import dev.broadsheet.render.view.BarView;
import dev.broadsheet.render.view.DisagreementView;
import dev.broadsheet.render.view.EditionView;
import dev.broadsheet.render.view.FeedView;
import dev.broadsheet.render.view.MailView;
import dev.broadsheet.render.view.MarkView;
import dev.broadsheet.render.view.PassageView;
import dev.broadsheet.render.view.ReportsView;
import dev.broadsheet.render.view.SentenceView;
import dev.broadsheet.render.view.SourceView;
import dev.broadsheet.render.view.StoryView;
import dev.broadsheet.render.view.SummaryView;
import dev.broadsheet.render.view.TimelineView;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/templates.md} says what templates see, no more and no less. */
class TemplatesDocumentTest {
  private static final Path DOCUMENT = Path.of("docs/templates.md");
  private static final Path TEMPLATES = Path.of("templates");

  private static final Map<String, Class<?>> RECORDS = records();

  private static Map<String, Class<?>> records() {
    Map<String, Class<?>> records = new LinkedHashMap<>();
    records.put("edition", EditionView.class);
    records.put("story", StoryView.class);
    records.put("sentence", SentenceView.class);
    records.put("mark", MarkView.class);
    records.put("source", SourceView.class);
    records.put("passage", PassageView.class);
    records.put("back", PassageView.BackView.class);
    records.put("disagreement", DisagreementView.class);
    records.put("value", DisagreementView.ValueView.class);
    records.put("reports", ReportsView.class);
    records.put("reporter", ReportsView.ReporterView.class);
    records.put("fact", ReportsView.FactView.class);
    records.put("report", ReportsView.ReportView.class);
    records.put("previous", StoryView.PreviousView.class);
    records.put("timeline", TimelineView.class);
    records.put("stretch", TimelineView.StretchView.class);
    records.put("bar", BarView.class);
    records.put("missing", EditionView.MissingView.class);
    records.put("mail", MailView.class);
    records.put("summary", SummaryView.class);
    records.put("listing", IndexPage.EntryView.class);
    records.put("feed", FeedView.class);
    records.put("feed entry", FeedView.EntryView.class);
    records.put("article", ArticleView.class);
    records.put("numbered", ArticleView.NumberedView.class);
    return records;
  }

  @Test
  void describesEveryRecordAsItIs() throws IOException {
    Map<String, List<String>> documented = new LinkedHashMap<>();
    String section = "";
    for (String line : Files.readAllLines(DOCUMENT)) {
      if (line.startsWith("### ")) {
        section = line.substring(4);
        documented.put(section, new ArrayList<>());
      }
      Matcher row = Pattern.compile("\\| `(\\w+)` \\| ([^|]+) \\| [^|]+ \\|").matcher(line);
      if (!section.isEmpty() && row.matches()) {
        documented.get(section).add(row.group(1) + ": " + row.group(2));
      }
    }
    Map<String, List<String>> actual = new LinkedHashMap<>();
    RECORDS.forEach((name, record) -> actual.put(name, fields(record)));
    assertEquals(actual, documented);
  }

  private static List<String> fields(Class<?> record) {
    List<String> fields = new ArrayList<>();
    for (RecordComponent component : record.getRecordComponents()) {
      fields.add(component.getName() + ": " + inWords(component.getGenericType()));
    }
    return fields;
  }

  private static String inWords(Type type) {
    if (type instanceof ParameterizedType list) {
      String of = inWords(list.getActualTypeArguments()[0]);
      return "list of " + of.replaceFirst("^(text|number)$", "$1s").replaceFirst("^list", "lists");
    }
    if (type == String.class) {
      return "text";
    }
    if (type == boolean.class) {
      return "true or false";
    }
    if (type == int.class || type == long.class || type == Integer.class) {
      return "number";
    }
    for (Map.Entry<String, Class<?>> record : RECORDS.entrySet()) {
      if (record.getValue() == type) {
        return "[" + record.getKey() + "](#" + record.getKey().replace(' ', '-') + ")";
      }
    }
    throw new AssertionError(type + " has no section; add it to RECORDS and to " + DOCUMENT);
  }

  @Test
  void listsEveryTemplate() throws IOException {
    Set<String> listed = new TreeSet<>();
    Matcher name = Pattern.compile("`([a-z]+\\.[a-z]+\\.ftl)`").matcher(Files.readString(DOCUMENT));
    while (name.find()) {
      listed.add(name.group(1));
    }
    Set<String> files = new TreeSet<>();
    try (Stream<Path> all = Files.walk(TEMPLATES)) {
      all.map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".ftl"))
          .forEach(files::add);
    }
    assertEquals(files, listed);
    assertEquals(files, new TreeSet<>(hashed()));
  }

  /** The files whose hashes a run keeps, of all looks. */
  private static List<String> hashed() {
    List<String> hashed = new ArrayList<>();
    for (String theme : Templates.THEMES) {
      hashed.addAll(new Templates(theme, java.util.Optional.empty()).hashes().keySet());
    }
    return hashed;
  }

  @Test
  void namesEveryLook() throws IOException {
    String text = Files.readString(DOCUMENT);
    try (Stream<Path> looks = Files.list(TEMPLATES)) {
      List<String> shipped =
          looks
              .filter(Files::isDirectory)
              .map(look -> look.getFileName().toString())
              .sorted()
              .toList();
      assertEquals(Templates.THEMES.stream().sorted().toList(), shipped);
    }
    Templates.THEMES.forEach(look -> assertTrue(text.contains("`" + look + "`"), look));
  }
}
