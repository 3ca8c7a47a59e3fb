package dev.broadsheet.render;

import dev.broadsheet.nlp.Sha256;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileNameGlobMatcher;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.FirstMatchTemplateConfigurationFactory;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.ParseException;
import freemarker.core.PlainTextOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.core.XMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;

/**
 * The templates of one look. Each file is looked for in the owner's folder first ({@code
 * DIR/THEME/file}, then {@code DIR/file}), then in the program's theme, then in its default theme
 * {@value #DEFAULT_THEME}; so people replace single files, and a theme holds only what it changes.
 *
 * <p>Templates are text, not programs: they see records by their components, can neither make
 * objects nor reach classes, and everything they insert is escaped for the format that the file's
 * name ends in ({@code .html.ftl}, {@code .md.ftl}, {@code .txt.ftl}). May be shared between
 * threads.
 */
public final class Templates {
  /** The look that every other one falls back on. */
  public static final String DEFAULT_THEME = "paper";

  private static final Version VERSION = Configuration.VERSION_2_3_35;
  private static final String ROOT = "/templates/";

  /** The looks that the program brings. */
  public static final List<String> THEMES = List.of(DEFAULT_THEME, "brief", "plain");

  /** What {@code docs/templates.md} lists. */
  private static final List<String> FILES =
      List.of(
          "article.txt.ftl",
          "digest.html.ftl",
          "digest.md.ftl",
          "digest.txt.ftl",
          "feed.xml.ftl",
          "index.html.ftl",
          "mail.html.ftl",
          "mail.txt.ftl",
          "parts.html.ftl",
          "parts.md.ftl",
          "parts.txt.ftl",
          "short.html.ftl",
          "summary.html.ftl",
          "summary.md.ftl",
          "summary.txt.ftl",
          "type.html.ftl");

  private final Configuration configuration;

  /**
   * The templates of a theme.
   *
   * @param theme name of a look
   * @param folder where the owner's own files lie, if there are any
   * @throws RenderException if there is no such theme or folder
   */
  public Templates(String theme, Optional<Path> folder) {
    configuration = new Configuration(VERSION);
    configuration.setTemplateLoader(new MultiTemplateLoader(loaders(theme, folder)));
    configuration.setLocalizedLookup(false);
    configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setOutputEncoding(StandardCharsets.UTF_8.name());
    lockDown();
    setFormats();
  }

  /** The default look, without files of one's own. */
  public static Templates standard() {
    return new Templates(DEFAULT_THEME, Optional.empty());
  }

  private void lockDown() {
    configuration.setObjectWrapper(new RecordWrapper(VERSION));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
  }

  private void setFormats() {
    configuration.setLocale(Locale.ENGLISH);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setBooleanFormat("c");
    configuration.setRegisteredCustomOutputFormats(List.of(MarkdownFormat.INSTANCE));
    configuration.setSharedVariable("wrap", new WrapDirective());
    // A name that fits none of these stays unescaped plain text, so it is refused.
    configuration.setTemplateConfigurations(
        new FirstMatchTemplateConfigurationFactory(
                format("html", HTMLOutputFormat.INSTANCE),
                format("md", MarkdownFormat.INSTANCE),
                format("txt", PlainTextOutputFormat.INSTANCE),
                format("xml", XMLOutputFormat.INSTANCE))
            .noMatchErrorDetails(
                "a template's name ends in .html.ftl, .md.ftl, .txt.ftl or .xml.ftl"));
  }

  private static ConditionalTemplateConfigurationFactory format(String name, OutputFormat format) {
    TemplateConfiguration settings = new TemplateConfiguration();
    settings.setOutputFormat(format);
    return new ConditionalTemplateConfigurationFactory(
        new FileNameGlobMatcher("*." + name + ".ftl"), settings);
  }

