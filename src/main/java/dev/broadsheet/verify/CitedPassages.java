package dev.broadsheet.verify;

import dev.broadsheet.nlp.Figure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/**
 * Sentences of one source, put forward as evidence for a claim.
 *
 * @param source where they stand
 * @param numbers their indices in {@link Source#sentences()}, the most telling first, none twice
 */
record CitedPassages(Source source, List<Integer> numbers) {
  private static final int CONTEXT = 2;

  CitedPassages {
    numbers = List.copyOf(numbers);
  }

  /** The same sentences with none but their context to help them; at least one. */
  CitedPassages alone() {
    int from = Math.max(0, Collections.min(numbers) - CONTEXT);
    int to = Math.min(source.sentences().size(), Collections.max(numbers) + 2);
    return new CitedPassages(
        source.part(from, to), numbers.stream().map(number -> number - from).toList());
  }

  List<AnalyzedSentence> passages() {
    return numbers.stream().map(source.sentences()::get).toList();
  }

  /** The numbers in the evidence. */
  List<Figure> figures() {
    return passages().stream().flatMap(passage -> passage.figures().stream()).toList();
  }

  /**
   * The evidence and the sentences before it, which name those whom it calls "he", and who is named
   * as the speaker beside it.
   */
  String inContext() {
    return String.join("\n", context());
  }

  /** The same, sentence by sentence, in the order of the source. */
  List<String> context() {
    TreeSet<Integer> wanted = new TreeSet<>();
    for (int number : numbers) {
      for (int i = Math.max(0, number - CONTEXT); i <= number; i++) {
        wanted.add(i);
      }
    }
    List<String> texts = new ArrayList<>();
    wanted.forEach(i -> texts.add(source.sentences().get(i).text()));
    for (int number : numbers) {
      texts.add(source.speaker(number));
      texts.add(source.lineAfter(number));
    }
    texts.removeIf(String::isBlank);
    return texts;
  }
}
