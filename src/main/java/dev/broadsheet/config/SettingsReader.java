package dev.broadsheet.config;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Merges the layers into settings: command line, then environment, then configuration file, then
 * defaults. Reports every fault at once, before anything is read or written.
 */
public final class SettingsReader {
  /** Formats of an edition, in the order they are written. */
  public static final List<String> FORMATS = List.of("html", "txt", "md", "json", "eml");

  /** Engines that can be asked for. */
  public static final List<String> ENGINES = List.of("auto", "ollama", "openai", "extractive");

  private static final List<String> SUMMARY_FORMATS =
      List.of("text", "md", "html", "json", "jsonl");
  private static final List<String> EXTRACT_FORMATS = List.of("text", "json", "jsonl");
  private static final String DEFAULT_INPUT = "seeds";

  private final Values values;
  private final List<String> arguments;

  /**
   * Starts from what the user said.
   *
   * @param layers in order of precedence
   * @param arguments what stands on the command line beside the options
   */
  public SettingsReader(List<Layer> layers, List<String> arguments) {
    this.values = new Values(layers);
    this.arguments = List.copyOf(arguments);
  }

  /** Settings of {@code digest}; {@code today} is the date in the configured zone. */
  public DigestSettings digest(LocalDate today) throws ConfigException {
    List<String> inputs = inputs(values.all("in"));
    if (inputs.isEmpty()) {
      inputs.add(DEFAULT_INPUT);
    }
    values.read("zone", "a time zone such as Europe/Berlin", SettingsReader::zone);
    MailReader mail = new MailReader(values);
    NotifySettings notify = new NotifyReader(values).read();
    DigestSettings settings =
        new DigestSettings(
            inputs,
            out(),
            values.date("date").orElse(today),
            values.text("title").orElse("Broadsheet"),
            engine(),
            values.choices("formats", FORMATS),
            values.path("templates"),
            values.text("theme").orElse("paper"),
            values.date("since"),
            values.count("max-stories", 1),
            interests(),
            values
                .read("max-skipped", "a count or a share such as 20%", SkipLimit::parse)
                .orElse(new SkipLimit(50, true)),
            language(),
            store(),
            mail.site(),
            mail.read(values.flag("send"), !notify.mailTo().isEmpty()),
            notify);
    if (settings.mail().isSent() && !settings.formats().contains("eml")) {
      values.fault("sending needs eml among the formats; leave it in, or leave out --send");
    }
    settings
        .since()
        .filter(since -> since.isAfter(settings.date()))
        .ifPresent(
            since ->
                values.fault(
                    values.nameOf("since")
                        + ": "
                        + since
                        + " is after the edition's day, "
                        + settings.date()
                        + "; nothing could be printed"));
    return checked(settings);
  }

  private List<String> interests() {
    List<String> interests = values.all("interest").stream().map(String::strip).toList();
    if (interests.contains("")) {
      values.fault(values.nameOf("interest") + ": an interest needs a word or more");
    }
    return interests;
  }

  /** Where days begin, if that is set; a fault in it is reported with the other ones. */
  public Optional<ZoneId> zone() {
    try {
      return values.text("zone").map(SettingsReader::zone);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(name, e);
    }
  }

  /** What is kept between runs, and where. */
  public StoreSettings kept() throws ConfigException {
    return checked(store());
  }

  private StoreSettings store() {
    StoreSettings usual = StoreSettings.DEFAULT;
    return new StoreSettings(
        values.count("reply-days", 1).orElse(usual.replyDays()),
        values.count("vector-days", 1).orElse(usual.vectorDays()),
        values.count("max-megabytes", 1).orElse(usual.maxMegabytes()),
        values.count("keep-editions", 1),
        values.path("shared-store"));
  }

  /** Settings of {@code summarize}. */
  public ArticleSettings summarize() throws ConfigException {
    return articles(values.choice("format", SUMMARY_FORMATS, "text"));
  }

