package dev.broadsheet.render.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.broadsheet.news.Article;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What readers call a publisher, from what a document or its file's name tells. */
class OutletTest {
  private static String of(String source, String path, String url) {
    return Outlet.of(
        new Article(
            "a",
            path,
            Optional.ofNullable(url),
            "Title",
            Optional.empty(),
            source,
            Optional.empty(),
            Optional.empty(),
            "en",
            "Text.",
            List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "The Holm Gazette | in/x.txt | - | The Holm Gazette",
        "valley-courier | in/valley-courier.txt | - | Valley Courier",
        "003 valley_courier | in/003 valley_courier.txt | - | valley courier",
        "003_tarnby-post | in/003_tarnby-post.md | - | Tarnby Post",
        "2026-11-21-ennet-fm | 2026-11-21-ennet-fm.html | - | Ennet Fm",
        "Ennet-FM | in/Ennet-FM.html | - | Ennet FM",
        "holm-gazette | in/holm-gazette/7.txt | - | Holm Gazette",
        "BBC | in/BBC/7.txt | - | BBC"
      })
  void keepsTheWordsOfNames(String source, String path, String url, String outlet) {
    assertEquals(outlet, of(source, path, url));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "003 | in/003.txt | - | ''",
        "003.txt | in/003.txt | - | ''",
        "000_5521660cad145e20 | in/000_5521660cad145e20.txt | - | ''",
        "article-12 | article-12.html | - | ''",
        "a1 | in/a1.txt | - | ''",
        "wire | in/wire.jsonl#12 | - | ''",
        "wire | in/wire.jsonl#12 | https://www.post.example/a | post.example",
        "17 | in/17.html | https://news.post.example/17 | news.post.example"
      })
  void numbersAndKeysAreNoNames(String source, String path, String url, String outlet) {
    assertEquals(outlet, of(source, path, url));
  }
}
