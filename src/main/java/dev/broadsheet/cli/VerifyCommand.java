package dev.broadsheet.cli;

import dev.broadsheet.config.VerifySettings;
import java.util.List;

/** Says of any summary, by whomever written, what its source bears out. */
final class VerifyCommand implements Command {

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String purpose() {
    return "Check any summary against its source, sentence by sentence.";
  }

  @Override
  public String synopsis() {
    return "--source FILE --claim TEXT|FILE  or  --in FILE.jsonl";
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example(
            "broadsheet verify --source article.txt --claim summary.txt",
            "Marks each sentence of the summary; the exit code is 1 if one is not supported."),
        new Example(
            "broadsheet verify --in claims.jsonl > verdicts.jsonl",
            "Writes one verdict per line, in order."),
        new Example(
            "broadsheet verify --source article.txt --claim summary.txt --judge bespoke-minicheck",
            "Also asks a model about the sentences whose support is in doubt."));
  }

  @Override
  public int run(Invocation invocation) throws Exception {
    VerifySettings settings = invocation.settings().read(VerifySettings::of);
    return new Wiring(invocation).verdicts(settings).run();
  }
}
