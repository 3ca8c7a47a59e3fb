package dev.broadsheet.store.sqlite;

import dev.broadsheet.store.Edition;
import dev.broadsheet.store.Edition.ArticleKey;
import dev.broadsheet.store.Edition.ToldStory;
import dev.broadsheet.store.Editions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Editions and what they printed. */
final class SqliteEditions implements Editions {
  private static final int ANNOUNCED = 0;
  private static final int CONFIRMED = 1;
  private static final int ALL = Integer.MAX_VALUE;

  private final Database database;

  SqliteEditions(Database database) {
    this.database = database;
  }

  @Override
  public void announce(Edition edition) {
    database.write(
        connection -> {
          delete(connection, edition.date(), ANNOUNCED);
          insert(connection, edition);
        });
  }

  @Override
  public List<Edition> announced() {
    return database.read(connection -> select(connection, ANNOUNCED, "9999-99-99", ALL));
  }

  @Override
  public void confirm(LocalDate date) {
    database.write(
        connection -> {
          if (count(connection, date, ANNOUNCED) == 0) {
            throw new IllegalStateException("no edition of " + date + " was announced");
          }
          delete(connection, date, CONFIRMED);
          Database.execute(
              connection,
              "UPDATE edition SET confirmed = 1 WHERE date = ?",
              update -> update.setString(1, date.toString()));
        });
  }

  @Override
  public void withdraw(LocalDate date) {
    database.write(connection -> delete(connection, date, ANNOUNCED));
  }

  @Override
  public Optional<Edition> of(LocalDate date) {
    return before(date.plusDays(1), 1).stream()
        .filter(edition -> edition.date().equals(date))
        .findFirst();
  }

