package dev.broadsheet.verify;

import dev.broadsheet.nlp.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Sentences of one source, put forward as evidence for a claim.
 *
 * @param source where they stand
 * @param numbers their indices in {@link Source#sentences()}, the most telling first, none twice
 */
record CitedPassages(Source source, List<Integer> numbers) {
  /** Words of a passage up to which sentences before the evidence are added. */
  private static final int MOST_WORDS = 130;

  CitedPassages {
    numbers = List.copyOf(numbers);
  }

  /** All sentences of a source. */
  static CitedPassages all(Source source) {
    return new CitedPassages(
        source, IntStream.range(0, source.sentences().size()).boxed().toList());
  }

  /** Each sentence put forward alone. */
  List<CitedPassages> each() {
    return numbers.stream().map(number -> new CitedPassages(source, List.of(number))).toList();
  }

  List<AnalyzedSentence> passages() {
    return numbers.stream().map(source.sentences()::get).toList();
  }

  /** The numbers in the evidence. */
  List<Figure> figures() {
    return passages().stream().flatMap(passage -> passage.figures().stream()).toList();
  }

  /**
   * The evidence as one text, in the order of the source, with the sentences before it, which name
   * those whom it calls "he", while there is room, and who is named as the speaker beside it.
   */
  String inContext() {
    return String.join(" ", context());
  }

  /** The same, sentence by sentence. */
  List<String> context() {
    TreeSet<Integer> wanted = new TreeSet<>(numbers);
    int words = wanted.stream().mapToInt(this::words).sum();
    for (int number : numbers) {
      int before = number - 1;
      if (before >= 0 && !wanted.contains(before) && words + words(before) <= MOST_WORDS) {
        wanted.add(before);
        words += words(before);
      }
    }
    List<String> texts = new ArrayList<>();
    for (int number : wanted) {
      String speaker = source.speaker(number);
      String text = source.sentences().get(number).text();
      boolean isNamed = speaker.isEmpty() || text.contains(speaker);
      texts.add(isNamed ? text : speaker + ": " + text);
    }
    return texts;
  }

  private int words(int number) {
    return source.sentences().get(number).forms().size();
  }
}
