package dev.broadsheet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Short articles about different things, as many as a test needs. */
final class SampleArticles {
  private static final List<String> TOWNS =
      List.of("Quillport", "Harrowsay", "Dunmarsh", "Ostrel", "Vennby", "Calder Bay");
  private static final List<String> THINGS =
      List.of("ferry", "night train", "library", "bakery", "lighthouse", "ice rink", "cable car");

  private SampleArticles() {}

  /** Writes articles {@code first} to {@code last - 1} into a folder, a file each. */
  static Path write(Path folder, int first, int last) throws IOException {
    Files.createDirectories(folder);
    for (int i = first; i < last; i++) {
      Files.writeString(folder.resolve(String.format("a%03d.txt", i)), text(i));
    }
    return folder;
  }

  /** The n-th article: a title, then five sentences. */
  static String text(int n) {
    String town = TOWNS.get(n % TOWNS.size());
    String thing = THINGS.get(n % THINGS.size());
    return String.format(
        "The %2$s of %1$s opens after %3$d days%n%n"
            + "The %2$s of %1$s opens again on Monday, %3$d days after it was closed, the council"
            + " said. The repair cost %4$d crowns, which the insurer pays. An inspector had found"
            + " %5$d cracks in its floor in the spring. The council had asked %6$d firms for an"
            + " offer and took the cheapest. Visitors pay %7$d crowns as before.%n",
        town, thing, 20 + n, 100_000 + 1_000 * n, 3 + n, 2 + n % 7, 4 + n % 9);
  }
}
