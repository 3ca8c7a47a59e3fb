/**
 * Broadsheet reads a day's articles and makes the day's digest, every sentence tied to the passage
 * it rests on.
 *
 * <p>Start at {@code cli.Main}, then {@code app.AppFactory}, then {@code run.Pipeline}. The rooms,
 * from the top floor down; imports point down only, and a step sees only the steps before it
 * ({@code HouseRulesTest} keeps it so):
 *
 * <pre>
 *   cli                                          commands, printing, progress
 *   app                                          puts the program together
 *   config, run                                  settings; the run as a table of contents
 *   model.langchain, store.sqlite, ...           adapters: types of model, database and mail
 *                                                libraries stop here
 *   ingest, cluster, summarize, verify, compare, edition, render, delivery
 *                                                one room a step, in the order of the data's way
 *   model, store                                 ports
 *   news                                         the nouns, as records
 *   nlp                                          spans, sentences, figures, names, tokens
 * </pre>
 */
package dev.broadsheet;