  private static TemplateLoader[] loaders(String theme, Optional<Path> folder) {
    if (!theme.matches("[a-z0-9-]+")) {
      throw new RenderException("not the name of a theme: " + theme);
    }
    boolean shipped = THEMES.contains(theme);
    boolean owned = folder.isPresent() && Files.isDirectory(folder.get().resolve(theme));
    if (!shipped && !owned) {
      throw new RenderException("there is no theme named " + theme);
    }
    List<TemplateLoader> loaders = new ArrayList<>();
    if (folder.isPresent()) {
      addFolder(loaders, folder.get().resolve(theme));
      if (!addFolder(loaders, folder.get())) {
        throw new RenderException("the templates folder can't be read: " + folder.get());
      }
    }
    loaders.add(new ClassTemplateLoader(Templates.class, ROOT + theme));
    folder.ifPresent(own -> addFolder(loaders, own.resolve(DEFAULT_THEME)));
    loaders.add(new ClassTemplateLoader(Templates.class, ROOT + DEFAULT_THEME));
    return loaders.toArray(TemplateLoader[]::new);
  }

  private static boolean addFolder(List<TemplateLoader> loaders, Path folder) {
    if (!Files.isDirectory(folder) || !Files.isReadable(folder)) {
      return false;
    }
    try {
      loaders.add(new FileTemplateLoader(folder.toFile()));
      return true;
    } catch (IOException e) {
      throw new RenderException("the templates folder can't be read: " + folder, e);
    }
  }

  /**
   * Reads every template there is, so that a mistake in the grammar of one shows before any work is
   * done.
   *
   * @throws RenderException naming file and line
   */
  public void parse() {
    for (String name : FILES) {
      if (exists(name)) {
        template(name);
      }
    }
  }

  /**
   * What a template makes of its data.
   *
   * @param name of the file, such as {@code digest.html.ftl}
   * @param data what it sees, by name
   * @throws RenderException naming file and line, if it can't be found, parsed or carried out
   */
  String fill(String name, Map<String, ?> data) {
    StringWriter out = new StringWriter();
    Template template = template(name);
    try {
      template.process(data, out);
    } catch (ParseException e) {
      throw ungrammatical(e); // one that this one imports
    } catch (TemplateException e) {
      throw new RenderException(
          place(
              e.getTemplateSourceName(),
              e.getLineNumber(),
              e.getColumnNumber(),
              firstLine(e.getMessageWithoutStackTop())),
          e);
    } catch (IOException e) {
      throw new RenderException("the template " + name + " can't be read: " + e.getMessage(), e);
    }
    return out.toString();
  }

  private Template template(String name) {
    try {
      return configuration.getTemplate(name);
    } catch (TemplateNotFoundException e) {
      throw new RenderException("there is no template " + name, e);
    } catch (ParseException e) {
      throw ungrammatical(e);
    } catch (IOException e) {
      throw new RenderException("the template " + name + " can't be read: " + e.getMessage(), e);
    }
  }

  private static RenderException ungrammatical(ParseException e) {
    return new RenderException(
        place(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage()),
        e);
  }

  private boolean exists(String name) {
    try {
      return configuration.getTemplateLoader().findTemplateSource(name) != null;
    } catch (IOException e) {
      throw new RenderException("the template " + name + " can't be read: " + e.getMessage(), e);
    }
  }

  /**
   * The templates in effect by name, each as the SHA-256 of its text in hexadecimal digits, so that
   * a run can be told from one with other templates.
   */
  public SortedMap<String, String> hashes() {
    SortedMap<String, String> hashes = new TreeMap<>();
    for (String name : FILES) {
      try {
        if (!exists(name)) {
          continue; // this look has none
        }
        hashes.put(name, Sha256.hex(text(name)));
      } catch (IOException e) {
        throw new RenderException("the template " + name + " can't be read: " + e.getMessage(), e);
      }
    }
    return hashes;
  }

  private String text(String name) throws IOException {
    TemplateLoader loader = configuration.getTemplateLoader();
    Object source = loader.findTemplateSource(name);
    if (source == null) {
      throw new RenderException("there is no template " + name);
    }
    try (Reader reader = loader.getReader(source, StandardCharsets.UTF_8.name())) {
      StringWriter text = new StringWriter();
      reader.transferTo(text);
      return text.toString();
    } finally {
      loader.closeTemplateSource(source);
    }
  }

  private static String place(String name, Integer line, Integer column, String what) {
    String at = line == null ? "" : ", line " + line + ", column " + column;
    return "template " + name + at + ": " + what.strip();
  }

  private static String firstLine(String message) {
    int end = message.indexOf("\n\n");
    return end < 0 ? message : message.substring(0, end);
  }
}
