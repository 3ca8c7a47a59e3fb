package dev.broadsheet.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SchedulerTest {

  @Test
  void resultsComeInTheOrderOfTheItems() {
    List<Integer> items = IntStream.range(0, 500).boxed().toList();
    List<Outcome<Integer>> outcomes =
        new Scheduler(4, Progress.NONE).run("doubling", items, item -> 2 * item);
    assertEquals(
        items.stream().map(item -> 2 * item).toList(),
        outcomes.stream().map(outcome -> outcome.value().orElseThrow()).toList());
  }

  @Test
  void oneItemsFailureNeverStopsTheOthers() {
    List<Outcome<Integer>> outcomes =
        new Scheduler(2, Progress.NONE)
            .run(
                "dividing",
                List.of(1, 0, 2),
                item -> {
                  if (item == 0) {
                    throw new IllegalArgumentException("nothing to divide by");
                  }
                  return 10 / item;
                });
    assertTrue(outcomes.get(0).value().isPresent());
    assertEquals("nothing to divide by", outcomes.get(1).failure().orElseThrow());
    assertTrue(outcomes.get(2).value().isPresent());
  }

  @Test
  void anItemThatIsTooDeepFailsAlone() {
    List<Outcome<Integer>> outcomes =
        new Scheduler(1, Progress.NONE)
            .run(
                "reading",
                List.of(1, 2),
                item -> {
                  if (item == 1) {
                    throw new StackOverflowError();
                  }
                  return item;
                });
    assertEquals("StackOverflowError", outcomes.get(0).failure().orElseThrow());
    assertTrue(outcomes.get(1).value().isPresent());
  }

  @Test
  void anErrorOfTheMachineEndsTheRunInsteadOfHangingIt() {
    Scheduler scheduler = new Scheduler(1, Progress.NONE);
    assertThrows(
        Throwable.class,
        () ->
            scheduler.run(
                "reading",
                List.of(1, 2),
                item -> {
                  throw new OutOfMemoryError("for a test");
                }));
  }
}
