package dev.broadsheet.lab;

import dev.broadsheet.lab.MeasuredClaims.Row;
import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.verify.Assessment;
import dev.broadsheet.verify.Lexicon;
import dev.broadsheet.verify.Measured;
import dev.broadsheet.verify.Support;
import dev.broadsheet.verify.Weights;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Prints what each check and signal of support is worth: how verdicts change when it is left out.
 *
 * <p>Each variant learns its weights anew, so that none is blamed for weights learned with what it
 * lacks: for devdata's claims without their sources (five folds), for the working half of the guard
 * set from all of devdata. Loss is all-in less variant; its interval is the middle 95 % of paired
 * draws of sources (see {@link PairedBootstrap}).
 *
 * <p>Arguments: folder of the development data; a file that keeps what was measured, read if it is
 * there; optionally more such files, measured by changed programs, each compared with the first;
 * optionally {@code only=CHECK,CHECK} or {@code without=CHECK,CHECK}: checks to start from;
 * optionally {@code keep=CHECK,CHECK}, more than once: sets of checks that are measured instead;
 * optionally {@code drop=SIGNAL,SIGNAL}, more than once: signals that are left out together.
 */
public final class MeasureChecks {
  private static final int FOLDS = 5;
  private static final List<String> EXEMPT = List.of("FIGURE", "NAME", "QUOTE");

  private static final Map<String, List<String>> FAMILIES = families();

  private final MeasuredClaims measured;
  private final Set<String> start;
  private PairedBootstrap.Answers all;

  private MeasureChecks(MeasuredClaims measured, Set<String> start) {
    this.measured = measured;
    this.start = start;
  }

  private static Map<String, List<String>> families() {
    Map<String, List<String>> families = new LinkedHashMap<>();
    families.put("unknown words", List.of("unknownNames", "unknownNumbers"));
    families.put("meaning", List.of("meaning", "meaningOfRuns", "meaningOfOne", "meaningOfNames"));
    families.put("ending", List.of("meaningOfEnding", "orderOfEnding"));
    families.put("names", List.of("wrongNames", "strangeNames"));
    families.put("contradictions", List.of("twists", "reversals"));
    return families;
  }

