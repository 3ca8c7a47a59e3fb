package dev.broadsheet.config;

import dev.broadsheet.config.Option.Section;
import dev.broadsheet.config.Option.Trait;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Every option there is, in the order of the example file and of each section of the help. A new
 * one gets its row here and its field in the record of settings that uses it; help, key, example,
 * variable and manifest follow. {@code OptionTableTest} with {@code -Dgolden.rewrite=true} rewrites
 * the documents. The rows are added while this class is loaded, and never after. The file is long
 * because it is one table: parted by section, its order, which is that of the documents, would
 * stand nowhere.
 */
public final class OptionTable {
  /** Formats of an edition, in the order they are written. */
  public static final List<String> FORMATS = List.of("html", "txt", "md", "json", "eml");

  /** Forms of notices. */
  public static final List<String> LOG_FORMATS = List.of("text", "json");

  private static final List<String> ENGINES = List.of("auto", "ollama", "openai", "extractive");
  private static final List<String> WRITINGS = List.of("auto", "guided", "whole");
  private static final List<String> SECURITY = List.of("starttls", "tls", "none");
  private static final List<Option<?>> ROWS = new ArrayList<>();

  // What is read, where it goes, and what single commands take.

  static final Option<Path> SOURCE =
      row("source", Kind.path(), "FILE", "The source text to check against.")
          .at(Section.CHECKED, "verify")
          .add(ROWS);

  static final Option<String> CLAIM =
      row("claim", Kind.text(), "TEXT|FILE", "The text to check, or a file that holds it.")
          .at(Section.CHECKED, "verify")
          .add(ROWS);

  /** What is read. */
  public static final Option<List<String>> IN =
      row(
              "in",
              Kind.paths(),
              "PATH",
              "What to read: a file, a folder, a quoted glob, or a .jsonl file with one article per"
                  + " line.")
          .at(Section.READ, "digest", "summarize", "extract")
          .at(Section.ESTIMATED, "doctor")
          .key("in", "~/news", "~/saved/**/*.html", "saved.jsonl")
          .with(Trait.RECORDED)
          .add(ROWS);

  static final Option<LocalDate> SINCE =
      row("since", Kind.date(), "DATE", "Leave out articles published before this day.")
          .at(Section.READ, "digest")
          .key("since", "2026-01-31")
          .with(Trait.RECORDED)
          .add(ROWS);

  static final Option<String> LANG =
      row(
              "lang",
              Kind.language(),
              "CODE",
              "The language of articles that don't state theirs, such as en or pt-BR.")
          .at(Section.READ, "digest", "summarize", "extract")
          .key("lang", "en")
          .with(Trait.RECORDED)
          .add(ROWS);

  static final Option<SkipLimit> MAX_SKIPPED =
      row(
              "max-skipped",
              Kind.share(),
              "N|P%",
              "Publish nothing if more inputs than this fail: a number or a percentage.")
          .usually("50%")
          .at(Section.READ, "digest")
          .key("max-skipped")
          .with(Trait.RECORDED)
          .add(ROWS);

  static final Option<Path> OUT =
      row(
              "out",
              Kind.path(),
              "DIR",
              "The output folder, with one folder per date; data kept between runs is in its .state"
                  + " folder.")
          .usually("out")
          .at(Section.EDITION, "digest", "doctor")
          .at(Section.MAILED, "send")
          .at(Section.LISTED, "runs")
          .key("out")
          .add(ROWS);

  static final Option<LocalDate> DATE =
      row("date", Kind.date(), "YYYY-MM-DD", "The date of the edition.")
          .otherwise("today")
          .at(Section.EDITION, "digest")
          .with(Trait.RECORDED)
          .add(ROWS);

  /** The zone that days begin in. */
  public static final Option<ZoneId> ZONE =
      row(
              "zone",
              Kind.zone(),
              "ZONE",
              "The time zone of the edition's date, such as Europe/Berlin; cron may use another.")
          .otherwise("the system's time zone")
          .at(Section.EDITION, "digest")
          .key("zone", "Europe/Berlin")
          .add(ROWS);

  static final Option<Boolean> RESEND =
      row(
              "resend",
              Kind.flag(),
              "",
              "Also mail it to readers who have, or may have, received it already.")
          .at(Section.MAILED, "send")
          .add(ROWS);

  static final Option<Integer> LAST =
      row("last", Kind.count(1), "N", "List at most this many runs.")
          .usually("20")
          .at(Section.LISTED, "runs")
          .add(ROWS);

