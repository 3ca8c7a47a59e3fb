package dev.broadsheet.app;

import dev.broadsheet.model.langchain.MiniLmEmbedder;
import dev.broadsheet.nlp.Sha256;
import dev.broadsheet.store.sqlite.SqliteArchive;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/**
 * The machine code of ONNX Runtime and SQLite, unpacked once into a folder that stays.
 *
 * <p>By themselves the libraries unpack it, seventeen megabytes, into the folder for temporary
 * files at every start and remove it at the end, which a killed process does not live to see. Has
 * to be set up before the first model or store is opened; several processes may do so at once.
 * Where it can't be done, or nothing in that folder may be run, the libraries go their own way.
 */
final class NativeLibraries {
  private static final String ONNX_PATH = "onnxruntime.native.path";
  private static final String SQLITE_PATH = "org.sqlite.lib.path";
  private static final String SQLITE_NAME = "org.sqlite.lib.name";

  private final Optional<Path> cache;

  /** {@code cache}: the folder that stays, if there is one. */
  NativeLibraries(Optional<Path> cache) {
    this.cache = cache;
  }

  /** Has ONNX Runtime load its code from the cache. */
  void keepOnnx() {
    if (cache.isEmpty() || System.getProperty(ONNX_PATH) != null) {
      return;
    }
    List<URL> libraries = MiniLmEmbedder.nativeLibraries();
    try {
      Path folder = unpacked("onnxruntime-", libraries);
      // Fails where programs in homes may not be run; with the path set there would be no way back.
      System.load(folder.resolve(name(libraries.get(0))).toString());
      System.setProperty(ONNX_PATH, folder.toString());
    } catch (IOException | UnsatisfiedLinkError e) {
      // The library then unpacks itself at every start, as it does without a cache.
      return;
    }
  }

  /** Has the driver of SQLite load its code from the cache; it tries its own way, too. */
  void keepSqlite() {
    if (cache.isEmpty() || System.getProperty(SQLITE_PATH) != null) {
      return;
    }
    List<URL> libraries = SqliteArchive.nativeLibraries();
    try {
      System.setProperty(SQLITE_PATH, unpacked("sqlite-", libraries).toString());
      System.setProperty(SQLITE_NAME, name(libraries.get(0)));
    } catch (IOException e) {
      // A home that can't be written is no reason not to run.
      return;
    }
  }

  /** The folder with all of them; what other versions have left is gone. */
  Path unpacked(String prefix, List<URL> libraries) throws IOException {
    if (libraries.isEmpty()) {
      throw new IOException("nothing is packed for this machine");
    }
    Path root = cache.orElseThrow().toAbsolutePath();
    Path folder = root.resolve(prefix + mark(libraries));
    for (URL library : libraries) {
      unpack(library, folder.resolve(name(library)));
    }
    // A process that runs on an old one keeps it open.
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, prefix + "*")) {
      for (Path other : folders) {
        if (!other.equals(folder)) {
          remove(other);
        }
      }
    }
    return folder;
  }

  /** Differs where a library does; unpacking it all to compare would take longer than using it. */
  private static String mark(List<URL> libraries) throws IOException {
    StringBuilder mark = new StringBuilder();
    for (URL library : libraries) {
      URLConnection connection = library.openConnection();
      mark.append(name(library)).append(connection.getContentLengthLong()).append('|');
      mark.append(connection.getLastModified()).append('|');
    }
    return Sha256.hex(mark.toString()).substring(0, 16);
  }

  private static String name(URL library) {
    return library.getPath().substring(library.getPath().lastIndexOf('/') + 1);
  }

  /** By way of a rename, so that no process ever loads half a file. */
  private static void unpack(URL packed, Path file) throws IOException {
    long size = packed.openConnection().getContentLengthLong();
    if (Files.isReadable(file) && Files.size(file) == size) {
      return;
    }
    Files.createDirectories(file.getParent());
    Path draft = Files.createTempFile(file.getParent(), ".", ".tmp");
    try {
      try (InputStream in = packed.openStream()) {
        Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
      }
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void remove(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
