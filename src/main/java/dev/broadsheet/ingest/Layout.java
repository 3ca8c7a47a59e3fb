package dev.broadsheet.ingest;

import dev.broadsheet.ingest.Block.Kind;
import dev.broadsheet.nlp.Span;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells what each block of a text is: title, label, caption, by-line, subheading, pull quote and
 * its speaker, link list, or running text. In doubt a block is running text, for only sentences of
 * running text can be printed and nothing of the story may be lost.
 *
 * <p>Works in passes over the blocks in order; a later pass only looks at what the earlier ones
 * left as running text. One object serves one text on one thread.
 */
final class Layout {
  private static final int MAX_TITLE = 220;
  private static final int MAX_HEADING = 100;
  private static final int MAX_HEADING_WORDS = 14;
  private static final int MAX_PLAIN_HEADING_WORDS = 9;
  private static final int MAX_QUOTE_WORDS = 70;
  private static final int HEAD_BLOCKS = 8;
  private static final int FEWEST_UNSPACED = 24;
  private static final int MANY_UNSPACED = 80;
  private static final Pattern CLOSED =
      Pattern.compile(".*[.!?…。！？।؟][\"'”’»)\\]]*$", Pattern.DOTALL);
  private static final Pattern STOPPED =
      Pattern.compile(".*[.…。,;:।][\"'”’»)\\]]*$", Pattern.DOTALL);

  private final ParsedDocument parsedDocument;
  private final List<Block> blocks;

  private Layout(ParsedDocument parsedDocument) {
    this.parsedDocument = parsedDocument;
    this.blocks = new ArrayList<>(parsedDocument.blocks());
  }

  /** A plain text taken apart. */
  static ParsedDocument of(Details details, String text) {
    List<Block> paragraphs = new ArrayList<>();
    for (Span paragraph : TextLines.paragraphs(text)) {
      boolean isItem = BoilerplateFilter.isItem(paragraph.of(text));
      paragraphs.add(new Block(isItem ? Kind.ITEM : Kind.PARAGRAPH, paragraph));
    }
    return refine(new ParsedDocument(details, text, paragraphs));
  }

  /**
   * A parsed document with what its blocks really are. Of the kinds given, {@link Kind#PARAGRAPH}
   * and {@link Kind#ITEM} are taken as "not known"; the others stay.
   */
  static ParsedDocument refine(ParsedDocument parsedDocument) {
    Layout layout = new Layout(parsedDocument);
    layout.findTitle();
    layout.findBoilerplate();
    layout.findUntitledHead();
    layout.findSpeakers();
    layout.findHeadings();
    return parsedDocument.with(layout.details()).with(layout.blocks);
  }

  /** Finds a stated title among the first blocks, alone or in front of the first sentence. */
  private void findTitle() {
    Optional<String> title = parsedDocument.details().title();
    for (int i = 0; title.isPresent() && i < Math.min(HEAD_BLOCKS, blocks.size()); i++) {
      int end = Titles.prefixEnd(parsedDocument.text(), blocks.get(i).span(), title.get());
      if (end < 0) {
        continue;
      }
      Span whole = blocks.get(i).span();
      Span rest = new Span(end, whole.end()).trimmed(parsedDocument.text());
      if (rest.isEmpty()) {
        become(i, Kind.TITLE);
      } else if (Titles.startsAnew(parsedDocument.text(), rest, title.get())) {
        blocks.set(i, new Block(Kind.TITLE, new Span(whole.start(), end)));
        blocks.add(i + 1, new Block(Kind.PARAGRAPH, rest));
      } else {
        continue;
      }
      labelsAbove(i);
      return;
    }
  }

  private void findBoilerplate() {
    boolean inLinks = false;
    for (int i = 0; i < blocks.size(); i++) {
      Block block = blocks.get(i);
      String line = parsedDocument.line(block);
      if (inLinks && isLinkLike(block, line)) {
        become(i, Kind.LINKS);
        continue;
      }
      inLinks = false;
      if (!isOpen(block) && block.kind() != Kind.HEADING) {
        continue;
      }
      Optional<Kind> boilerplateFilter = BoilerplateFilter.kind(line);
      if (boilerplateFilter.isPresent()
          && !(block.kind() == Kind.HEADING && isDateOrByline(boilerplateFilter))) {
        become(i, boilerplateFilter.get());
        inLinks = BoilerplateFilter.isLinkHead(line);
      }
    }
  }

  private static boolean isDateOrByline(Optional<Kind> boilerplateFilter) {
    return boilerplateFilter.equals(Optional.of(Kind.DATE))
        || boilerplateFilter.equals(Optional.of(Kind.BYLINE));
  }

  /** Whether a block under the head of a link list is one of its links. */
  private static boolean isLinkLike(Block block, String line) {
    boolean isShort = line.length() <= 120 && !CLOSED.matcher(line).matches();
    return isShort
        && (block.kind() == Kind.ITEM || block.kind() == Kind.PARAGRAPH)
        && (BoilerplateFilter.isItem(line) || words(line) <= 16);
  }

  /** Labels above the text, and the title if no stated one was found. */
  private void findUntitledHead() {
    if (firstOf(Kind.TITLE) >= 0) {
      return;
    }
    int first = firstOpen();
    while (first >= 0 && first < HEAD_BLOCKS && BoilerplateFilter.isLabel(lineAt(first))) {
      become(first, Kind.LABEL);
      first = firstOpen();
    }
    if (first < 0 || !isTitleLike(first)) {
      return;
    }
    int second = nextOpen(first);
    boolean isLabelled =
        second >= 0 && words(lineAt(first)) <= 3 && isTitleLike(second) && hasProseAfter(second);
    int title = isLabelled && words(lineAt(second)) >= 4 ? second : first;
    if (!hasProseAfter(title)) {
      return;
    }
    if (parsedDocument.details().title().isEmpty()) {
      become(title, Kind.TITLE);
      labelsAbove(title);
    } else {
      become(title, Kind.HEADING);
    }
  }