  static final Option<String> RUNS_FORMAT =
      format(List.of("text", "json"), "The output format.").at(Section.LISTED, "runs").add(ROWS);

  static final Option<String> SUMMARY_FORMAT =
      format(List.of("text", "md", "html", "json", "jsonl"), "The output format.")
          .at(Section.PRINTED, "summarize")
          .add(ROWS);

  static final Option<String> DOCUMENT_FORMAT =
      format(List.of("text", "json", "jsonl"), "The output format.")
          .at(Section.PRINTED, "extract")
          .add(ROWS);

  static final Option<String> VERDICT_FORMAT =
      row(
              "format",
              Kind.choice(List.of("text", "json", "jsonl")),
              "text|json|jsonl",
              "The output format.")
          .otherwise("text for one claim, jsonl for a file")
          .at(Section.PRINTED, "verify")
          .add(ROWS);

  static final Option<Integer> SENTENCES =
      row(
              "sentences",
              Kind.count(1),
              "N",
              "The number of sentences per summary; if the article has no more than that, all of"
                  + " them, in order.")
          .otherwise("by length")
          .at(Section.PRINTED, "summarize")
          .add(ROWS);

  static final Option<Boolean> SENTENCE_LIST =
      row("sentences", Kind.flag(), "", "Add the list of sentences.")
          .at(Section.PRINTED, "extract")
          .add(ROWS);

  /** The configuration file. */
  public static final Option<Path> CONFIG =
      row("config", Kind.path(), "FILE", "The configuration file; broadsheet init writes one.")
          .otherwise("./broadsheet.toml, else $XDG_CONFIG_HOME/broadsheet/config.toml")
          .at(Section.READ, "digest", "summarize", "extract")
          .at(Section.ESTIMATED, "doctor")
          .at(Section.MAILED, "send")
          .at(Section.LISTED, "runs")
          .add(ROWS);

  // The edition.

  static final Option<String> TITLE =
      row("title", Kind.text(), "TEXT", "The title of the edition.")
          .usually("Broadsheet")
          .at(Section.EDITION, "digest")
          .key("edition.title")
          .add(ROWS);

  static final Option<List<String>> EDITION_FORMATS =
      row("formats", Kind.choices(FORMATS), String.join(",", FORMATS), "The formats to write.")
          .usually(String.join(",", FORMATS))
          .at(Section.EDITION, "digest")
          .key("edition.formats")
          .with(Trait.RECORDED)
          .add(ROWS);

  static final Option<Integer> MAX_STORIES =
      row("max-stories", Kind.count(1), "N", "Print at most this many stories.")
          .otherwise("all of them")
          .at(Section.EDITION, "digest")
          .key("edition.max-stories", "20")
          .with(Trait.RECORDED)
          .add(ROWS);

  static final Option<List<String>> INTERESTS =
      row(
              "interest",
              Kind.phrases(),
              "WORDS",
              "A topic in a few words, such as \"rail strikes\": stories about it come first.")
          .at(Section.EDITION, "digest")
          .key("edition.interests", "rail strikes", "Syria")
          .with(Trait.RECORDED)
          .add(ROWS);

  static final Option<String> THEME =
      row("theme", Kind.text(), "NAME", "The theme: paper, brief, plain, or one of your own.")
          .usually("paper")
          .at(Section.EDITION, "digest", "doctor")
          .at(Section.PRINTED, "summarize")
          .key("edition.theme")
          .with(Trait.RECORDED)
          .add(ROWS);

  static final Option<Path> TEMPLATES =
      row(
              "templates",
              Kind.path(),
              "DIR",
              "A folder of templates that replace the built-in ones, file by file.")
          .at(Section.EDITION, "digest", "doctor")
          .at(Section.PRINTED, "summarize")
          .key("edition.templates", "templates")
          .with(Trait.RECORDED)
          .add(ROWS);

  static final Option<URI> SITE_URL =
      row(
              "site-url",
              Kind.link("http", "https"),
              "URL",
              "The address at which the output folder is published; mails and the feed link to it.")
          .at(Section.EDITION, "digest")
          .key("edition.site-url", "https://news.example.org/paper/")
          .with(Trait.RECORDED)
          .add(ROWS);

  // Mailing it.

  static final Option<Boolean> SEND =
      row("send", Kind.flag(), "", "Mail the edition after writing it.")
          .at(Section.MAIL, "digest")
          .key("mail.send", "false")
          .add(ROWS);

