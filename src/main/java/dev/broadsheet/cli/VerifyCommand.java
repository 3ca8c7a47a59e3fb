package dev.broadsheet.cli;

import dev.broadsheet.config.VerifySettings;
import java.util.List;
import org.apache.commons.cli.Options;

/** Says of any summary, by whomever written, what its source bears out. */
final class VerifyCommand implements Command {

  @Override
  public String name() {
    return "verify";
  }

  @Override
  public String purpose() {
    return "Check a summary from anywhere, sentence by sentence, against its source.";
  }

  @Override
  public String synopsis() {
    return "--source FILE --claim TEXT|FILE  or  --in FILE.jsonl";
  }

  @Override
  public List<Section> sections() {
    return List.of(
        new Section(
            "What is checked",
            new Options()
                .addOption(CommandOptions.of("source", "FILE", "The text that should say it."))
                .addOption(
                    CommandOptions.of(
                        "claim", "TEXT|FILE", "What is to be checked, or a file that holds it."))
                .addOption(
                    CommandOptions.of(
                        "in",
                        "FILE.jsonl",
                        "One check a line: {\"id\",\"source\",\"claim\"}; - for standard"
                            + " input."))),
        new Section(
            "What is printed",
            new Options()
                .addOption(
                    CommandOptions.of(
                        "format",
                        "text|json|jsonl",
                        "How results are printed. Default: text for one claim, jsonl for a"
                            + " file."))),
        new Section("A second opinion", CommandOptions.judge()),
        CommandOptions.everywhere());
  }

  @Override
  public List<Example> examples() {
    return List.of(
        new Example(
            "broadsheet verify --source article.txt --claim summary.txt",
            "Marks each sentence of the summary; the exit code is 1 if one is not supported."),
        new Example(
            "broadsheet verify --in claims.jsonl > verdicts.jsonl",
            "Writes one verdict a line, in order."),
        new Example(
            "broadsheet verify --source article.txt --claim summary.txt --judge bespoke-minicheck",
            "Asks a model, too, about the sentences that are neither clearly right nor wrong."));
  }

  @Override
  public int run(Invocation invocation) throws Exception {
    VerifySettings settings = invocation.settings().verify();
    return new Wiring(invocation).verdicts(settings).run();
  }
}
