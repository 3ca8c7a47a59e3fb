package dev.broadsheet.config;

import static dev.broadsheet.config.Option.Section.CHECKED;
import static dev.broadsheet.config.Option.Section.DONE;
import static dev.broadsheet.config.Option.Section.EDITION;
import static dev.broadsheet.config.Option.Section.ENGINE;
import static dev.broadsheet.config.Option.Section.ESTIMATED;
import static dev.broadsheet.config.Option.Section.EVERYWHERE;
import static dev.broadsheet.config.Option.Section.FILE;
import static dev.broadsheet.config.Option.Section.LISTED;
import static dev.broadsheet.config.Option.Section.MAIL;
import static dev.broadsheet.config.Option.Section.MAILED;
import static dev.broadsheet.config.Option.Section.OPINION;
import static dev.broadsheet.config.Option.Section.PRINTED;
import static dev.broadsheet.config.Option.Section.READ;
import static dev.broadsheet.config.Option.Section.WHEN;

import dev.broadsheet.config.Option.Help;
import dev.broadsheet.config.Option.Place;
import dev.broadsheet.config.Option.Section;
import dev.broadsheet.config.Option.Trait;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every option there is, in the order of the example file and of each section of the help. A new
 * one gets its row here and its field in the record of settings that uses it; help, key, example,
 * variable and manifest follow. The rows are added while this class is loaded, and never after.
 */
public final class OptionTable {
  /** Formats of an edition, in the order they are written. */
  public static final List<String> FORMATS = List.of("html", "txt", "md", "json", "eml");

  /** Forms of notices. */
  public static final List<String> LOG_FORMATS = List.of("text", "json");

  private static final List<String> ENGINES = List.of("auto", "ollama", "openai", "extractive");
  private static final List<String> SECURITY = List.of("starttls", "tls", "none");
  private static final List<Option<?>> ROWS = new ArrayList<>();

  // What is read.

  static final Option<Path> SOURCE =
      row("source", Kind.path())
          .help("FILE", "The text that should support the claim.")
          .at(CHECKED, "verify")
          .add();

  static final Option<String> CLAIM =
      row("claim", Kind.text())
          .help("TEXT|FILE", "What is to be checked, or a file that holds it.")
          .at(CHECKED, "verify")
          .add();

  /** What is read. */
  public static final Option<List<String>> IN =
      row("in", Kind.paths())
          .help(
              "PATH",
              "A file, a folder or a glob in quotes to read, or a .jsonl file with one article a"
                  + " line.")
          .at(READ, "digest", "summarize", "extract")
          .at(ESTIMATED, "doctor")
          .at(
              CHECKED,
              "verify",
              new Help(
                  "FILE.jsonl",
                  "One check a line: {\"id\",\"source\",\"claim\"}; - for standard input."))
          .key("in", "~/news", "~/saved/**/*.html", "saved.jsonl")
          .recorded()
          .add();

  static final Option<LocalDate> SINCE =
      row("since", Kind.date())
          .help("DATE", "Leave out articles published before this day.")
          .at(READ, "digest")
          .key("since", "2026-01-31")
          .recorded()
          .add();

  static final Option<String> LANG =
      row("lang", Kind.language())
          .help("CODE", "The language of articles that don't state theirs, such as en or pt-BR.")
          .at(READ, "digest", "summarize", "extract")
          .key("lang", "en")
          .recorded()
          .add();

  static final Option<SkipLimit> MAX_SKIPPED =
      row("max-skipped", Kind.share())
          .help("N|P%", "Publish nothing if more inputs than this fail: a count or a share.")
          .usually("50%")
          .at(READ, "digest")
          .key("max-skipped")
          .recorded()
          .add();

  static final Option<Path> OUT =
      row("out", Kind.path())
          .help("DIR", "The folder of editions, which has a folder for each date.")
          .usually("out")
          .at(EDITION, "digest", "doctor")
          .at(MAILED, "send")
          .at(LISTED, "runs")
          .key("out")
          .note("What is kept between runs is in its folder .state.")
          .add();

  static final Option<LocalDate> DATE =
      row("date", Kind.date())
          .help("YYYY-MM-DD", "The edition's day.")
          .otherwise("today")
          .at(EDITION, "digest")
          .at(MAILED, "send", new Help("YYYY-MM-DD", "The edition's day. Default: the latest."))
          .recorded()
          .add();

  /** The zone that days begin in. */
  public static final Option<ZoneId> ZONE =
      row("zone", Kind.zone())
          .help("ZONE", "Where days begin, such as Europe/Berlin.")
          .otherwise("the system's time zone")
          .at(EDITION, "digest")
          .key("zone", "Europe/Berlin")
          .note("Cron may have another one than you do.")
          .add();

