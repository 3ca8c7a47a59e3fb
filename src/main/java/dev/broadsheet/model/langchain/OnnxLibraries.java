package dev.broadsheet.model.langchain;

import dev.broadsheet.nlp.Sha256;
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
import java.util.Locale;

/**
 * ONNX Runtime's machine code, unpacked once into a folder that stays.
 *
 * <p>By itself the library unpacks it, sixteen megabytes, into the folder for temporary files at
 * every start and removes it at the end, which a killed process does not live to see. Has to be set
 * up before the first model is loaded; several processes may do so at once.
 */
public final class OnnxLibraries {
  private static final String PATH = "onnxruntime.native.path";
  private static final String PREFIX = "onnxruntime-";
  private static final List<String> LIBRARIES = List.of("onnxruntime", "onnxruntime4j_jni");

  private OnnxLibraries() {}

  /**
   * Has ONNX Runtime load its code from {@code cache}, and puts it there if it is missing. Where
   * that can't be done, or nothing in that folder may be run, it goes its own way.
   */
  public static void keepIn(Path cache) {
    if (System.getProperty(PATH) != null) {
      return;
    }
    try {
      Path folder = cache.resolve(PREFIX + mark());
      for (String library : LIBRARIES) {
        String name = System.mapLibraryName(library);
        URL packed = packed(name);
        if (packed == null) {
          return;
        }
        unpack(packed, folder.resolve(name));
      }
      // Fails where programs in homes may not be run; with the path set there would be no way back.
      System.load(folder.resolve(System.mapLibraryName(LIBRARIES.get(0))).toString());
      forgetOthers(cache, folder);
      System.setProperty(PATH, folder.toString());
    } catch (IOException | UnsatisfiedLinkError e) {
      return;
    }
  }

  /**
   * Differs where the library does; unpacking it all to compare would take longer than using it.
   */
  private static String mark() throws IOException {
    StringBuilder mark = new StringBuilder();
    for (String library : LIBRARIES) {
      URL packed = packed(System.mapLibraryName(library));
      if (packed != null) {
        URLConnection connection = packed.openConnection();
        mark.append(library).append(connection.getContentLengthLong()).append('|');
        mark.append(connection.getLastModified()).append('|');
      }
    }
    return Sha256.hex(mark.toString()).substring(0, 16);
  }

  private static URL packed(String name) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String os = system.contains("win") ? "win" : system.contains("mac") ? "osx" : "linux";
    String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String arch = processor.matches("aarch64|arm64") ? "aarch64" : "x64";
    return OnnxLibraries.class.getResource(
        "/ai/onnxruntime/native/" + os + "-" + arch + "/" + name);
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

  /** What other versions have left; a process that runs on it keeps it open. */
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
