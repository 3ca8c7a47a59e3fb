/**
 * Holds drafts against their sources. Enters: drafts and articles; leaves: claims with evidence,
 * and what was dropped and why. Forbidden: I/O.
 *
 * <p>Drafts go through {@code Gate}, the command {@code verify} through {@code Verifier}. Both
 * weigh by {@code Support}, which uses word vectors and may ask a {@code SecondOpinion}. The rules
 * are listed in {@code Check}.
 */
package dev.broadsheet.verify;