  static final Option<Boolean> RESEND =
      row("resend", Kind.flag())
          .help("", "Also mail it to readers who have it or may have it already.")
          .at(MAILED, "send")
          .add();

  static final Option<Integer> LAST =
      row("last", Kind.count(1))
          .help("N", "List no more runs than this.")
          .usually("20")
          .at(LISTED, "runs")
          .add();

  static final Option<String> RUNS_FORMAT =
      format(List.of("text", "json"), "How runs are listed.").at(LISTED, "runs").add();

  static final Option<String> SUMMARY_FORMAT =
      format(List.of("text", "md", "html", "json", "jsonl"), "How summaries are printed.")
          .at(PRINTED, "summarize")
          .add();

  static final Option<String> DOCUMENT_FORMAT =
      format(List.of("text", "json", "jsonl"), "How documents are printed.")
          .at(PRINTED, "extract")
          .add();

  static final Option<String> VERDICT_FORMAT =
      row("format", Kind.choice(List.of("text", "json", "jsonl")))
          .help("text|json|jsonl", "How results are printed.")
          .otherwise("text for one claim, jsonl for a file")
          .at(PRINTED, "verify")
          .add();

  static final Option<Integer> SENTENCES =
      row("sentences", Kind.count(1))
          .help(
              "N",
              "How many sentences a summary has; all of them, in order, where an article has no"
                  + " more.")
          .otherwise("by length")
          .at(PRINTED, "summarize")
          .add();

  static final Option<Boolean> SENTENCE_LIST =
      row("sentences", Kind.flag())
          .help("", "Add the list of sentences.")
          .at(PRINTED, "extract")
          .add();

  /** The configuration file. */
  public static final Option<Path> CONFIG =
      row("config", Kind.path())
          .help("FILE", "The file of settings; broadsheet init writes one.")
          .otherwise("./broadsheet.toml, else $XDG_CONFIG_HOME/broadsheet/config.toml")
          .at(READ, "digest", "summarize", "extract")
          .at(ESTIMATED, "doctor")
          .at(MAILED, "send")
          .at(LISTED, "runs")
          .add();

  // The edition.

  static final Option<String> TITLE =
      row("title", Kind.text())
          .help("TEXT", "The paper's name.")
          .usually("Broadsheet")
          .at(EDITION, "digest")
          .key("edition.title")
          .add();

  static final Option<List<String>> EDITION_FORMATS =
      row("formats", Kind.choices(FORMATS))
          .help(String.join(",", FORMATS), "The formats to write.")
          .usually(String.join(",", FORMATS))
          .at(EDITION, "digest")
          .key("edition.formats")
          .recorded()
          .add();

  static final Option<Integer> MAX_STORIES =
      row("max-stories", Kind.count(1))
          .help("N", "Print no more stories than this.")
          .otherwise("all of them")
          .at(EDITION, "digest")
          .key("edition.max-stories", "20")
          .recorded()
          .add();

  static final Option<List<String>> INTERESTS =
      row("interest", Kind.phrases())
          .help("WORDS", "A few words, such as \"rail strikes\": stories about them come first.")
          .at(EDITION, "digest")
          .key("edition.interests", "rail strikes", "Syria")
          .recorded()
          .add();

  static final Option<String> THEME =
      row("theme", Kind.text())
          .help("NAME", "The look: paper, brief, plain, or one of your own.")
          .usually("paper")
          .at(EDITION, "digest", "doctor")
          .at(PRINTED, "summarize")
          .key("edition.theme")
          .recorded()
          .add();

  static final Option<Path> TEMPLATES =
      row("templates", Kind.path())
          .help("DIR", "A folder of templates that replace the built-in ones, file by file.")
          .at(EDITION, "digest", "doctor")
          .at(PRINTED, "summarize")
          .key("edition.templates", "templates")
          .recorded()
          .add();

  static final Option<URI> SITE_URL =
      row("site-url", Kind.link("http", "https"))
          .help("URL", "Where the folder of editions is published; mails and the feed link there.")
          .at(EDITION, "digest")
          .key("edition.site-url", "https://news.example.org/paper/")
          .recorded()
          .add();

  // Mailing it.

  static final Option<Boolean> SEND =
      row("send", Kind.flag())
          .help("", "Mail each edition once it is written.")
          .at(MAIL, "digest")
          .key("mail.send", "false")
          .add();