  static final Option<List<String>> TO =
      mail(
              "to",
              Kind.addresses(),
              "ADDRESS",
              "A reader's address. Each reader gets a separate mail and sees no other address.")
          .key("mail.to", "me@example.org", "you@example.org")
          .add(ROWS);

  static final Option<String> MAIL_FROM =
      mail("mail-from", Kind.address(), "ADDRESS", "The sender's address.")
          .key("mail.from", "paper@example.org")
          .add(ROWS);

  static final Option<String> SMTP_HOST =
      mail("smtp-host", Kind.text(), "HOST", "The mail server to send through.")
          .key("mail.host", "smtp.example.org")
          .add(ROWS);

  static final Option<String> SMTP_SECURITY =
      mail(
              "smtp-security",
              Kind.choice(SECURITY),
              String.join("|", SECURITY),
              "How the connection is encrypted; the certificate is always checked. none is allowed"
                  + " only for a server on this machine.")
          .usually("starttls")
          .key("mail.security")
          .add(ROWS);

  static final Option<Integer> SMTP_PORT =
      mail("smtp-port", Kind.count(1, 65_535), "N", "The mail server's port.")
          .otherwise("587 for starttls, 465 for tls, 25 for none")
          .key("mail.port", "587")
          .add(ROWS);

  static final Option<String> SMTP_USER =
      mail(
              "smtp-user",
              Kind.text(),
              "NAME",
              "The account on the mail server, if it requires one. Its password is read from"
                  + " BROADSHEET_SMTP_PASSWORD or from a file.")
          .key("mail.user", "paper@example.org")
          .add(ROWS);

  static final Option<Path> SMTP_PASSWORD_FILE =
      mail(
              "smtp-password-file",
              Kind.path(),
              "FILE",
              "A file whose first line is the account's password.")
          .key("mail.password-file", "~/.config/broadsheet/smtp-password")
          .add(ROWS);

  static final Option<String> SMTP_PASSWORD =
      row("smtp-password", Kind.text(), "", "The account's password.").with(Trait.SECRET).add(ROWS);

  static final Option<URI> LIST_UNSUBSCRIBE =
      row(
              "list-unsubscribe",
              Kind.link("https", "mailto"),
              "URL",
              "Where readers unsubscribe: an https: or mailto: address.")
          .at(Section.MAIL, "digest")
          .key("mail.unsubscribe", "mailto:paper@example.org?subject=unsubscribe")
          .add(ROWS);

  // The engine.

  static final Option<String> ENGINE_NAME =
      engine(
              "engine",
              Kind.choice(ENGINES),
              String.join("|", ENGINES),
              "What writes the summaries. auto uses Ollama if it answers and has the model,"
                  + " otherwise the extractive engine, which is embedded; openai is any server with"
                  + " an OpenAI-compatible API, such as vLLM or llama.cpp. If no server answers,"
                  + " Broadsheet falls back to the extractive engine.")
          .usually("auto")
          .key("engine.name")
          .with(Trait.RECORDED)
          .add(ROWS);

  static final Option<String> MODEL =
      engine("model", Kind.text(), "NAME", "The name of the language model.")
          .otherwise("qwen3:4b-instruct")
          .key("engine.model", "qwen3:4b-instruct")
          .add(ROWS);

  static final Option<List<String>> BASE_URL =
      engine(
              "base-url",
              Kind.words(),
              "URL",
              "The address of the model server; several addresses make a pool.")
          .otherwise("OLLAMA_HOST, else this machine")
          .at(Section.OPINION, "verify")
          .key("engine.base-url", "http://127.0.0.1:11434")
          .add(ROWS);

  /** The key of a model server. */
  public static final Option<String> API_KEY =
      row("api-key", Kind.text(), "", "The API key of the model server, if it requires one.")
          .with(Trait.SECRET)
          .add(ROWS);

  static final Option<Integer> NUM_CTX =
      engine("num-ctx", Kind.count(512), "N", "The context window to request, in tokens.")
          .otherwise("what model and memory allow, up to 8192")
          .key("engine.num-ctx", "8192")
          .add(ROWS);

  static final Option<Integer> NUM_THREAD =
      engine(
              "num-thread",
              Kind.count(1),
              "N",
              "The number of processor threads that Ollama is to use. On a busy machine one per idle"
                  + " core is fastest.")
          .otherwise("what Ollama chooses")
          .key("engine.num-thread", "4")
          .add(ROWS);