  @Override
  public String stampBefore(LocalDate date) {
    // A replaced edition gets a number above all others, see confirm.
    return database.read(
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement(
                  "SELECT count(*) || '/' || coalesce(max(number), 0) FROM edition"
                      + " WHERE confirmed = 1 AND date < ?")) {
            select.setString(1, date.toString());
            try (ResultSet row = select.executeQuery()) {
              return row.getString(1);
            }
          }
        });
  }

  @Override
  public List<Edition> before(LocalDate date, int max) {
    return database.read(connection -> select(connection, CONFIRMED, date.toString(), max));
  }

  @Override
  public Map<String, LocalDate> printedBefore(LocalDate date, List<ArticleKey> articles) {
    String sql =
        "SELECT min(e.date) FROM edition_article_hash h JOIN edition e ON e.number = h.edition"
            + " WHERE h.hash = ? AND e.confirmed = 1 AND e.date < ?";
    return database.read(
        connection -> {
          Map<String, LocalDate> printed = new LinkedHashMap<>();
          try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (ArticleKey article : articles) {
              for (String hash : article.hashes()) {
                select.setString(1, hash);
                select.setString(2, date.toString());
                firstDay(select)
                    .ifPresent(day -> printed.merge(article.id(), day, SqliteEditions::earlier));
              }
            }
          }
          return printed;
        });
  }

  private static Optional<LocalDate> firstDay(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      return row.next()
          ? Optional.ofNullable(row.getString(1)).map(LocalDate::parse)
          : Optional.empty();
    }
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }

  private static long count(Connection connection, LocalDate date, int confirmed)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT count(*) FROM edition WHERE date = ? AND confirmed = ?")) {
      select.setString(1, date.toString());
      select.setInt(2, confirmed);
      try (ResultSet row = select.executeQuery()) {
        return row.getLong(1);
      }
    }
  }

  private static void delete(Connection connection, LocalDate date, int confirmed)
      throws SQLException {
    Database.execute(
        connection,
        "DELETE FROM edition WHERE date = ? AND confirmed = ?",
        delete -> {
          delete.setString(1, date.toString());
          delete.setInt(2, confirmed);
        });
  }

  private static void insert(Connection connection, Edition edition) throws SQLException {
    Database.execute(
        connection,
        "INSERT INTO edition (date, confirmed, title, fingerprint) VALUES (?, 0, ?, ?)",
        insert -> {
          insert.setString(1, edition.date().toString());
          insert.setString(2, edition.title());
          insert.setString(3, edition.fingerprint());
        });
    long number = Database.number(connection, "SELECT last_insert_rowid()");
    insertFiles(connection, number, edition.files());
    insertArticles(connection, number, edition.articles());
    insertStories(connection, number, edition.stories());
  }

  private static void insertFiles(Connection connection, long edition, Map<String, String> files)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO edition_file VALUES (?, ?, ?)")) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        insert.setLong(1, edition);
        insert.setString(2, file.getKey());
        insert.setString(3, file.getValue());
        insert.executeUpdate();
      }
    }
  }

  private static void insertArticles(Connection connection, long edition, List<ArticleKey> articles)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO edition_article VALUES (?, ?, ?, ?)")) {
      for (int place = 0; place < articles.size(); place++) {
        ArticleKey article = articles.get(place);
        insert.setLong(1, edition);
        insert.setInt(2, place);
        insert.setString(3, article.id());
        insert.setString(4, String.join("\n", article.sentences()));
        insert.executeUpdate();
        insertMarks(connection, "hash", edition, place, article.hashes());
        insertMarks(connection, "name", edition, place, article.names());
      }
    }
  }

  /** Into {@code edition_article_hash} or {@code edition_article_name}. */
  private static void insertMarks(
      Connection connection, String kind, long edition, int article, Set<String> marks)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO edition_article_" + kind + " VALUES (?, ?, ?)")) {
      for (String mark : marks) {
        insert.setLong(1, edition);
        insert.setInt(2, article);
        insert.setString(3, mark);
        insert.executeUpdate();
      }
    }
  }

  private static void insertStories(Connection connection, long edition, List<ToldStory> stories)
      throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement("INSERT INTO edition_story VALUES (?, ?, ?, ?, ?)");
        PreparedStatement insertArticle =
            connection.prepareStatement("INSERT INTO edition_story_article VALUES (?, ?, ?, ?)")) {
      for (int place = 0; place < stories.size(); place++) {
        ToldStory story = stories.get(place);
        insert.setLong(1, edition);
        insert.setInt(2, place);
        insert.setString(3, story.id());
        insert.setString(4, story.headline());
        insert.setString(5, story.text());
        insert.executeUpdate();
        for (int mark = 0; mark < story.articles().size(); mark++) {
          insertArticle.setLong(1, edition);
          insertArticle.setInt(2, place);
          insertArticle.setInt(3, mark);
          insertArticle.setString(4, story.articles().get(mark));
          insertArticle.executeUpdate();
        }
      }
    }
  }

  private static List<Edition> select(Connection connection, int confirmed, String before, int max)
      throws SQLException {
    List<Edition> editions = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT number, date, title, fingerprint FROM edition WHERE confirmed = ? AND date < ?"
                + " ORDER BY date DESC LIMIT ?")) {
      select.setInt(1, confirmed);
      select.setString(2, before);
      select.setInt(3, max);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          long number = row.getLong(1);
          editions.add(
              new Edition(
                  LocalDate.parse(row.getString(2)),
                  row.getString(3),
                  row.getString(4),
                  files(connection, number),
                  articles(connection, number),
                  stories(connection, number)));
        }
      }
    }
    return editions;
  }

  private static Map<String, String> files(Connection connection, long edition)
      throws SQLException {
    Map<String, String> files = new LinkedHashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement("SELECT name, hash FROM edition_file WHERE edition = ?")) {
      select.setLong(1, edition);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          files.put(row.getString(1), row.getString(2));
        }
      }
    }
    return files;
  }

  private static List<ArticleKey> articles(Connection connection, long edition)
      throws SQLException {
    Map<Integer, Set<String>> hashes = marks(connection, "hash", edition);
    Map<Integer, Set<String>> names = marks(connection, "name", edition);
    List<ArticleKey> articles = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT place, id, sentences FROM edition_article WHERE edition = ? ORDER BY place")) {
      select.setLong(1, edition);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          int place = row.getInt(1);
          articles.add(
              new ArticleKey(
                  row.getString(2),
                  hashes.getOrDefault(place, Set.of()),
                  names.getOrDefault(place, Set.of()),
                  row.getString(3).lines().toList()));
        }
      }
    }
    return articles;
  }

  /** What stands in {@code edition_article_hash} or {@code edition_article_name}, by place. */
  private static Map<Integer, Set<String>> marks(Connection connection, String kind, long edition)
      throws SQLException {
    Map<Integer, Set<String>> marks = new LinkedHashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT article, " + kind + " FROM edition_article_" + kind + " WHERE edition = ?")) {
      select.setLong(1, edition);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          marks.computeIfAbsent(row.getInt(1), place -> new TreeSet<>()).add(row.getString(2));
        }
      }
    }
    return marks;
  }

  private static List<ToldStory> stories(Connection connection, long edition) throws SQLException {
    Map<Integer, List<String>> articles = storyArticles(connection, edition);
    List<ToldStory> stories = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT place, id, headline, text FROM edition_story WHERE edition = ?"
                + " ORDER BY place")) {
      select.setLong(1, edition);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          stories.add(
              new ToldStory(
                  row.getString(2),
                  row.getString(3),
                  row.getString(4),
                  articles.getOrDefault(row.getInt(1), List.of())));
        }
      }
    }
    return stories;
  }

  private static Map<Integer, List<String>> storyArticles(Connection connection, long edition)
      throws SQLException {
    Map<Integer, List<String>> articles = new LinkedHashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT story, id FROM edition_story_article WHERE edition = ?"
                + " ORDER BY story, place")) {
      select.setLong(1, edition);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          articles.computeIfAbsent(row.getInt(1), story -> new ArrayList<>()).add(row.getString(2));
        }
      }
    }
    return articles;
  }
}
