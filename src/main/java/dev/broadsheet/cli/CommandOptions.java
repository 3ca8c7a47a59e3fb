package dev.broadsheet.cli;

import dev.broadsheet.cli.Command.Section;
import dev.broadsheet.config.SettingsReader;
import dev.broadsheet.model.langchain.ModelServers;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;

/** The options that several commands share, each said once. */
final class CommandOptions {
  private CommandOptions() {}

  static Option of(String name, String argument, String description) {
    return Option.builder().longOpt(name).hasArg().argName(argument).desc(description).get();
  }

  static Option flag(String name, String description) {
    return Option.builder().longOpt(name).desc(description).get();
  }

  static Option in() {
    return of(
        "in",
        "PATH",
        "A file, a folder, a glob in quotes, or a .jsonl file with one article a line. May be"
            + " repeated.");
  }

  static Option config() {
    return of(
        "config",
        "FILE",
        "Settings, see broadsheet init. Default: ./broadsheet.toml, else"
            + " $XDG_CONFIG_HOME/broadsheet/config.toml.");
  }

  static Option language() {
    return of("lang", "CODE", "Language of articles that don't tell theirs, such as en or pt-BR.");
  }

  static Options engine() {
    return new Options()
        .addOption(
            of(
                "engine",
                String.join("|", SettingsReader.ENGINES),
                "Who summarises. auto takes Ollama if it answers and has the model, else the"
                    + " embedded engine (extractive); openai is any server that speaks OpenAI's"
                    + " protocol, such as vLLM or llama.cpp's. Default: auto."))
        .addOption(of("model", "NAME", "The model. Default: " + ModelServers.DEFAULT_MODEL + "."))
        .addOption(
            of(
                "base-url",
                "URL",
                "Where the model server is; repeated, it makes a pool. Default: OLLAMA_HOST, else"
                    + " this machine."))
        .addOption(
            of(
                "num-ctx",
                "N",
                "The context window to ask for, in tokens. Default: what model and memory allow,"
                    + " up to 8192."))
        .addOption(
            of(
                "concurrency",
                "N",
                "Requests at a time to each server; more than 1 helps only if it has as many slots"
                    + " (OLLAMA_NUM_PARALLEL). Default: 1."))
        .addOption(
            of("timeout", "SECONDS", "Most seconds that a server may send nothing. Default: 600."))
        .addOption(
            of(
                "judge",
                "MODEL",
                "A second model on the same servers, such as bespoke-minicheck, that is asked about"
                    + " written sentences in doubt."))
        .addOption(prompts());
  }

  private static Option prompts() {
    return of("prompts", "DIR", "Prompts that replace the built-in ones, file by file.");
  }

  /** For checking what somebody else has written. */
  static Options judge() {
    return new Options()
        .addOption(
            of(
                "judge",
                "MODEL",
                "A model on a server, such as bespoke-minicheck, that is asked about sentences in"
                    + " doubt."))
        .addOption(
            of("engine", "ollama|openai", "Which protocol its server speaks. Default: ollama."))
        .addOption(
            of("base-url", "URL", "Where its server is. Default: OLLAMA_HOST, else this machine."))
        .addOption(
            of("timeout", "SECONDS", "Most seconds that a server may send nothing. Default: 600."))
        .addOption(prompts());
  }

  static Options look() {
    return new Options()
        .addOption(
            of("templates", "DIR", "Templates that replace the built-in ones, file by file."))
        .addOption(of("theme", "NAME", "The look. Default: paper."));
  }

  static Options mail() {
    return new Options()
        .addOption(of("to", "ADDRESS", "A reader. May be repeated; none learns of the others."))
        .addOption(of("mail-from", "ADDRESS", "Whose mail it is."))
        .addOption(of("smtp-host", "HOST", "The server that takes mails on."))
        .addOption(
            of(
                "smtp-security",
                "starttls|tls|none",
                "How the connection is kept private; the certificate is checked. none is for"
                    + " localhost. Default: starttls."))
        .addOption(of("smtp-port", "N", "Default: 587 for starttls, 465 for tls, 25 for none."))
        .addOption(
            of(
                "smtp-user",
                "NAME",
                "The account on it. The password is in BROADSHEET_SMTP_PASSWORD or in a file."))
        .addOption(
            of("smtp-password-file", "FILE", "A file whose first line is the account's password."));
  }

  static Section everywhere() {
    return new Section(
        "Everywhere",
        new Options()
            .addOption(Option.builder("h").longOpt("help").desc("Show this help and leave.").get())
            .addOption(flag("version", "Show the version and leave."))
            .addOption(Option.builder("q").longOpt("quiet").desc("Say nothing but errors.").get())
            .addOption(
                Option.builder("v").longOpt("verbose").desc("Say more about what is done.").get())
            .addOption(flag("no-progress", "Show no progress bars."))
            .addOption(
                of(
                    "log-format",
                    String.join("|", Notices.FORMATS),
                    "How notices, warnings and errors are written; json is an object a line."
                        + " Default: text.")));
  }
}