  static final Option<Integer> CONCURRENCY =
      engine(
              "concurrency",
              Kind.count(1),
              "N",
              "Concurrent requests per server; more than 1 helps only if the server has as many"
                  + " slots (OLLAMA_NUM_PARALLEL).")
          .usually("1")
          .key("engine.concurrency")
          .add(ROWS);

  static final Option<Integer> TIMEOUT =
      engine(
              "timeout",
              Kind.count(1),
              "SECONDS",
              "The longest time a server may send nothing, in seconds.")
          .usually("600")
          .at(Section.OPINION, "verify")
          .key("engine.timeout")
          .add(ROWS);

  static final Option<String> WRITING =
      engine(
              "writing",
              Kind.choice(WRITINGS),
              String.join("|", WRITINGS),
              "How a model writes. whole gives it all sentences of a story at once; guided has the"
                  + " embedded engine choose two or three sentences at a time, of which the model"
                  + " makes one; auto is guided for models under 3 billion parameters.")
          .usually("auto")
          .key("engine.writing")
          .with(Trait.RECORDED)
          .add(ROWS);

  static final Option<String> JUDGE =
      engine(
              "judge",
              Kind.text(),
              "MODEL",
              "A second model on the same servers, such as bespoke-minicheck, that checks written"
                  + " sentences whose support is in doubt.")
          .key("engine.judge", "bespoke-minicheck")
          .with(Trait.RECORDED)
          .add(ROWS);

  static final Option<Path> PROMPTS =
      engine(
              "prompts",
              Kind.path(),
              "DIR",
              "A folder of prompts that replace the built-in ones, file by file.")
          .at(Section.OPINION, "verify")
          .key("engine.prompts", "prompts")
          .add(ROWS);

  // What is kept.

  static final Option<Integer> REPLY_DAYS =
      row(
              "reply-days",
              Kind.count(1),
              "N",
              "How many days to keep model replies and the list of runs.")
          .usually("180")
          .key("store.reply-days")
          .add(ROWS);

  static final Option<Integer> VECTOR_DAYS =
      row(
              "vector-days",
              Kind.count(1),
              "N",
              "How many days to keep embeddings. They take much space and are recomputed when"
                  + " needed.")
          .usually("14")
          .key("store.vector-days")
          .add(ROWS);

  static final Option<Integer> MAX_MEGABYTES =
      row(
              "max-megabytes",
              Kind.count(1),
              "N",
              "The approximate maximum size of the store. Beyond it, the oldest embeddings are"
                  + " removed first, then replies; the record of what was printed, and to whom"
                  + " it was sent, is always kept.")
          .usually("512")
          .key("store.max-megabytes")
          .add(ROWS);

  static final Option<Integer> KEEP_EDITIONS =
      row(
              "keep-editions",
              Kind.count(1),
              "N",
              "How many editions to keep in the output folder. The latest two always stay, and what"
                  + " removed ones printed is remembered.")
          .otherwise("all of them")
          .key("store.keep-editions", "60")
          .add(ROWS);

  static final Option<Path> SHARED_STORE =
      row(
              "shared-store",
              Kind.path(),
              "DIR",
              "A folder for replies and embeddings that several output folders share, so that"
                  + " editions for different readers don't repeat the same work. What was printed"
                  + " and mailed is recorded separately in each output folder.")
          .key("store.shared", "~/.local/share/broadsheet")
          .add(ROWS);

  // Who is told.

  static final Option<URI> NOTIFY_URL =
      row(
              "notify-url",
              Kind.link("http", "https"),
              "URL",
              "An address that is called after every run with its outcome (POST, a small JSON"
                  + " object), as services like healthchecks.io expect. Anyone who knows it can"
                  + " call it: keep this file private, or use the variable BROADSHEET_NOTIFY_URL.")
          .key("notify.url", "https://watch.example.org/ping/0f8a")
          .with(Trait.SECRET)
          .add(ROWS);

  static final Option<URI> NOTIFY_FAIL_URL =
      row(
              "notify-fail-url",
              Kind.link("http", "https"),
              "URL",
              "An address that is called instead when a run fails.")
          .otherwise("the address above with /fail appended to its path")
          .key("notify.fail-url", "https://watch.example.org/ping/0f8a/fail")
          .with(Trait.SECRET)
          .add(ROWS);

