package dev.broadsheet.render.view;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Cuts an edition to the size of a mail. Cut 0 leaves it whole; each further cut takes one step
 * from the end of the edition: first the stories go, last one first, from full to brief, then all
 * of them from brief to headline, then from headline to a mere count. Every cut prints less than
 * the one before, so the right one is found by bisection. Immutable.
 */
public final class MailViews {
  /** What programs show of a preheader: Gmail about 100 characters, others up to 140. */
  private static final int PREHEADER_LENGTH = 140;

  private final EditionView edition;
  private final String page;

  /**
   * Cuts of an edition.
   *
   * @param site address under which the folder of editions is published, if it is
   */
  public MailViews(EditionView edition, Optional<String> site) {
    this.edition = edition;
    this.page = site.map(address -> page(address, edition.isoDate())).orElse("");
  }

  private static String page(String site, String day) {
    String folder = WebAddress.of(site.endsWith("/") ? site : site + "/");
    if (folder.isEmpty()) {
      throw new IllegalArgumentException("not the address of a site: " + site);
    }
    return folder + day + "/digest.html";
  }

  /** The deepest cut: nothing but the head of the mail is left. */
  public int deepest() {
    return 3 * edition.stories().size();
  }

  /** The mail after this cut, from 0 to {@link #deepest}. */
  public MailView cut(int cut) {
    List<StoryView> all = edition.stories();
    int count = all.size();
    int full = Math.max(0, count - cut);
    int brief = Math.max(0, Math.min(count, 2 * count - cut));
    int named = Math.max(0, Math.min(count, 3 * count - cut));
    boolean attached = cut > 0 && page.isEmpty();
    return new MailView(
        preheader(),
        page,
        attached,
        all.subList(0, full),
        all.subList(full, brief),
        all.subList(brief, named),
        named == count ? "" : NumberFormats.count(count - named, "story", "stories"),
        cut == 0 ? "" : notice(full, attached));
  }

  private String notice(int full, boolean attached) {
    String first = full == 0 ? "" : " but the first" + (full == 1 ? "" : " " + full);
    String cut = "All stories" + first + " are shortened to fit into a mail";
    return cut + (attached ? "; they stand whole in the page attached." : ".");
  }

  private String preheader() {
    return edition.stories().stream()
        .limit(1)
        .flatMap(story -> Stream.concat(story.updates().stream(), leads(story)))
        .map(SentenceView::text)
        .findFirst()
        .map(text -> PlainLine.clipped(text, PREHEADER_LENGTH))
        .orElse("");
  }

  private static Stream<SentenceView> leads(StoryView story) {
    return story.paragraphs().stream().flatMap(List::stream);
  }
}