  /** What is left out: checks whole, vetoes of checks that stay signals, signals. */
  private record Variant(
      String name, Set<String> checks, Set<String> vetoes, Set<String> signals) {}

  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    MeasuredClaims measured = read(data, Path.of(args[1]));
    Set<String> start = new HashSet<>();
    List<Path> others = new ArrayList<>();
    List<Variant> sets = new ArrayList<>();
    List<List<String>> drops = new ArrayList<>();
    for (String arg : List.of(args).subList(2, args.length)) {
      if (arg.startsWith("without=")) {
        start.addAll(List.of(arg.substring("without=".length()).split(",", -1)));
      } else if (arg.startsWith("keep=")) {
        Set<String> out = new HashSet<>(measured.checks());
        List.of(arg.substring("keep=".length()).split(",", -1)).forEach(out::remove);
        sets.add(variant(arg, out));
      } else if (arg.startsWith("drop=")) {
        drops.add(List.of(arg.substring("drop=".length()).split(",", -1)));
      } else if (arg.startsWith("only=")) {
        start.addAll(measured.checks());
        List.of(arg.substring("only=".length()).split(",", -1)).forEach(start::remove);
      } else {
        others.add(Path.of(arg));
      }
    }
    MeasureChecks measure = new MeasureChecks(measured, start);
    measure.printAll();
    sets.forEach(measure::measure);
    for (List<String> drop : drops) {
      measure.measure(
          new Variant("without " + String.join(", ", drop), start, Set.of(), Set.copyOf(drop)));
    }
    if (!others.isEmpty()) {
      for (Path other : others) {
        PairedBootstrap.Answers answers =
            new MeasureChecks(read(data, other), start).answers(variant("", start));
        measure.print(other.getFileName().toString(), answers);
      }
    }
    if (others.isEmpty() && sets.isEmpty() && drops.isEmpty()) {
      measure.printChecks();
      measure.eliminate();
      measure.printSignals();
    }
  }

  private static MeasuredClaims read(Path data, Path file) throws IOException {
    if (!Files.exists(file)) {
      Support unweighted =
          new Support(Lexicon.load(), TrainSupport.unlearned(), MiniLmEmbedder.shared());
      MeasuredClaims.measure(data, unweighted).write(file);
    }
    return MeasuredClaims.read(file);
  }

  private static Variant variant(String name, Set<String> checks) {
    return new Variant(name, checks, Set.of(), Set.of());
  }

  private static Set<String> with(Set<String> some, List<String> more) {
    Set<String> both = new HashSet<>(some);
    both.addAll(more);
    return both;
  }

  private void printAll() {
    System.out.printf(
        "%-34s %-15s %-15s %6s %6s | %-15s %-15s %6s %6s | %s%n",
        "left out",
        "guard true",
        "false refused",
        "BA",
        "AUC",
        "devdata true",
        "false refused",
        "BA",
        "AUC",
        "loss of BA, of AUC: mean of nine sets; guard and devdata alike");
    all = answers(variant("", start));
    print("nothing", all);
  }

  private void printChecks() {
    List<String> kept = measured.checks().stream().filter(check -> !start.contains(check)).toList();
    for (String check : kept) {
      measure(variant(check, with(start, List.of(check))));
    }
    for (String check : kept) {
      measure(new Variant(check + " as veto", start, Set.of(check), Set.of()));
    }
    measure(
        variant(
            "all but figures, names, quotes",
            with(start, kept.stream().filter(check -> !EXEMPT.contains(check)).toList())));
    measure(variant("all checks", with(start, kept)));
    measure(new Variant("all vetoes", start, Set.copyOf(kept), Set.of()));
  }

  /** Takes out what is missed least, again and again, until everything left is missed. */
  private void eliminate() {
    Set<String> out = new HashSet<>(start);
    PairedBootstrap.Answers before = all;
    while (true) {
      String least = "";
      PairedBootstrap.Answers without = before;
      double best = Double.POSITIVE_INFINITY;
      for (String check : measured.checks()) {
        if (out.contains(check) || EXEMPT.contains(check)) {
          continue;
        }
        PairedBootstrap.Answers answers = answers(variant(check, with(out, List.of(check))));
        PairedBootstrap comparison = new PairedBootstrap(measured.rows(), before, answers);
        double loss = comparison.meanLoss();
        if (!comparison.isLossProven() && loss < best) {
          best = loss;
          least = check;
          without = answers;
        }
      }
      if (least.isEmpty()) {
        return;
      }
      out.add(least);
      System.out.println(line("then " + least, without, before));
      before = without;
    }
  }

  private void printSignals() {
    for (Map.Entry<String, List<String>> family : FAMILIES.entrySet()) {
      measure(
          new Variant(
              "signals: " + family.getKey(), start, Set.of(), Set.copyOf(family.getValue())));
    }
    for (String signal : Assessment.signalNames()) {
      measure(new Variant("signal " + signal, start, Set.of(), Set.of(signal)));
    }
  }

  private void measure(Variant variant) {
    print(variant.name(), answers(variant));
  }

  private void print(String name, PairedBootstrap.Answers answers) {
    System.out.println(line(name, answers, all));
  }

  private String line(
      String name, PairedBootstrap.Answers answers, PairedBootstrap.Answers before) {
    return String.format(
        Locale.ROOT,
        "%-34s %s",
        name,
        new PairedBootstrap(measured.rows(), before, answers).toString());
  }

  private PairedBootstrap.Answers answers(Variant variant) {
    List<SupportLearner.Row> rows = new ArrayList<>();
    for (Row row : measured.rows()) {
      rows.add(new SupportLearner.Row(row.set(), assessment(row, variant), row.isTrue()));
    }
    PairedBootstrap.Answers answers = new PairedBootstrap.Answers(rows.size());
    for (int fold = 0; fold <= FOLDS; fold++) {
      List<SupportLearner.Row> known = new ArrayList<>();
      for (int i = 0; i < rows.size(); i++) {
        if (!measured.rows().get(i).isGuard() && foldOf(measured.rows().get(i)) != fold) {
          known.add(rows.get(i));
        }
      }
      Weights weights = new SupportLearner(known).learn();
      for (int i = 0; i < rows.size(); i++) {
        if (foldOf(measured.rows().get(i)) == fold) {
          answers.set(i, weights, rows.get(i).assessment());
        }
      }
    }
    return answers;
  }

  /** The fold of a claim of devdata; for one of the guard set a fold that no other claim is in. */
  private static int foldOf(Row row) {
    return row.isGuard() ? FOLDS : Math.floorMod(row.source() / 7, FOLDS);
  }

  private Assessment assessment(Row row, Variant variant) {
    List<String> names = Assessment.signalNames();
    List<Double> signals = new ArrayList<>(row.signals());
    boolean isRefused = false;
    for (int c = 0; c < measured.checks().size(); c++) {
      String check = measured.checks().get(c);
      if (!variant.checks().contains(check)) {
        int signal = names.indexOf(Measured.signalOf(check));
        signals.set(signal, signals.get(signal) - row.faults().get(c));
        isRefused |= row.faults().get(c) > 0 && !variant.vetoes().contains(check);
      }
    }
    variant.signals().forEach(signal -> signals.set(names.indexOf(signal), 0.0));
    return new Assessment(signals, row.copied(), isRefused ? List.of("fault") : List.of(), false);
  }
}
