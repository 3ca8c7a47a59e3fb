package dev.broadsheet.summarize;

import dev.broadsheet.nlp.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The prompts that people can edit, one file a step. A folder given by the reader goes before the
 * ones that came with the program, file by file. All files are checked at once, before any call.
 * Immutable.
 */
public final class Prompts {

  /** A step that has a prompt: the places its file must have, and those it may have. */
  enum Step {
    ARTICLE("data count", "language"),
    MAP("data count", "language"),
    REDUCE("data count", "language"),
    STORY("data count", "points language"),
    /** Makes one sentence of two or three. */
    SENTENCE("data words", "language"),
    /** Rewrites a claim that its evidence doesn't support. */
    MEND("data", "language"),
    /** Follows the prompt of another step whose reply could not be read. */
    REPAIR("reason", ""),
    JUDGE("data", ""),
    MINICHECK("document claim", "");

    private final String required;
    private final String optional;

    Step(String required, String optional) {
      this.required = required;
      this.optional = optional;
    }

    Set<String> required() {
      return Set.of(required.split(" "));
    }

    Set<String> allowed() {
      return Set.of((required + " " + optional).strip().split(" "));
    }

    /** The name in the {@code CallLog} and, with {@code .md}, of the file. */
    String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** Some prompt can't be used. */
  public static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    private final ArrayList<String> faults;

    private Unusable(List<String> faults) {
      super(String.join("; ", faults));
      this.faults = new ArrayList<>(faults);
    }

    /** Every fault of every file, each fit to be printed. */
    public List<String> faults() {
      return List.copyOf(faults);
    }
  }

  private final Map<Step, Prompt> prompts;
  private final Map<String, String> hashes;

  private Prompts(Map<Step, Prompt> prompts, Map<String, String> hashes) {
    this.prompts = Map.copyOf(prompts);
    this.hashes = Collections.unmodifiableMap(new TreeMap<>(hashes));
  }

  /**
   * Reads the prompts.
   *
   * @param folder the reader's own; a file missing there is taken from the program's
   * @throws Unusable naming every fault: a folder or file that can't be read, no version, a
   *     placeholder that is missing or unknown
   */
  public static Prompts read(Optional<Path> folder) throws Unusable {
    List<String> faults = new ArrayList<>();
    folder
        .filter(path -> !Files.isDirectory(path))
        .ifPresent(path -> faults.add("no folder of prompts at " + path));
    Map<Step, Prompt> prompts = new TreeMap<>();
    Map<String, String> hashes = new TreeMap<>();
    for (Step step : Step.values()) {
      String file = step.label() + ".md";
      try {
        Path own = folder.map(path -> path.resolve(file)).filter(Files::exists).orElse(null);
        String text = own == null ? builtIn(file) : Files.readString(own);
        Prompt prompt = Prompt.parse(own == null ? "prompts/" + file : own.toString(), text);
        faults.addAll(prompt.faults(step.required(), step.allowed()));
        prompts.put(step, prompt);
        hashes.put(file, Sha256.hex(text));
      } catch (IOException e) {
        faults.add("can't read the prompt " + file + ": " + e.getMessage());
      }
    }
    if (!faults.isEmpty()) {
      throw new Unusable(faults);
    }
    return new Prompts(prompts, hashes);
  }

  Prompt of(Step step) {
    return prompts.get(step);
  }

  /** SHA-256, in hex, of each file's text by its name, for the run's manifest. */
  public Map<String, String> hashes() {
    return hashes;
  }

  private static String builtIn(String file) throws IOException {
    try (InputStream in = Prompts.class.getResourceAsStream("/prompts/" + file)) {
      if (in == null) {
        throw new IOException("the program came without it");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
