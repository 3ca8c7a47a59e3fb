package dev.broadsheet.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The program as the launcher starts it: out of a jar and with an archive of its classes, which the
 * first run leaves behind. Halves the time of a test that starts it often.
 */
final class QuickStart {
  private final String classPath;
  private final Path archive;

  /** Packs the classes under test into a folder. */
  QuickStart(Path folder) throws IOException {
    Path jar = folder.resolve("program.jar");
    this.archive = folder.resolve("program.jsa");
    List<String> path = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      // An archive of classes goes with jars alone.
      if (entry.endsWith(".jar")) {
        path.add(entry);
      } else if (Files.exists(Path.of(entry, "dev/broadsheet/cli/Main.class"))) {
        pack(Path.of(entry), jar);
        path.add(0, jar.toString());
      }
    }
    this.classPath = String.join(File.pathSeparator, path);
  }

  private static void pack(Path classes, Path jar) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        ZipOutputStream zip = new ZipOutputStream(out);
        Stream<Path> files = Files.walk(classes)) {
      zip.setLevel(1);
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        zip.putNextEntry(new ZipEntry(name));
        Files.copy(file, zip);
        zip.closeEntry();
      }
    }
  }

  /** A command line for {@link ProgramProcess#start(Path, List)}. */
  List<String> command(List<String> options, String... arguments) {
    List<String> all = new ArrayList<>(options);
    all.add("-Xlog:disable");
    all.add(
        Files.exists(archive)
            ? "-XX:SharedArchiveFile=" + archive
            : "-XX:ArchiveClassesAtExit=" + archive);
    return ProgramProcess.command(all, classPath, arguments);
  }
}
