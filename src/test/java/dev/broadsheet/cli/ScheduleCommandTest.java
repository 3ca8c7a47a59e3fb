package dev.broadsheet.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.broadsheet.cli.Program.Result;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ScheduleCommandTest {
  private static final List<String> AWKWARD =
      List.of("digest", "--max-skipped", "20%", "--in", "/my news/it's <a> \"$HOME\" & more/*");

  @TempDir private Path folder;

  /** A program that prints its words and a variable, a line each. */
  private Schedule schedule() throws IOException {
    Path program = Files.createDirectories(folder.resolve("pro gram")).resolve("broad sheet");
    Files.writeString(program, "#!/bin/sh\nprintf '%s\\n' \"$@\" \"$GIVEN\"\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(AWKWARD);
    return new Schedule(
        LocalTime.of(5, 7), command, folder, Map.of("GIVEN", "a 'value' of 5%"), "ann");
  }

  private String output(String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    // Where systemd's user manager would have its sockets; a service account has none.
    builder.environment().put("XDG_RUNTIME_DIR", folder.toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), text);
    return text;
  }

  @Test
  void printsACrontabLineThatAShellUnderstands() throws Exception {
    String line = schedule().cron().lines().reduce("", (first, last) -> last);
    assertTrue(line.startsWith("7 5 * * * cd "), line);
    // What cron does: it cuts at a bare percent sign and takes the backslash off the others.
    assertFalse(line.matches(".*[^\\\\]%.*"), line);
    String command = line.replace("7 5 * * * ", "").replace("\\%", "%").replace("sleep ", "true ");

    List<String> printed = output("/bin/sh", "-c", command).lines().toList();

    List<String> expected = new ArrayList<>(AWKWARD);
    expected.add("a 'value' of 5%");
    assertEquals(expected, printed);
  }

  @Test
  void printsUnitsThatSystemdUnderstands() throws Exception {
    assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/systemd-analyze")),
        "skipped: there is no systemd-analyze");
    Path file = folder.resolve("none");
    for (String line : schedule().systemd().lines().toList()) {
      if (line.startsWith("# ~/.config/systemd/user/")) {
        file = folder.resolve(line.substring(line.lastIndexOf('/') + 1));
        Files.writeString(file, "");
      } else if (Files.exists(file)) {
        Files.writeString(file, Files.readString(file) + line + "\n");
      }
    }

    String verdict =
        output(
            "/usr/bin/systemd-analyze",
            "--user",
            "verify",
            folder.resolve("broadsheet.service").toString(),
            folder.resolve("broadsheet.timer").toString(),
            folder.resolve("broadsheet-failure.service").toString());

    assertFalse(verdict.contains("broadsheet"), verdict);
  }

  @Test
  void printsAPropertyListWithTheWordsAsTheyAre() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    byte[] xml = schedule().launchd().getBytes(StandardCharsets.UTF_8);
    NodeList array =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new ByteArrayInputStream(xml)))
            .getElementsByTagName("array")
            .item(0)
            .getChildNodes();
    List<String> words = new ArrayList<>();
    for (int i = 0; i < array.getLength(); i++) {
      if (array.item(i).getNodeName().equals("string")) {
        words.add(array.item(i).getTextContent());
      }
    }

    assertEquals(List.of("/bin/sh", "-c"), words.subList(0, 2));
    assertEquals(AWKWARD, words.subList(words.size() - AWKWARD.size(), words.size()));
  }

  @Test
  void writesPathsInFullAndLeavesSecretsOut() {
    Result result =
        Program.run(
            "",
            Map.of("BROADSHEET_API_KEY", "s3cret", "BROADSHEET_THEME", "brief", "USER", "ann"),
            "schedule",
            "--at",
            "5:30",
            "--out",
            "paper",
            "--max-stories",
            "9",
            "news/*.html");

    assertEquals(0, result.status(), result.err());
    String here = Path.of("").toAbsolutePath().toString();
    assertTrue(result.out().contains("\n30 5 * * * cd "), result.out());
    assertTrue(result.out().contains(" --out " + here + "/paper "), result.out());
    assertTrue(result.out().contains("--in '" + here + "/news/*.html'"), result.out());
    assertTrue(result.out().contains("--max-stories 9"), result.out());
    assertTrue(result.out().contains("BROADSHEET_THEME=brief"), result.out());
    assertFalse(result.out().contains("s3cret"), result.out());
    assertTrue(result.err().contains("BROADSHEET_API_KEY is not included"), result.err());
  }

  @Test
  void refusesWhatCannotRunEveryNight() {
    Result result = Program.run("schedule", "--at", "25:00", "--date", "2026-03-02", "-");

    assertEquals(2, result.status());
    assertEquals(3, result.err().lines().count(), result.err());
  }
}
