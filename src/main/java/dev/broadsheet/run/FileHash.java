package dev.broadsheet.run;

import dev.broadsheet.nlp.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256 of files, in hex. */
final class FileHash {
  private FileHash() {}

  /** Of a file, however large. */
  static String of(Path file) throws IOException {
    MessageDigest sha = Sha256.start();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        sha.update(buffer, 0, read);
      }
    }
    return HexFormat.of().formatHex(sha.digest());
  }
}
