package dev.broadsheet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Short articles, as many as a test needs, each about something of its own. */
final class SampleArticles {
  private static final List<String> OPENINGS =
      List.of("Quill", "Harrow", "Dun", "Ost", "Venn", "Cald", "Pell", "Wick", "Bram", "Tol");
  private static final List<String> PLACES =
      List.of("port", "say", "marsh", "rel", "by", "er Bay", "ow", "ham", "bury", "worth");
  private static final List<String> FAMILIES =
      List.of("man", "son", "kirk", "well", "stone", "lund", "ley", "brook", "gard", "fell");
  private static final List<String> NAMES =
      List.of("Ada", "Bruno", "Celia", "Dorian", "Edda", "Fabian", "Greta", "Hugo", "Ines");
  private static final List<String> THINGS =
      List.of(
          "ferry",
          "night train",
          "library",
          "bakery",
          "lighthouse",
          "ice rink",
          "cable car",
          "orchard",
          "brass band",
          "chess club",
          "quarry",
          "tram depot",
          "glass museum",
          "weir",
          "school kitchen",
          "beehive",
          "town clock",
          "rowing boat",
          "puppet theatre",
          "vineyard");
  private static final List<String> DEEDS =
      List.of(
          "won a prize for",
          "lost the papers of",
          "painted",
          "sold",
          "measured",
          "rescued",
          "filmed",
          "repaired",
          "wrote a song about",
          "closed",
          "inherited",
          "moved");
  private static final List<String> REASONS =
      List.of(
          "after a long winter",
          "before the fair",
          "without a permit",
          "for the first time",
          "on a bet",
          "with borrowed tools",
          "at the request of the bishop",
          "by mistake");
  private static final List<String> SENTENCES =
      List.of(
          "It took %6$d hours, since the %4$s is larger than the %7$s next to it.",
          "Nobody in %1$s had %3$s a %7$s since %2$s left school.",
          "Neighbours brought %6$d cakes and a %7$s to the %4$s.",
          "The bill comes to %6$d crowns, which an uncle of %2$s wants to pay %5$s.",
          "A child had seen the %7$s %5$s and ran home at once.",
          "In spring visitors may walk around the %4$s on Sundays.",
          "An insurer in the capital calls the %7$s a risk and asks for %6$d signatures.",
          "Rain fell all afternoon, and the %7$s lay under a tarpaulin.",
          "Two goats had to be led away %5$s.",
          "\"We have %3$s worse than that,\" said a retired pilot.",
          "The mayor sent flowers and a letter of %6$d words.",
          "Engineers found rust, moss and a coin from the year 1%6$d.",
          "School will begin an hour late because of the %4$s.",
          "Tickets for the %7$s cost %6$d cents at the kiosk.",
          "A photograph of the %4$s hangs in the town hall of %1$s.");
  private static final int MOST_SENTENCES = 6;

  private SampleArticles() {}

  /** Writes articles {@code first} to {@code last - 1} into a folder, a file each. */
  static Path write(Path folder, int first, int last) throws IOException {
    Files.createDirectories(folder);
    for (int i = first; i < last; i++) {
      Files.writeString(folder.resolve(String.format("a%03d.txt", i)), text(i));
    }
    return folder;
  }

  /** The n-th article: a title, then six sentences. */
  static String text(int n) {
    Random dice = new Random(n);
    String town = OPENINGS.get(n % 10) + PLACES.get(n / 10 % 10);
    String thing = THINGS.get(n % THINGS.size());
    String person = any(NAMES, dice) + " " + OPENINGS.get((n + 3) % 10) + FAMILIES.get(n / 10 % 10);
    List<String> sentences = new ArrayList<>(SENTENCES);
    Collections.shuffle(sentences, dice);
    sentences.add(0, "%2$s %3$s the %4$s of %1$s %5$s.");
    StringBuilder text = new StringBuilder();
    text.append(String.format("%s %s the %s of %s%n%n", person, any(DEEDS, dice), thing, town));
    for (String sentence : sentences.subList(0, MOST_SENTENCES)) {
      text.append(
          String.format(
              sentence + " ",
              town,
              person,
              any(DEEDS, dice),
              thing,
              any(REASONS, dice),
              20 + dice.nextInt(900),
              any(THINGS, dice)));
    }
    return text.append(System.lineSeparator()).toString();
  }

  private static String any(List<String> words, Random dice) {
    return words.get(dice.nextInt(words.size()));
  }
}
