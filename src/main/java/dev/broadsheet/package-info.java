/**
 * Broadsheet reads a day's articles and prints the day's paper, every sentence tied to the passage
 * it rests on.
 *
 * <p>Start at {@code cli.Main}, then {@code cli.Wiring}, then {@code pipeline.Pipeline}. The rooms,
 * from the top floor down; imports point down only, and no step imports another step ({@code
 * HouseRulesTest} keeps it so):
 *
 * <pre>
 *   cli                                                     commands, wiring, progress
 *   config, pipeline                                        settings; the run as a table of contents
 *   model.langchain, store.sqlite, ...                      adapters: third-party types stop here
 *   ingest, chunk, summarize, ground, cluster, compare, digest, render   one room a step
 *   model, store, mail                                      ports
 *   news                                                    the nouns, as records
 *   text                                                    spans, sentences, figures, names, term vectors
 * </pre>
 */
package dev.broadsheet;
