package dev.broadsheet.ingest;

import java.util.List;

/**
 * What was found under the inputs, before anything is read.
 *
 * @param items the documents and what is already known to fail: inputs in the order given, the
 *     files of a folder or pattern sorted by path; no file twice
 * @param hidden count of hidden files and folders passed over
 * @param unknown count of files in folders passed over because their names promise no known format
 */
public record Listing(List<Item> items, int hidden, int unknown) {

  /** Copies the items in. */
  public Listing {
    items = List.copyOf(items);
  }
}
