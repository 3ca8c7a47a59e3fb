package dev.broadsheet.ingest;

import dev.broadsheet.ingest.Block.Kind;
import dev.broadsheet.ingest.ParsedDocument.Part;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/**
 * Reads Markdown with YAML front matter: {@code title}, {@code url}, {@code source}, {@code
 * author}, {@code date} or {@code published}, {@code language}. Markup is left behind; link words
 * stay, images and code blocks go. Safe for use by several threads.
 */
final class MarkdownReader {
  private static final Parser PARSER =
      Parser.builder().extensions(List.of(YamlFrontMatterExtension.create())).build();

  private MarkdownReader() {}

  /** The story of a Markdown document. */
  static ParsedDocument parse(String raw) {
    Node document = PARSER.parse(CleanText.body(raw));
    YamlFrontMatterVisitor frontMatter = new YamlFrontMatterVisitor();
    document.accept(frontMatter);
    BlockReader blocks = new BlockReader();
    document.accept(blocks);
    ParsedDocument parsedDocument = ParsedDocument.of(details(frontMatter.getData()), blocks.parts);
    return PlainText.titled(Layout.refine(parsedDocument)).cut();
  }

  private static Details details(Map<String, List<String>> frontMatter) {
    Map<String, String> fields = new TreeMap<>();
    frontMatter.forEach(
        (key, values) -> fields.put(key.toLowerCase(Locale.ROOT), String.join(", ", values)));
    return Details.of(
        fields.get("id"),
        first(fields, "url", "link", "canonical", "canonical_url"),
        fields.get("title"),
        first(fields, "source", "publisher", "site", "outlet"),
        first(fields, "author", "authors", "byline", "by"),
        first(fields, "published", "date", "pubdate", "created"),
        first(fields, "language", "lang", "locale"));
  }

  private static String first(Map<String, String> fields, String... names) {
    for (String name : names) {
      String value = fields.get(name);
      if (value != null && !value.isBlank()) {
        return value;
      }
    }
    return null;
  }

  /** Collects the blocks of a document in order. One object serves one document. */
  private static final class BlockReader extends AbstractVisitor {
    private final List<Part> parts = new ArrayList<>();
    private final Deque<Kind> around = new ArrayDeque<>(List.of(Kind.PARAGRAPH));

    @Override
    public void visit(Heading heading) {
      parts.add(new Part(Kind.HEADING, words(heading)));
    }

    @Override
    public void visit(Paragraph paragraph) {
      parts.add(new Part(around.element(), words(paragraph)));
    }

    @Override
    public void visit(ListItem item) {
      inside(Kind.ITEM, item);
    }

    @Override
    public void visit(BlockQuote quote) {
      inside(Kind.QUOTE, quote);
    }

    @Override
    public void visit(HtmlBlock html) {
      parts.add(new Part(Kind.PARAGRAPH, Jsoup.parse(html.getLiteral()).text()));
    }

    @Override
    public void visit(FencedCodeBlock code) {
      parts.add(new Part(Kind.ASIDE, code.getLiteral()));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      parts.add(new Part(Kind.ASIDE, code.getLiteral()));
    }

    private void inside(Kind kind, Node node) {
      around.push(kind);
      visitChildren(node);
      around.pop();
    }

    private static String words(Node block) {
      WordReader words = new WordReader();
      block.accept(words);
      return words.line.toString();
    }
  }

  /** Collects the words of one block. One object serves one block. */
  private static final class WordReader extends AbstractVisitor {
    private final StringBuilder line = new StringBuilder();

    @Override
    public void visit(Text text) {
      line.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      line.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      line.append('\n');
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
      line.append('\n');
    }

    @Override
    public void visit(Image image) {
      // A picture's alternative text is a caption, no part of the sentence around it.
    }
  }
}
