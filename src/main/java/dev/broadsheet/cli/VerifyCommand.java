package dev.broadsheet.cli;

import dev.broadsheet.app.AppFactory;
import dev.broadsheet.config.VerifySettings;

/** Says of any summary, by whomever written, what its source bears out. */
final class VerifyCommand implements Command {

  @Override
  public Help help() {
    return new Help(
        "verify",
        "Check any summary against its source, sentence by sentence.",
        "--source FILE --claim TEXT|FILE  or  --in FILE.jsonl",
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
    AppFactory app = new AppFactory(invocation);
    return new VerdictPrinter(invocation, settings, app.judged(settings.engine())).run();
  }
}
