package dev.broadsheet.store.sqlite;

import dev.broadsheet.nlp.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's machine code, unpacked once into a folder that stays.
 *
 * <p>By itself the driver unpacks it into the folder for temporary files at every start and removes
 * it at the end, which a killed process does not live to see: a megabyte stays behind each time.
 * Has to be set up before the first connection of the process; several processes may do so at once.
 */
public final class NativeLibrary {
  private static final String PATH = "org.sqlite.lib.path";
  private static final String NAME = "org.sqlite.lib.name";
  private static final String PREFIX = "sqlite-";

  private NativeLibrary() {}

  /**
   * Has the driver load its code from {@code cache}, and puts it there if it is missing or is not
   * what the driver brought along. Where that can't be done, the driver goes its own way.
   */
  public static void keepIn(Path cache) {
    if (System.getProperty(PATH) != null) {
      return;
    }
    try {
      Optional<byte[]> code = packed();
      if (code.isPresent()) {
        Path folder = cache.resolve(PREFIX + hash(code.get()).substring(0, 16));
        String name = LibraryLoaderUtil.getNativeLibName();
        unpack(code.get(), folder.resolve(name));
        forgetOthers(cache, folder);
        System.setProperty(PATH, folder.toAbsolutePath().toString());
        System.setProperty(NAME, name);
      }
    } catch (IOException e) {
      // A home that can't be written is no reason not to run.
      return;
    }
  }

  private static Optional<byte[]> packed() throws IOException {
    String resource =
        LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
    try (InputStream in = LibraryLoaderUtil.class.getResourceAsStream(resource)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }

  private static String hash(byte[] bytes) {
    return HexFormat.of().formatHex(Sha256.start().digest(bytes));
  }

  /** By way of a rename, so that no process ever loads half a file. */
  private static void unpack(byte[] code, Path file) throws IOException {
    if (Files.isReadable(file) && Arrays.equals(code, Files.readAllBytes(file))) {
      return;
    }
    Files.createDirectories(file.getParent());
    Path draft = Files.createTempFile(file.getParent(), ".", ".tmp");
    try {
      Files.write(draft, code);
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** What other versions of the driver have left; a process that runs on it keeps it open. */
  private static void forgetOthers(Path cache, Path current) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(cache, PREFIX + "*")) {
      for (Path folder : folders) {
        if (!folder.equals(current)) {
          forget(folder);
        }
      }
    }
  }

  private static void forget(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.deleteIfExists(folder);
  }
}