  static final Option<List<String>> NOTIFY_MAIL_TO =
      row(
              "notify-mail-to",
              Kind.addresses(),
              "ADDRESS",
              "Who gets a mail, sent through the server in [mail], when a run fails.")
          .key("notify.mail-to", "me@example.org")
          .add(ROWS);

  // One run, or one command.

  static {
    row(
            "in",
            Kind.text(),
            "FILE.jsonl",
            "One check per line: {\"id\",\"source\",\"claim\"}; - for standard input.")
        .at(Section.CHECKED, "verify")
        .add(ROWS);
    row("date", Kind.date(), "YYYY-MM-DD", "The date of the edition.")
        .otherwise("the latest")
        .at(Section.MAILED, "send")
        .add(ROWS);
    row(
            "judge",
            Kind.text(),
            "MODEL",
            "A model on a server, such as bespoke-minicheck, that checks sentences whose support"
                + " is in doubt.")
        .at(Section.OPINION, "verify")
        .add(ROWS);
    row("engine", Kind.choice(ENGINES), "ollama|openai", "The protocol that its server speaks.")
        .otherwise("ollama")
        .at(Section.OPINION, "verify")
        .add(ROWS);
    flag("dry-run", "Show what would be read, asked, written and sent, without doing it.")
        .at(Section.DONE, "digest")
        .add(ROWS);
    flag("pull", "Download the model if it is missing.").at(Section.DONE, "doctor").add(ROWS);
    row("at", Kind.text(), "HH:MM", "The time of day to run.")
        .with(Trait.ONLY_ON_COMMAND_LINE)
        .usually("06:00")
        .at(Section.WHEN, "schedule")
        .add(ROWS);
    flag("cron", "Print a crontab line (the default).").at(Section.WHEN, "schedule").add(ROWS);
    flag("systemd", "Print a systemd service and timer.").at(Section.WHEN, "schedule").add(ROWS);
    flag("launchd", "Print a launchd property list.").at(Section.WHEN, "schedule").add(ROWS);
    flag("force", "Replace the file if it exists.").at(Section.FILE, "init").add(ROWS);
    flag("help", "Show this help and exit.")
        .with(Trait.HAS_LETTER)
        .at(Section.EVERYWHERE)
        .add(ROWS);
    flag("version", "Show the version and exit.").at(Section.EVERYWHERE).add(ROWS);
    flag("quiet", "Print errors only.").with(Trait.HAS_LETTER).at(Section.EVERYWHERE).add(ROWS);
    flag("verbose", "Print more details.").with(Trait.HAS_LETTER).at(Section.EVERYWHERE).add(ROWS);
    flag("no-progress", "Show no progress bars.").at(Section.EVERYWHERE).add(ROWS);
    row(
            "log-format",
            Kind.choice(LOG_FORMATS),
            String.join("|", LOG_FORMATS),
            "The format of notices, warnings and errors; json is one object per line.")
        .usually("text")
        .at(Section.EVERYWHERE)
        .add(ROWS);
  }

  private OptionTable() {}

  /** Every option, in the order of the example file. */
  public static List<Option<?>> all() {
    return List.copyOf(ROWS);
  }

  /** What the help of a command shows, for commands that take the options of others as well. */
  public static Map<Section, List<Option<?>>> of(String... commands) {
    Map<Section, List<Option<?>>> sections = new EnumMap<>(Section.class);
    for (Option<?> option : ROWS) {
      for (Option.Place place : option.places()) {
        if (place.isOf(List.of(commands))) {
          sections.computeIfAbsent(place.section(), section -> new ArrayList<>()).add(option);
        }
      }
    }
    return sections;
  }

  private static <T> Option<T> row(String name, Kind<T> kind, String argument, String text) {
    return Option.of(name, kind, argument, text);
  }

  private static <T> Option<T> mail(String name, Kind<T> kind, String argument, String text) {
    return row(name, kind, argument, text).at(Section.MAIL, "digest", "send");
  }

  private static <T> Option<T> engine(String name, Kind<T> kind, String argument, String text) {
    return row(name, kind, argument, text).at(Section.ENGINE, "digest", "summarize", "doctor");
  }

  private static Option<String> format(List<String> formats, String text) {
    return row("format", Kind.choice(formats), String.join("|", formats), text)
        .usually(formats.get(0));
  }

  /** A flag of one run. */
  private static Option<Boolean> flag(String name, String text) {
    return row(name, Kind.flag(), "", text).with(Trait.ONLY_ON_COMMAND_LINE);
  }
}
