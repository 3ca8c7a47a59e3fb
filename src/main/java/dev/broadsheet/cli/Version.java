package dev.broadsheet.cli;

/** The program's version, as its jar tells it. */
final class Version {
  private Version() {}

  static String current() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