  static final Option<List<String>> TO =
      row("to", Kind.addresses())
          .help("ADDRESS", "A reader's address. Each reader gets a copy of their own and learns of no other.")
          .at(MAIL, "digest", "send")
          .key("mail.to", "me@example.org", "you@example.org")
          .add();

  static final Option<String> MAIL_FROM =
      row("mail-from", Kind.address())
          .help("ADDRESS", "The sender's address.")
          .at(MAIL, "digest", "send")
          .key("mail.from", "paper@example.org")
          .add();

  static final Option<String> SMTP_HOST =
      row("smtp-host", Kind.text())
          .help("HOST", "The mail server that accepts the mails.")
          .at(MAIL, "digest", "send")
          .key("mail.host", "smtp.example.org")
          .add();

  static final Option<String> SMTP_SECURITY =
      row("smtp-security", Kind.choice(SECURITY))
          .help(
              String.join("|", SECURITY),
              "How the connection is kept private; the certificate is always checked. none is for"
                  + " a server on this machine.")
          .usually("starttls")
          .at(MAIL, "digest", "send")
          .key("mail.security")
          .add();

  static final Option<Integer> SMTP_PORT =
      row("smtp-port", Kind.count(1, 65_535))
          .help("N", "The mail server's port.")
          .otherwise("587 for starttls, 465 for tls, 25 for none")
          .at(MAIL, "digest", "send")
          .key("mail.port", "587")
          .add();

  static final Option<String> SMTP_USER =
      row("smtp-user", Kind.text())
          .help(
              "NAME",
              "The account on the mail server, if it wants one. Its password is in"
                  + " BROADSHEET_SMTP_PASSWORD or in a file.")
          .at(MAIL, "digest", "send")
          .key("mail.user", "paper@example.org")
          .add();

  static final Option<Path> SMTP_PASSWORD_FILE =
      row("smtp-password-file", Kind.path())
          .help("FILE", "A file whose first line is the account's password.")
          .at(MAIL, "digest", "send")
          .key("mail.password-file", "~/.config/broadsheet/smtp-password")
          .add();

  static final Option<String> SMTP_PASSWORD =
      row("smtp-password", Kind.text()).help("", "The account's password.").secret().add();

  static final Option<URI> LIST_UNSUBSCRIBE =
      row("list-unsubscribe", Kind.link("https", "mailto"))
          .help("URL", "Where readers leave the list: an https: or mailto: address.")
          .at(MAIL, "digest")
          .key("mail.unsubscribe", "mailto:paper@example.org?subject=unsubscribe")
          .add();

  // The engine.

  static final Option<String> ENGINE_NAME =
      row("engine", Kind.choice(ENGINES))
          .help(
              String.join("|", ENGINES),
              "Who summarises. auto takes Ollama if it answers and has the model, else the"
                  + " embedded engine (extractive); openai is any server that speaks OpenAI's"
                  + " protocol, such as vLLM or llama.cpp's.")
          .usually("auto")
          .at(ENGINE, "digest", "summarize", "doctor")
          .at(
              OPINION,
              "verify",
              new Help("ollama|openai", "Which protocol the server speaks. Default: ollama."))
          .key("engine.name")
          .note("Where no server answers, ollama and openai fall back to the embedded engine.")
          .recorded()
          .add();

  static final Option<String> MODEL =
      row("model", Kind.text())
          .help("NAME", "The model.")
          .otherwise("qwen3:4b-instruct")
          .at(ENGINE, "digest", "summarize", "doctor")
          .key("engine.model", "qwen3:4b-instruct")
          .add();

  static final Option<List<String>> BASE_URL =
      row("base-url", Kind.words())
          .help("URL", "Where the model server is; several addresses make a pool.")
          .otherwise("OLLAMA_HOST, else this machine")
          .at(ENGINE, "digest", "summarize", "doctor")
          .at(OPINION, "verify")
          .key("engine.base-url", "http://127.0.0.1:11434")
          .add();

  /** The key of a model server. */
  public static final Option<String> API_KEY =
      row("api-key", Kind.text()).help("", "The model server's key, if it wants one.").secret().add();

  static final Option<Integer> NUM_CTX =
      row("num-ctx", Kind.count(512))
          .help("N", "The context window to ask for, in tokens.")
          .otherwise("what model and memory allow, up to 8192")
          .at(ENGINE, "digest", "summarize", "doctor")
          .key("engine.num-ctx", "8192")
          .add();

