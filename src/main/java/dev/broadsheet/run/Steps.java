package dev.broadsheet.run;

import dev.broadsheet.cluster.StoryClusterer;
import dev.broadsheet.edition.EditionMaker;
import dev.broadsheet.verify.Support;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The steps of a run, made by {@code app.AppFactory}.
 *
 * @param articleReader where the articles come from
 * @param storyWriter has drafts written and checked
 * @param clusterer sorts articles into stories
 * @param support weighs sentences against what earlier editions had
 * @param editionMaker makes the edition
 * @param publisher prints and writes it
 * @param history knows what earlier editions printed
 * @param figures what the parts have counted when asked, such as vectors computed, by name
 * @param failings what the edition must say that it had to do without, such as a judge; asked for
 *     when all is told
 */
public record Steps(
    ArticleReader articleReader,
    StoryWriter storyWriter,
    StoryClusterer clusterer,
    Support support,
    EditionMaker editionMaker,
    Publisher publisher,
    EditionHistory history,
    Supplier<Map<String, Long>> figures,
    Supplier<List<String>> failings) {}
