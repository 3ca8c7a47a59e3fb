package dev.broadsheet.render;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.broadsheet.news.Article;
import dev.broadsheet.news.Authors;
import dev.broadsheet.news.Digest;
import dev.broadsheet.news.Summary;
import java.util.List;

/**
 * Prints JSON for programs, unit for unit as it was read: texts and quotes are not cleaned, so that
 * {@code text[start:end] == quote} holds. The order of fields is fixed. May be shared between
 * threads.
 */
public final class Json implements Renderer {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final ObjectWriter pretty;

  /** Prints documents indented by two blanks, with line feeds on every system. */
  public Json() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(indenter);
    printer.indentArraysWith(indenter);
    pretty = MAPPER.writer(printer);
  }

  @Override
  public String format() {
    return "json";
  }

  @Override
  public String render(Digest edition) {
    return document(JsonShapes.digest(edition));
  }

  /** One object for one summary, else an array of them. */
  @Override
  public String render(List<Summary> summaries, Authors authors) {
    if (summaries.size() == 1) {
      return document(JsonShapes.summary(summaries.get(0), authors));
    }
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    summaries.forEach(summary -> all.add(JsonShapes.summary(summary, authors)));
    return document(all);
  }

  /** A summary as one line of JSONL. */
  public String line(Summary summary, Authors authors) {
    return line(JsonShapes.summary(summary, authors));
  }

  /** The line of JSONL for an article that could not be summarised. */
  public String failure(String article, String code, String message) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.putObject("article").put("id", article);
    line.putObject("error").put("code", code).put("message", message);
    return line(line);
  }

  /** An extracted article as an indented document. */
  public String render(Article article, boolean withSentences) {
    return document(JsonShapes.article(article, withSentences));
  }

  /** An extracted article as one line of JSONL. */
  public String line(Article article, boolean withSentences) {
    return line(JsonShapes.article(article, withSentences));
  }

  private String document(JsonNode node) {
    try {
      return withoutLoneSurrogates(pretty.writeValueAsString(node)) + "\n";
    } catch (JsonProcessingException e) {
      throw new RenderException("can't write JSON: " + e.getOriginalMessage(), e);
    }
  }

  private static String line(JsonNode node) {
    try {
      return withoutLoneSurrogates(MAPPER.writeValueAsString(node)) + "\n";
    } catch (JsonProcessingException e) {
      throw new RenderException("can't write JSON: " + e.getOriginalMessage(), e);
    }
  }

  /**
   * Escapes unpaired surrogates, which a text from JSON may hold. UTF-8 has no bytes for them, so
   * written as they are they would come back as question marks.
   */
  private static String withoutLoneSurrogates(String json) {
    StringBuilder escaped = null;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      boolean paired =
          Character.isHighSurrogate(c)
              && i + 1 < json.length()
              && Character.isLowSurrogate(json.charAt(i + 1));
      boolean lone = Character.isSurrogate(c) && !paired;
      if (lone && escaped == null) {
        escaped = new StringBuilder(json.length() + 16).append(json, 0, i);
      }
      if (escaped != null) {
        escaped.append(lone ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
      if (paired) {
        i++;
        if (escaped != null) {
          escaped.append(json.charAt(i));
        }
      }
    }
    return escaped == null ? json : escaped.toString();
  }
}