  /** Settings of {@code extract}. */
  public ArticleSettings extract() throws ConfigException {
    return articles(values.choice("format", EXTRACT_FORMATS, "text"));
  }

  /** Settings of {@code send}. */
  public SendSettings send() throws ConfigException {
    return checked(
        new SendSettings(
            out(), values.date("date"), values.flag("resend"), new MailReader(values).read(true)));
  }

  /** Settings of {@code runs}. */
  public RunsSettings runs() throws ConfigException {
    return checked(
        new RunsSettings(
            out(),
            values.choice("format", List.of("text", "json"), "text"),
            values.count("last", 1).orElse(20)));
  }

  private Path out() {
    return values.path("out").orElse(Path.of("out"));
  }

  private ArticleSettings articles(String format) throws ConfigException {
    // The inputs of a configuration file are those of editions.
    List<String> inputs = inputs(values.allBesideFile("in"));
    if (inputs.isEmpty()) {
      values.fault(
          "nothing to read: name a file, a folder, a .jsonl file with --in, or - for standard"
              + " input");
    }
    boolean isCounted = values.text("sentences").filter(text -> !text.equals("true")).isPresent();
    return checked(
        new ArticleSettings(
            inputs,
            format,
            engine(),
            isCounted ? values.count("sentences", 1) : OptionalInt.empty(),
            values.flag("sentences"),
            language(),
            values.path("templates"),
            values.text("theme").orElse("paper")));
  }

  /** Arguments are the command line's own inputs: with them, those of other places don't count. */
  private List<String> inputs(List<String> named) {
    List<String> inputs =
        new ArrayList<>(arguments.isEmpty() ? named : values.allOnCommandLine("in"));
    inputs.addAll(arguments);
    return inputs;
  }

  private EngineSettings engine() {
    List<String> servers = new ArrayList<>();
    for (String entry : values.all("base-url")) {
      for (String server : entry.split(",", -1)) {
        servers.add(server.strip());
      }
    }
    return new EngineSettings(
        values.choice("engine", ENGINES, "auto"),
        values.text("model"),
        servers,
        values.count("num-ctx", 512),
        values.count("concurrency", 1).orElse(1),
        values.count("timeout", 1).orElse(600),
        values.text("judge"),
        values.path("prompts"));
  }

  /** Settings of {@code verify}. */
  public VerifySettings verify() throws ConfigException {
    Optional<Path> source = values.path("source");
    Optional<String> claim = values.text("claim");
    Optional<String> lines = arguments.stream().findFirst().or(() -> values.text("in"));
    boolean isPair = source.isPresent() && claim.isPresent();
    if (isPair == lines.isPresent() || source.isPresent() != claim.isPresent()) {
      values.fault("verify needs either --source and --claim, or --in FILE.jsonl");
    }
    return checked(
        new VerifySettings(
            source,
            claim,
            lines,
            engine(),
            values.choice("format", EXTRACT_FORMATS, lines.isPresent() ? "jsonl" : "text")));
  }

  /** What an edition looks like and where it goes. */
  public LookSettings look() throws ConfigException {
    return checked(
        new LookSettings(values.text("theme").orElse("paper"), values.path("templates"), out()));
  }

  /** How editions are mailed, complete if there is a mail server to mail them by. */
  public MailSettings mail() throws ConfigException {
    return checked(new MailReader(values).read(values.text("smtp-host").isPresent()));
  }

  /** Settings of {@code doctor}. */
  public EngineSettings doctor() throws ConfigException {
    return checked(engine());
  }

  private Optional<String> language() {
    return values.read("lang", "a language code such as en or pt-BR", SettingsReader::languageTag);
  }

  private static String languageTag(String code) {
    try {
      return new Locale.Builder().setLanguageTag(code).build().toLanguageTag();
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(code, e);
    }
  }

  private <T> T checked(T settings) throws ConfigException {
    if (!values.faults().isEmpty()) {
      throw new ConfigException(values.faults());
    }
    return settings;
  }
}
