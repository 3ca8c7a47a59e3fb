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
      row("source", Kind.path(), "FILE", "The text that should support the claim.")
          .at(Section.CHECKED, "verify")
          .add(ROWS);

  static final Option<String> CLAIM =
      row("claim", Kind.text(), "TEXT|FILE", "What is to be checked, or a file that holds it.")
          .at(Section.CHECKED, "verify")
          .add(ROWS);

  /** What is read. */
  public static final Option<List<String>> IN =
      row(
              "in",
              Kind.paths(),
              "PATH",
              "A file, a folder or a glob in quotes to read, or a .jsonl file with one article a"
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
              "Publish nothing if more inputs than this fail: a count or a share.")
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
              "The folder of editions, one folder a date; what is kept between runs is in its"
                  + " .state.")
          .usually("out")
          .at(Section.EDITION, "digest", "doctor")
          .at(Section.MAILED, "send")
          .at(Section.LISTED, "runs")
          .key("out")
          .add(ROWS);

  static final Option<LocalDate> DATE =
      row("date", Kind.date(), "YYYY-MM-DD", "The edition's day.")
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
              "Where days begin, such as Europe/Berlin; cron may have another zone than you.")
          .otherwise("the system's time zone")
          .at(Section.EDITION, "digest")
          .key("zone", "Europe/Berlin")
          .add(ROWS);

  static final Option<Boolean> RESEND =
      row("resend", Kind.flag(), "", "Also mail it to readers who have it or may have it already.")
          .at(Section.MAILED, "send")
          .add(ROWS);

  static final Option<Integer> LAST =
      row("last", Kind.count(1), "N", "List no more runs than this.")
          .usually("20")
          .at(Section.LISTED, "runs")
          .add(ROWS);

  static final Option<String> RUNS_FORMAT =
      format(List.of("text", "json"), "How runs are listed.").at(Section.LISTED, "runs").add(ROWS);

  static final Option<String> SUMMARY_FORMAT =
      format(List.of("text", "md", "html", "json", "jsonl"), "How summaries are printed.")
          .at(Section.PRINTED, "summarize")
          .add(ROWS);

  static final Option<String> DOCUMENT_FORMAT =
      format(List.of("text", "json", "jsonl"), "How documents are printed.")
          .at(Section.PRINTED, "extract")
          .add(ROWS);

  static final Option<String> VERDICT_FORMAT =
      row(
              "format",
              Kind.choice(List.of("text", "json", "jsonl")),
              "text|json|jsonl",
              "How results are printed.")
          .otherwise("text for one claim, jsonl for a file")
          .at(Section.PRINTED, "verify")
          .add(ROWS);

  static final Option<Integer> SENTENCES =
      row(
              "sentences",
              Kind.count(1),
              "N",
              "How many sentences a summary has; all of them, in order, where an article has no"
                  + " more.")
          .otherwise("by length")
          .at(Section.PRINTED, "summarize")
          .add(ROWS);

  static final Option<Boolean> SENTENCE_LIST =
      row("sentences", Kind.flag(), "", "Add the list of sentences.")
          .at(Section.PRINTED, "extract")
          .add(ROWS);

  /** The configuration file. */
  public static final Option<Path> CONFIG =
      row("config", Kind.path(), "FILE", "The file of settings; broadsheet init writes one.")
          .otherwise("./broadsheet.toml, else $XDG_CONFIG_HOME/broadsheet/config.toml")
          .at(Section.READ, "digest", "summarize", "extract")
          .at(Section.ESTIMATED, "doctor")
          .at(Section.MAILED, "send")
          .at(Section.LISTED, "runs")
          .add(ROWS);

  // The edition.

  static final Option<String> TITLE =
      row("title", Kind.text(), "TEXT", "The paper's name.")
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
      row("max-stories", Kind.count(1), "N", "Print no more stories than this.")
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
              "A few words, such as \"rail strikes\": stories about them come first.")
          .at(Section.EDITION, "digest")
          .key("edition.interests", "rail strikes", "Syria")
          .with(Trait.RECORDED)
          .add(ROWS);

  static final Option<String> THEME =
      row("theme", Kind.text(), "NAME", "The look: paper, brief, plain, or one of your own.")
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
              "Where the folder of editions is published; mails and the feed link there.")
          .at(Section.EDITION, "digest")
          .key("edition.site-url", "https://news.example.org/paper/")
          .with(Trait.RECORDED)
          .add(ROWS);

  // Mailing it.

  static final Option<Boolean> SEND =
      row("send", Kind.flag(), "", "Mail each edition once it is written.")
          .at(Section.MAIL, "digest")
          .key("mail.send", "false")
          .add(ROWS);

  static final Option<List<String>> TO =
      mail(
              "to",
              Kind.addresses(),
              "ADDRESS",
              "A reader's address. Each reader gets a copy of their own and learns of no other.")
          .key("mail.to", "me@example.org", "you@example.org")
          .add(ROWS);

  static final Option<String> MAIL_FROM =
      mail("mail-from", Kind.address(), "ADDRESS", "The sender's address.")
          .key("mail.from", "paper@example.org")
          .add(ROWS);

  static final Option<String> SMTP_HOST =
      mail("smtp-host", Kind.text(), "HOST", "The mail server that accepts the mails.")
          .key("mail.host", "smtp.example.org")
          .add(ROWS);

  static final Option<String> SMTP_SECURITY =
      mail(
              "smtp-security",
              Kind.choice(SECURITY),
              String.join("|", SECURITY),
              "How the connection is kept private; the certificate is always checked. none is for"
                  + " a server on this machine.")
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
              "The account on the mail server, if it wants one. Its password is in"
                  + " BROADSHEET_SMTP_PASSWORD or in a file.")
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
              "Where readers leave the list: an https: or mailto: address.")
          .at(Section.MAIL, "digest")
          .key("mail.unsubscribe", "mailto:paper@example.org?subject=unsubscribe")
          .add(ROWS);

  // The engine.

  static final Option<String> ENGINE_NAME =
      engine(
              "engine",
              Kind.choice(ENGINES),
              String.join("|", ENGINES),
              "Who summarises. auto takes Ollama if it answers and has the model, else the embedded"
                  + " engine (extractive); openai is any server that speaks OpenAI's protocol, such"
                  + " as vLLM or llama.cpp's. Where no server answers, the embedded engine stands"
                  + " in.")
          .usually("auto")
          .key("engine.name")
          .with(Trait.RECORDED)
          .add(ROWS);

  static final Option<String> MODEL =
      engine("model", Kind.text(), "NAME", "The model.")
          .otherwise("qwen3:4b-instruct")
          .key("engine.model", "qwen3:4b-instruct")
          .add(ROWS);

  static final Option<List<String>> BASE_URL =
      engine(
              "base-url",
              Kind.words(),
              "URL",
              "Where the model server is; several addresses make a pool.")
          .otherwise("OLLAMA_HOST, else this machine")
          .at(Section.OPINION, "verify")
          .key("engine.base-url", "http://127.0.0.1:11434")
          .add(ROWS);

  /** The key of a model server. */
  public static final Option<String> API_KEY =
      row("api-key", Kind.text(), "", "The model server's key, if it wants one.")
          .with(Trait.SECRET)
          .add(ROWS);

  static final Option<Integer> NUM_CTX =
      engine("num-ctx", Kind.count(512), "N", "The context window to ask for, in tokens.")
          .otherwise("what model and memory allow, up to 8192")
          .key("engine.num-ctx", "8192")
          .add(ROWS);

  static final Option<Integer> CONCURRENCY =
      engine(
              "concurrency",
              Kind.count(1),
              "N",
              "Requests at a time to each server; more than 1 helps only if it has as many slots"
                  + " (OLLAMA_NUM_PARALLEL).")
          .usually("1")
          .key("engine.concurrency")
          .add(ROWS);

  static final Option<Integer> TIMEOUT =
      engine("timeout", Kind.count(1), "SECONDS", "Most seconds that a server may send nothing.")
          .usually("600")
          .at(Section.OPINION, "verify")
          .key("engine.timeout")
          .add(ROWS);

  static final Option<String> JUDGE =
      engine(
              "judge",
              Kind.text(),
              "MODEL",
              "A second model on the same servers, such as bespoke-minicheck, that is asked about"
                  + " written sentences in doubt.")
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
              "For how many days replies of language models and the list of runs are kept.")
          .usually("180")
          .key("store.reply-days")
          .add(ROWS);

  static final Option<Integer> VECTOR_DAYS =
      row(
              "vector-days",
              Kind.count(1),
              "N",
              "For how many days embeddings are kept; they are many, and computed again when they"
                  + " are missed.")
          .usually("14")
          .key("store.vector-days")
          .add(ROWS);

  static final Option<Integer> MAX_MEGABYTES =
      row(
              "max-megabytes",
              Kind.count(1),
              "N",
              "How large the store may grow, about. Beyond that the oldest embeddings are removed"
                  + " first, then replies; what an edition printed, and whom it was sent to, is"
                  + " always kept.")
          .usually("512")
          .key("store.max-megabytes")
          .add(ROWS);

  static final Option<Integer> KEEP_EDITIONS =
      row(
              "keep-editions",
              Kind.count(1),
              "N",
              "How many editions stay in their folder. The latest and the one before it always"
                  + " stay, and what the others printed is remembered.")
          .otherwise("all of them")
          .key("store.keep-editions", "60")
          .add(ROWS);

  static final Option<Path> SHARED_STORE =
      row(
              "shared-store",
              Kind.path(),
              "DIR",
              "A folder that keeps replies and embeddings for several output folders, so that"
                  + " several files like this one, for several circles of readers, have no work"
                  + " done twice. What was printed and mailed stays each output folder's own.")
          .key("store.shared", "~/.local/share/broadsheet")
          .add(ROWS);

  // Who is told.

  static final Option<URI> NOTIFY_URL =
      row(
              "notify-url",
              Kind.link("http", "https"),
              "URL",
              "An address that is called with the outcome of every run (POST, a small JSON object),"
                  + " as services like healthchecks.io expect. Whoever knows it can call it: keep"
                  + " the file to yourself, or use the variable BROADSHEET_NOTIFY_URL.")
          .key("notify.url", "https://watch.example.org/ping/0f8a")
          .with(Trait.SECRET)
          .add(ROWS);

  static final Option<URI> NOTIFY_FAIL_URL =
      row(
              "notify-fail-url",
              Kind.link("http", "https"),
              "URL",
              "An address that is called instead when a run failed.")
          .otherwise("the one above with /fail at the end of its path")
          .key("notify.fail-url", "https://watch.example.org/ping/0f8a/fail")
          .with(Trait.SECRET)
          .add(ROWS);

  static final Option<List<String>> NOTIFY_MAIL_TO =
      row(
              "notify-mail-to",
              Kind.addresses(),
              "ADDRESS",
              "Who gets a mail when a run failed, by the server of [mail].")
          .key("notify.mail-to", "me@example.org")
          .add(ROWS);

  // One run, or one command.

  static {
    row(
            "in",
            Kind.text(),
            "FILE.jsonl",
            "One check a line: {\"id\",\"source\",\"claim\"}; - for standard input.")
        .at(Section.CHECKED, "verify")
        .add(ROWS);
    row("date", Kind.date(), "YYYY-MM-DD", "The edition's day.")
        .otherwise("the latest")
        .at(Section.MAILED, "send")
        .add(ROWS);
    row(
            "judge",
            Kind.text(),
            "MODEL",
            "A model on a server, such as bespoke-minicheck, that is asked about sentences in"
                + " doubt.")
        .at(Section.OPINION, "verify")
        .add(ROWS);
    row("engine", Kind.choice(ENGINES), "ollama|openai", "Which protocol its server speaks.")
        .otherwise("ollama")
        .at(Section.OPINION, "verify")
        .add(ROWS);
    flag("dry-run", "Show what would be read, asked, written and sent; do none of it.")
        .at(Section.DONE, "digest")
        .add(ROWS);
    flag("pull", "Fetch the model if it is missing.").at(Section.DONE, "doctor").add(ROWS);
    row("at", Kind.text(), "HH:MM", "When, every day.")
        .with(Trait.ONLY_ON_COMMAND_LINE)
        .usually("06:00")
        .at(Section.WHEN, "schedule")
        .add(ROWS);
    flag("cron", "Print a crontab line, the default.").at(Section.WHEN, "schedule").add(ROWS);
    flag("systemd", "Print a systemd service and timer.").at(Section.WHEN, "schedule").add(ROWS);
    flag("launchd", "Print a launchd property list.").at(Section.WHEN, "schedule").add(ROWS);
    flag("force", "Replace the file if it is already there.").at(Section.FILE, "init").add(ROWS);
    flag("help", "Show this help and exit.")
        .with(Trait.HAS_LETTER)
        .at(Section.EVERYWHERE)
        .add(ROWS);
    flag("version", "Show the version and exit.").at(Section.EVERYWHERE).add(ROWS);
    flag("quiet", "Print nothing but errors.")
        .with(Trait.HAS_LETTER)
        .at(Section.EVERYWHERE)
        .add(ROWS);
    flag("verbose", "Say more about what is done.")
        .with(Trait.HAS_LETTER)
        .at(Section.EVERYWHERE)
        .add(ROWS);
    flag("no-progress", "Show no progress bars.").at(Section.EVERYWHERE).add(ROWS);
    row(
            "log-format",
            Kind.choice(LOG_FORMATS),
            String.join("|", LOG_FORMATS),
            "How notices, warnings and errors are written; json is one object a line.")
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