  /** Short lines above a title that has been found name its section. */
  private void labelsAbove(int title) {
    for (int i = 0; i < title; i++) {
      String line = lineAt(i);
      if (isOpen(blocks.get(i)) && words(line) <= 6 && !CLOSED.matcher(line).matches()) {
        become(i, Kind.LABEL);
      }
    }
  }

  private boolean isTitleLike(int i) {
    String line = lineAt(i);
    boolean isHeading = blocks.get(i).kind() == Kind.HEADING;
    return (isHeading || (line.length() <= MAX_TITLE && words(line) <= 30))
        && !STOPPED.matcher(line).matches()
        && (isHeading || !looksLikeSentences(line));
  }

  /** Whether a line holds a sentence end inside, so that it is more than a title. */
  private static boolean looksLikeSentences(String line) {
    return line.matches(".*[\\p{Ll}\\d)”\"][.!?]\\s+[\\p{Lu}“\"].*[.]?$")
        && line.matches(".*[.]\\s+\\p{Lu}.*");
  }

  private boolean hasProseAfter(int i) {
    for (int j = i + 1; j < blocks.size(); j++) {
      if (isOpen(blocks.get(j)) && isProse(lineAt(j))) {
        return true;
      }
    }
    return false;
  }

  /** Gives a pull quote its kind where the line under it names who said it. */
  private void findSpeakers() {
    for (int i = 1; i < blocks.size(); i++) {
      Block quote = blocks.get(i - 1);
      boolean isMarked = quote.kind() == Kind.QUOTE;
      if (!isMarked && quote.kind() != Kind.PARAGRAPH) {
        continue;
      }
      boolean isOpen = isOpen(blocks.get(i)) || blocks.get(i).kind() == Kind.QUOTE;
      String words = lineAt(i - 1);
      if (isOpen
          && words(words) <= MAX_QUOTE_WORDS
          && Speakers.isSpeaker(lineAt(i), words, isMarked)) {
        become(i - 1, Kind.QUOTE);
        become(i, Kind.SPEAKER);
      }
    }
  }

  private void findHeadings() {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).kind() == Kind.PARAGRAPH && isHeading(i)) {
        become(i, Kind.HEADING);
      }
    }
  }

  /**
   * A short line without closing punctuation above a longer one that has it. Words in title case
   * may be a few more than words in sentence case.
   */
  private boolean isHeading(int i) {
    String line = lineAt(i);
    int words = words(line);
    if (line.length() > MAX_HEADING || words > MAX_HEADING_WORDS || blocks.size() < 3) {
      return false;
    }
    boolean isQuestion = line.endsWith("?") && words <= 10 && isFollowedByProse(i);
    boolean isOpenEnded =
        !CLOSED.matcher(line).matches() && !line.endsWith(",") && !line.endsWith(";");
    if (!isOpenEnded || startsLowerCase(line)) {
      return isQuestion && Titles.isTitleCase(line);
    }
    return words <= MAX_PLAIN_HEADING_WORDS || Titles.isTitleCase(line);
  }

  private boolean isFollowedByProse(int i) {
    return i + 1 < blocks.size() && isOpen(blocks.get(i + 1)) && isProse(lineAt(i + 1));
  }

  private static boolean startsLowerCase(String line) {
    return Character.isLowerCase(line.codePointAt(0));
  }

  /** Scripts without blanks are measured in letters; some of them close no sentence by a mark. */
  private static boolean isProse(String line) {
    long unspaced = line.codePoints().filter(Layout::isUnspaced).count();
    boolean isClosed = CLOSED.matcher(line).matches() || line.length() > MAX_TITLE;
    return (isClosed && (words(line) >= 8 || unspaced >= FEWEST_UNSPACED))
        || unspaced >= MANY_UNSPACED;
  }

  private static boolean isUnspaced(int codePoint) {
    UnicodeScript script = UnicodeScript.of(codePoint);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.THAI;
  }

  /** The stated details, gaps filled from by-line and date line. */
  private Details details() {
    Details details = parsedDocument.details();
    for (Block block : blocks) {
      String line = parsedDocument.line(block);
      if (block.kind() == Kind.BYLINE && details.author().isEmpty()) {
        String author = Bylines.author(line).orElse(null);
        details = details.or(Details.of(null, null, null, null, author, null, null));
      } else if (block.kind() == Kind.DATE && details.published().isEmpty()) {
        details = details.or(Details.of(null, null, null, null, null, line, null));
      }
    }
    return details;
  }

  private String lineAt(int i) {
    return parsedDocument.line(blocks.get(i));
  }

  private void become(int i, Kind kind) {
    blocks.set(i, blocks.get(i).as(kind));
  }

  private static boolean isOpen(Block block) {
    return block.kind() == Kind.PARAGRAPH || block.kind() == Kind.ITEM;
  }

  private int firstOf(Kind kind) {
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i).kind() == kind) {
        return i;
      }
    }
    return -1;
  }

  private int firstOpen() {
    return nextOpen(-1);
  }

  private int nextOpen(int after) {
    for (int i = after + 1; i < blocks.size(); i++) {
      if (isOpen(blocks.get(i)) || blocks.get(i).kind() == Kind.HEADING) {
        return i;
      }
    }
    return -1;
  }

  private static int words(String line) {
    return line.split(" ", -1).length;
  }
}
