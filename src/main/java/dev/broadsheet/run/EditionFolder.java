package dev.broadsheet.run;

import dev.broadsheet.config.OptionTable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that editions are published in: {@code OUT/DATE/digest.*}. A file appears whole or not
 * at all: it is written beside its place, forced to the disk, then renamed.
 */
public final class EditionFolder {
  private final Path out;

  /** {@code out}: the folder of all editions; made when the first file is written. */
  public EditionFolder(Path out) {
    this.out = out;
  }

  /** Where the edition of a day lies. */
  public Path of(LocalDate date) {
    return out.resolve(date.toString());
  }

  /** Where a file beside the editions lies. */
  public Path file(String name) {
    return out.resolve(name);
  }

  /** Where what is kept between runs lies. */
  public Path state() {
    return out.resolve(".state");
  }

  /** The folder that stands in the way of writing here, if one does. */
  public Optional<Path> obstacle() {
    Path existing = out.toAbsolutePath();
    while (Files.notExists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    boolean isWritable = Files.isDirectory(existing) && Files.isWritable(existing);
    return isWritable ? Optional.empty() : Optional.of(existing);
  }

  /** The days that have an edition, newest first. */
  public List<LocalDate> dates() throws IOException {
    if (!Files.isDirectory(out)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(out)) {
      return entries
          .filter(Files::isDirectory)
          .flatMap(folder -> date(folder.getFileName().toString()))
          .sorted(Comparator.reverseOrder())
          .toList();
    }
  }

  /** The files of a day's edition, those of its run not among them, by name. */
  List<Path> files(LocalDate date) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(of(date), "digest.*")) {
      entries.forEach(files::add);
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }

  /**
   * Removes old editions until no more than {@code most} are left. Stays: the edition just made,
   * however old its day, and the one before it, which it may point to; and in a folder that is
   * removed whatever the program has not put there.
   */
  void keep(int most, LocalDate made) throws IOException {
    for (LocalDate date : surplus(most, made)) {
      remove(date);
    }
  }

  /** The days whose editions {@link #keep} would remove. */
  List<LocalDate> surplus(int most, LocalDate made) throws IOException {
    List<LocalDate> dates = new ArrayList<>(dates());
    dates.removeIf(date -> !isOurs(date));
    if (!dates.contains(made)) {
      dates.add(made);
      dates.sort(Comparator.reverseOrder());
    }
    Optional<LocalDate> before = dates.stream().filter(date -> date.isBefore(made)).findFirst();
    return dates.subList(Math.min(most, dates.size()), dates.size()).stream()
        .filter(date -> !date.equals(made) && !Optional.of(date).equals(before))
        .toList();
  }

  /** A folder that only has a date for its name, or only leads elsewhere, is somebody else's. */
  private boolean isOurs(LocalDate date) {
    return !Files.isSymbolicLink(of(date)) && Files.isRegularFile(of(date).resolve("run.json"));
  }

  private void remove(LocalDate date) throws IOException {
    // The manifest goes first: without it no page lists the edition.
    Files.deleteIfExists(of(date).resolve("run.json"));
    for (String format : OptionTable.FORMATS) {
      Files.deleteIfExists(of(date).resolve("digest." + format));
    }
    try {
      Files.delete(of(date));
    } catch (DirectoryNotEmptyException e) {
      // Somebody has put something of their own there.
      return;
    }
  }

  private static Stream<LocalDate> date(String name) {
    try {
      return Stream.of(LocalDate.parse(name));
    } catch (DateTimeParseException e) {
      return Stream.empty();
    }
  }

  /**
   * Removes what a killed run was writing, beside the editions and in the folders of these days.
   * Only for the one run that is at work in the folder.
   */
  public void sweep(List<LocalDate> dates) throws IOException {
    List<Path> folders = new ArrayList<>(List.of(out));
    dates.forEach(date -> folders.add(of(date)));
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        try (DirectoryStream<Path> drafts =
            Files.newDirectoryStream(folder, ".{digest.,run.json,index.html,feed.xml}*.tmp")) {
          for (Path draft : drafts) {
            Files.deleteIfExists(draft);
          }
        }
      }
    }
  }

  /** Writes a whole file; the previous one stands until the new one is complete. */
  public static void write(Path file, String content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path draft = Files.createTempFile(folder, "." + file.getFileName(), ".tmp");
    try {
      try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      makeReadable(draft);
      move(draft, file);
    } catch (FileSystemException e) {
      throw e;
    } catch (IOException e) {
      // Such as a full disk; the system's own words don't say where.
      throw new IOException(file + ": " + e.getMessage(), e);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /** Temporary files are private; an edition is as readable as any other file of its owner's. */
  private static void makeReadable(Path draft) throws IOException {
    if (Files.getFileStore(draft).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(
          draft, java.nio.file.attribute.PosixFilePermissions.fromString("rw-r--r--"));
    }
  }

  private static void move(Path draft, Path file) throws IOException {
    try {
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
