package dev.broadsheet.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventSplitTest {
  private static final String TOPIC = "fire store brigade smoke roof blaze crews";

  private static List<Integer> all(List<List<String>> documents) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      all.add(i);
    }
    return all;
  }

  /** Accounts of one event: the topic's terms, the event's, and some of each account alone. */
  private static List<List<String>> accounts(String event, int count) {
    List<List<String>> accounts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> terms = new ArrayList<>(List.of(TOPIC.split(" ")));
      List<String> own = List.of(event.split(" "));
      for (int k = 0; k < own.size(); k++) {
        if ((k + i) % 4 != 0) {
          terms.add(own.get(k));
        }
      }
      terms.add("aside" + event.charAt(0) + i);
      accounts.add(terms);
    }
    return accounts;
  }

  @Test
  void partsTwoEventsOfOneTopic() {
    List<List<String>> documents = new ArrayList<>();
    documents.addAll(accounts("pellmarsh tuesday bakery ovens tamber kiln flour cellar", 4));
    documents.addAll(accounts("quillport midnight harbour nets sorrel diesel quay ferry", 5));
    assertEquals(
        List.of(List.of(0, 1, 2, 3), List.of(4, 5, 6, 7, 8)),
        new EventSplit(documents, Background.load()).events(all(documents)));
  }

  @Test
  void keepsTheAccountsOfOneEventTogether() {
    List<List<String>> documents =
        accounts("pellmarsh tuesday bakery ovens tamber kiln flour cellar", 8);
    assertEquals(
        List.of(all(documents)),
        new EventSplit(documents, Background.load()).events(all(documents)));
  }

  @Test
  void keepsThreeArticlesTogetherWhateverTheySay() {
    List<List<String>> documents =
        List.of(List.of("one", "two"), List.of("one", "two"), List.of("three"));
    assertEquals(
        List.of(all(documents)),
        new EventSplit(documents, Background.load()).events(all(documents)));
  }
}