  static final Option<Integer> CONCURRENCY =
      row("concurrency", Kind.count(1))
          .help(
              "N",
              "Requests at a time to each server; more than 1 helps only if it has as many slots"
                  + " (OLLAMA_NUM_PARALLEL).")
          .usually("1")
          .at(ENGINE, "digest", "summarize", "doctor")
          .key("engine.concurrency")
          .add();

  static final Option<Integer> TIMEOUT =
      row("timeout", Kind.count(1))
          .help("SECONDS", "Most seconds for one reply.")
          .usually("600")
          .at(ENGINE, "digest", "summarize", "doctor")
          .at(OPINION, "verify")
          .key("engine.timeout")
          .add();

  static final Option<String> JUDGE =
      row("judge", Kind.text())
          .help(
              "MODEL",
              "A second model on the same servers, such as bespoke-minicheck, that is asked about"
                  + " written sentences in doubt.")
          .at(ENGINE, "digest", "summarize", "doctor")
          .at(
              OPINION,
              "verify",
              new Help(
                  "MODEL",
                  "A model on a server, such as bespoke-minicheck, that is asked about sentences in"
                      + " doubt."))
          .key("engine.judge", "bespoke-minicheck")
          .recorded()
          .add();

  static final Option<Path> PROMPTS =
      row("prompts", Kind.path())
          .help("DIR", "A folder of prompts that replace the built-in ones, file by file.")
          .at(ENGINE, "digest", "summarize", "doctor")
          .at(OPINION, "verify")
          .key("engine.prompts", "prompts")
          .add();

  // What is kept.

  static final Option<Integer> REPLY_DAYS =
      row("reply-days", Kind.count(1))
          .help("N", "For how many days replies of language models and the list of runs are kept.")
          .usually("180")
          .key("store.reply-days")
          .add();

  static final Option<Integer> VECTOR_DAYS =
      row("vector-days", Kind.count(1))
          .help(
              "N",
              "For how many days embeddings are kept; they are many, and computed again when they"
                  + " are missed.")
          .usually("14")
          .key("store.vector-days")
          .add();

  static final Option<Integer> MAX_MEGABYTES =
      row("max-megabytes", Kind.count(1))
          .help(
              "N",
              "How large the store may grow, about. Beyond that the oldest embeddings are removed"
                  + " first, then replies; what an edition printed, and whom it was sent to, is"
                  + " always kept.")
          .usually("512")
          .key("store.max-megabytes")
          .add();

  static final Option<Integer> KEEP_EDITIONS =
      row("keep-editions", Kind.count(1))
          .help(
              "N",
              "How many editions stay in their folder. The latest and the one before it always"
                  + " stay, and what the others printed is remembered.")
          .otherwise("all of them")
          .key("store.keep-editions", "60")
          .add();

  static final Option<Path> SHARED_STORE =
      row("shared-store", Kind.path())
          .help(
              "DIR",
              "A folder that keeps replies and embeddings for several output folders, so that"
                  + " several files like this one, for several circles of readers, have no work"
                  + " done twice. What was printed and mailed stays each output folder's own.")
          .key("store.shared", "~/.local/share/broadsheet")
          .add();

  // Who is told.

  static final Option<URI> NOTIFY_URL =
      row("notify-url", Kind.link("http", "https"))
          .help(
              "URL",
              "An address that is called with the outcome of every run (POST, a small JSON object),"
                  + " as services like healthchecks.io expect. Whoever knows it can call it: keep"
                  + " the file to yourself, or use the variable BROADSHEET_NOTIFY_URL.")
          .key("notify.url", "https://watch.example.org/ping/0f8a")
          .secret()
          .add();

  static final Option<URI> NOTIFY_FAIL_URL =
      row("notify-fail-url", Kind.link("http", "https"))
          .help("URL", "An address that is called instead when a run failed.")
          .otherwise("the one above with /fail at the end of its path")
          .key("notify.fail-url", "https://watch.example.org/ping/0f8a/fail")
          .secret()
          .add();

  static final Option<List<String>> NOTIFY_MAIL_TO =
      row("notify-mail-to", Kind.addresses())
          .help("ADDRESS", "Who gets a mail when a run failed, by the server of [mail].")
          .key("notify.mail-to", "me@example.org")
          .add();

  // One run, or one command.

