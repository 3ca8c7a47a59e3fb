package dev.broadsheet.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Machine code that is unpacked once. */
class NativeLibrariesTest {
  @TempDir private Path folder;

  private List<URL> packed(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("libnumbers.so"), content);
    return List.of(file.toUri().toURL());
  }

  private NativeLibraries libraries() {
    return new NativeLibraries(Optional.of(folder.resolve("cache")));
  }

  @Test
  void unpacksWhatIsMissingAndLeavesWhatIsThere() throws IOException {
    List<URL> packed = packed("code");
    Path unpacked = libraries().unpacked("numbers-", packed).resolve("libnumbers.so");
    assertEquals("code", Files.readString(unpacked));
    FileTime old = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(unpacked, old);

    libraries().unpacked("numbers-", packed);

    assertEquals(old, Files.getLastModifiedTime(unpacked));
  }

  @Test
  void mendsAFileThatWasCutShort() throws IOException {
    List<URL> packed = packed("code");
    Path unpacked = libraries().unpacked("numbers-", packed).resolve("libnumbers.so");
    Files.writeString(unpacked, "co");

    libraries().unpacked("numbers-", packed);

    assertEquals("code", Files.readString(unpacked));
  }

  @Test
  void removesWhatOtherVersionsOfTheSameLibraryLeft() throws IOException {
    Path old = libraries().unpacked("numbers-", packed("code"));
    Path other = libraries().unpacked("letters-", packed("code"));

    Path current = libraries().unpacked("numbers-", packed("newer code"));

    assertFalse(Files.exists(old));
    assertTrue(Files.exists(other));
    assertTrue(Files.exists(current));
  }
}
