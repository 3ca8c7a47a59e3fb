package dev.broadsheet.store;

/** The fake keeps the promises that tests rely on. */
class MemoryArchiveTest extends ArchiveContract {
  @Override
  protected Archive open() {
    return new MemoryArchive(clock);
  }
}