  static {
    flag("dry-run", "Show what would be read, asked, written and sent; do none of it.")
        .at(DONE, "digest")
        .add();
    flag("pull", "Fetch the model if it is missing.").at(DONE, "doctor").add();
    row("at", Kind.text())
        .onlyOnCommandLine()
        .help("HH:MM", "When, every day.")
        .usually("06:00")
        .at(WHEN, "schedule")
        .add();
    flag("cron", "Print a crontab line, the default.").at(WHEN, "schedule").add();
    flag("systemd", "Print a systemd service and timer.").at(WHEN, "schedule").add();
    flag("launchd", "Print a launchd property list.").at(WHEN, "schedule").add();
    flag("force", "Replace the file if it is already there.").at(FILE, "init").add();
    flag("help", "Show this help and exit.").letter("h").at(EVERYWHERE).add();
    flag("version", "Show the version and exit.").at(EVERYWHERE).add();
    flag("quiet", "Print nothing but errors.").letter("q").at(EVERYWHERE).add();
    flag("verbose", "Say more about what is done.").letter("v").at(EVERYWHERE).add();
    flag("no-progress", "Show no progress bars.").at(EVERYWHERE).add();
    row("log-format", Kind.choice(LOG_FORMATS))
        .help(
            String.join("|", LOG_FORMATS),
            "How notices, warnings and errors are written; json is one object a line.")
        .usually("text")
        .at(EVERYWHERE)
        .add();
  }

  private OptionTable() {}

  /** Every option, in the order of the example file. */
  public static List<Option<?>> all() {
    return List.copyOf(ROWS);
  }

  /** What the help of a command shows, for commands that take the options of others as well. */
  public static Map<Section, Map<Option<?>, Help>> of(String... commands) {
    Map<Section, Map<Option<?>, Help>> sections = new EnumMap<>(Section.class);
    for (Option<?> option : ROWS) {
      option.places().stream()
          .filter(place -> place.isOf(List.of(commands)))
          .forEach(
              place ->
                  sections
                      .computeIfAbsent(place.section(), section -> new LinkedHashMap<>())
                      .put(option, option.helpAt(place)));
    }
    return sections;
  }

  private static <T> Row<T> row(String name, Kind<T> kind) {
    return new Row<>(name, kind);
  }

  /** A flag of one run. */
  private static Row<Boolean> flag(String name, String text) {
    return row(name, Kind.flag()).help("", text).onlyOnCommandLine();
  }

  private static Row<String> format(List<String> formats, String text) {
    return row("format", Kind.choice(formats))
        .help(String.join("|", formats), text)
        .usually(formats.get(0));
  }

  /** A row that is being written. */
  private static final class Row<T> {
    private final String name;
    private final Kind<T> kind;
    private final List<Place> places = new ArrayList<>();
    private final Set<Trait> traits = EnumSet.noneOf(Trait.class);
    private Optional<String> letter = Optional.empty();
    private Optional<String> usual = Optional.empty();
    private Optional<Option.Entry> entry = Optional.empty();
    private String argument = "";
    private String text = "";
    private String otherwise = "";

    Row(String name, Kind<T> kind) {
      this.name = name;
      this.kind = kind;
    }

    Row<T> letter(String one) {
      letter = Optional.of(one);
      return this;
    }

    /** What stands for the value, and what the option is for. */
    Row<T> help(String valueName, String sentences) {
      argument = valueName;
      text = sentences;
      return this;
    }

    /** What holds where nothing is given. */
    Row<T> usually(String value) {
      usual = Optional.of(value);
      return this;
    }

    /** What holds where nothing is given and that is no fixed value. */
    Row<T> otherwise(String words) {
      otherwise = words;
      return this;
    }

    /** Where commands take it; every command if none is named. */
    Row<T> at(Section section, String... commands) {
      places.add(new Place(section, List.of(commands), Optional.empty()));
      return this;
    }

    /** Where a command takes it that uses it in a way of its own. */
    Row<T> at(Section section, String command, Help help) {
      places.add(new Place(section, List.of(command), Optional.of(help)));
      return this;
    }

    /** Its key in the configuration file, with an example unless the usual value is one. */
    Row<T> key(String key, String... example) {
      entry = Optional.of(new Option.Entry(key, List.of(example), ""));
      return this;
    }

    /** What the example file says besides. */
    Row<T> note(String sentences) {
      entry = entry.map(old -> new Option.Entry(old.key(), old.example(), sentences));
      return this;
    }

    Row<T> recorded() {
      traits.add(Trait.RECORDED);
      return this;
    }

    Row<T> secret() {
      traits.add(Trait.SECRET);
      return this;
    }

    Row<T> onlyOnCommandLine() {
      traits.add(Trait.ONLY_ON_COMMAND_LINE);
      return this;
    }

    Option<T> add() {
      Option<T> option =
          new Option<>(
              name,
              letter,
              kind,
              argument,
              text,
              usual,
              otherwise,
              places,
              entry,
              traits);
      ROWS.add(option);
      return option;
    }
  }
}
