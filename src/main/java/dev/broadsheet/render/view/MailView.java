package dev.broadsheet.render.view;

import java.util.List;

/**
 * How an edition is cut to the size of a mail's part, under the name {@code mail}, beside {@code
 * edition}. Its stories are divided, in order, into those printed in full, those in brief and those
 * of which only the headline is left.
 *
 * @param preheader what mail programs show beside the subject: what the lead story says
 * @param page address of the edition's page, or "" where it is not published
 * @param attached whether the page hangs on the mail
 * @param stories printed in full
 * @param briefs printed as headline and first sentence
 * @param headlines printed as headlines
 * @param omitted how many stories come after those, such as "12 stories", or ""
 * @param notice what the reader must know about the cut, or ""
 */
public record MailView(
    String preheader,
    String page,
    boolean attached,
    List<StoryView> stories,
    List<StoryView> briefs,
    List<StoryView> headlines,
    String omitted,
    String notice) {

  /** Copies the lists in. */
  public MailView {
    stories = List.copyOf(stories);
    briefs = List.copyOf(briefs);
    headlines = List.copyOf(headlines);
  }
}
