package dev.broadsheet.pipeline;

import dev.broadsheet.cluster.StoryClusterer;
import dev.broadsheet.digest.EditionMaker;
import dev.broadsheet.ground.Support;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The steps of a run, made by {@code cli.Wiring}.
 *
 * @param inbox where the articles come from
 * @param newsroom has drafts written and checked
 * @param clusterer sorts articles into stories
 * @param support weighs sentences against what earlier editions had
 * @param editionMaker makes the edition
 * @param publisher prints and writes it
 * @param chronicle knows what earlier editions printed
 * @param figures what the parts have counted when asked, such as vectors computed, by name
 * @param failings what the edition must say that it had to do without, such as a judge; asked for
 *     when all is told
 */
public record Steps(
    Inbox inbox,
    Newsroom newsroom,
    StoryClusterer clusterer,
    Support support,
    EditionMaker editionMaker,
    Publisher publisher,
    Chronicle chronicle,
    Supplier<Map<String, Long>> figures,
    Supplier<List<String>> failings) {}
