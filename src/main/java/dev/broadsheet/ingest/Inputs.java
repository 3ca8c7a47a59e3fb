package dev.broadsheet.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/**
 * Finds the documents under paths, folders and patterns. Follows symbolic links, never twice to the
 * same file and never in a loop. One object serves one listing on one thread.
 */
final class Inputs {
  private static final String GLOB_CHARACTERS = "*?[{";

  private final Set<String> endings;
  private final List<Item> items = new ArrayList<>();
  private final Set<Path> seen = new HashSet<>();
  private int hidden;
  private int unknown;

  /**
   * A finder.
   *
   * @param endings file name endings to take from folders, lower case
   */
  Inputs(Set<String> endings) {
    this.endings = endings;
  }

  /** What lies under the inputs; {@code -} is standard input. */
  Listing list(List<String> inputs) {
    for (String input : inputs) {
      try {
        add(input);
      } catch (InvalidPathException e) {
        missing(input);
      }
    }
    return new Listing(items, hidden, unknown);
  }

  /** A path as it is shown: as given, with slashes. */
  static String shown(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** The ending of a file name, lower case, without the dot; empty if it has none. */
  static String ending(Path file) {
    Path fileName = file.getFileName();
    String name = fileName == null ? "" : fileName.toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private void add(String input) {
    if (input.equals("-")) {
      items.add(Item.standardInput());
      return;
    }
    boolean isPattern = input.chars().anyMatch(c -> GLOB_CHARACTERS.indexOf(c) >= 0);
    if (isPattern && !exists(input)) {
      addMatches(input);
      return;
    }
    Path path = Path.of(input);
    if (Files.isDirectory(path)) {
      addFolder(path);
    } else if (Files.exists(path)) {
      addFile(path, stem(path));
    } else {
      missing(input);
    }
  }

  private static boolean exists(String input) {
    try {
      return Files.exists(Path.of(input));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private void missing(String input) {
    String name = CleanText.line(input, 300).orElse("?");
    items.add(
        Item.failed(
            name, Failure.Code.MISSING, "there is no such file or folder; check the spelling"));
  }

  private void addFolder(Path folder) {
    List<Item> found = new ArrayList<>();
    for (Path file : walk(folder, found)) {
      if (!endings.contains(ending(file))) {
        unknown++;
      } else {
        found.add(Item.file(file, source(folder, file)));
      }
    }
    found.sort(Comparator.comparing(item -> item.origin().path()));
    found.forEach(this::addOnce);
  }

  private void addMatches(String pattern) {
    String slashed = pattern.replace('\\', '/');
    int glob = 0;
    while (GLOB_CHARACTERS.indexOf(slashed.charAt(glob)) < 0) {
      glob++;
    }
    int split = slashed.lastIndexOf('/', glob) + 1;
    String base = slashed.substring(0, split);
    Path root = Path.of(base.isEmpty() ? "." : base);
    List<Item> found = new ArrayList<>();
    if (Files.isDirectory(root)) {
      matches(root, base, slashed.substring(split), found);
    }
    if (found.isEmpty()) {
      items.add(
          Item.failed(
              CleanText.line(pattern, 300).orElse("?"),
              Failure.Code.MISSING,
              "no file matches this pattern; check the spelling and quote it in the shell"));
    }
    found.sort(Comparator.comparing(item -> item.origin().path()));
    found.forEach(this::addOnce);
  }

  private void matches(Path root, String base, String pattern, List<Item> found) {
    List<PathMatcher> matchers = new ArrayList<>();
    try {
      matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + pattern));
      // As in shells, "**/" also stands for no folder at all.
      matchers.add(FileSystems.getDefault().getPathMatcher("glob:" + pattern.replace("**/", "")));
    } catch (PatternSyntaxException e) {
      return;
    }
    for (Path file : walk(root, new ArrayList<>())) {
      Path relative = root.relativize(file);
      if (matchers.stream().anyMatch(matcher -> matcher.matches(relative))) {
        Path shown = base.isEmpty() ? relative : file;
        found.add(Item.file(shown, source(root, file)));
      }
    }
  }

  private void addFile(Path file, String source) {
    addOnce(Item.file(file, source));
  }

  private void addOnce(Item item) {
    if (item.file().isEmpty() || seen.add(real(item.file().get()))) {
      items.add(item);
    }
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }

  /** The folder's name for a file in a subfolder, else the file's own. */
  private static String source(Path root, Path file) {
    Path folder = file.getParent();
    return folder == null || folder.equals(root) || folder.getFileName() == null
        ? stem(file)
        : CleanText.line(folder.getFileName().toString(), 120).orElse("file");
  }

  private static String stem(Path file) {
    Path fileName = file.getFileName();
    String name = fileName == null ? "file" : fileName.toString();
    int dot = name.lastIndexOf('.');
    return CleanText.line(dot > 0 ? name.substring(0, dot) : name, 120).orElse("file");
  }

  /** All visible regular files under a folder; what can't be looked into goes to {@code failed}. */
  private List<Path> walk(Path root, List<Item> failed) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          EnumSet.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new Visitor(root, files, failed));
    } catch (IOException e) {
      failed.add(unreadable(root));
    }
    return files;
  }

  private static Item unreadable(Path path) {
    return Item.failed(
        shown(path),
        Failure.Code.UNREADABLE,
        "it can't be opened (no permission?); allow reading it");
  }

  /** Collects files, counts hidden ones, notes what can't be read. */
  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Path> files;
    private final List<Item> failed;

    Visitor(Path root, List<Path> files, List<Item> failed) {
      this.root = root;
      this.files = files;
      this.failed = failed;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (!folder.equals(root) && isHidden(folder)) {
        hidden++;
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isHidden(file)) {
        hidden++;
      } else if (attributes.isRegularFile()) {
        files.add(file);
      } else {
        unknown++;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      if (e instanceof FileSystemLoopException || isHidden(file)) {
        hidden++;
      } else if (e instanceof AccessDeniedException) {
        failed.add(unreadable(file));
      } else {
        failed.add(
            Item.failed(
                shown(file),
                Failure.Code.MISSING,
                "it is a link to nothing, or it vanished while the folder was listed"));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
      if (e != null) {
        failed.add(unreadable(folder));
      }
      return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
      Path name = path.getFileName();
      return name != null && name.toString().startsWith(".");
    }
  }
}
