package dev.broadsheet.summarize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.broadsheet.summarize.Prompts.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptsTest {
  @TempDir Path folder;

  private static String text(String system, String user) {
    return "---\nstep: map\nversion: 9\n---\n# system\n" + system + "\n# user\n" + user + "\n";
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private Prompts.Unusable faulty() {
    return assertThrows(Prompts.Unusable.class, () -> Prompts.read(Optional.of(folder)));
  }

  @Test
  void everyStepComesWithAPromptThatCanBeUsed() throws Exception {
    Prompts prompts = Prompts.read(Optional.empty());

    for (Step step : Step.values()) {
      assertTrue(prompts.of(step).version().matches("\\d+"), step::toString);
      assertTrue(prompts.hashes().get(step.label() + ".md").matches("[0-9a-f]{64}"));
    }
  }

  @Test
  void documentOfModelsNamesEveryStep() throws IOException {
    String document = Files.readString(Path.of("docs/models.md"));

    for (Step step : Step.values()) {
      assertTrue(document.contains("| `" + step.label() + ".md` |"), step::toString);
    }
  }

  @Test
  void editedPromptTakesEffectBesideTheOthers() throws Exception {
    write("map.md", text("Be brief, {{count}} claims.", "{{data}}"));

    Prompts prompts = Prompts.read(Optional.of(folder));

    assertEquals("Be brief, 4 claims.", prompts.of(Step.MAP).system(Map.of("count", "4")));
    assertTrue(prompts.of(Step.REDUCE).system().contains("careful newspaper"));
    assertNotEquals(
        Prompts.read(Optional.empty()).hashes().get("map.md"), prompts.hashes().get("map.md"));
  }

  @Test
  void namesEveryMissingPlaceholderOfEveryFile() throws Exception {
    write("map.md", text("Be brief.", "Read this."));
    write("repair.md", text("", "Again!"));

    Prompts.Unusable faulty = faulty();

    assertEquals(3, faulty.faults().size(), faulty::getMessage);
    assertTrue(faulty.getMessage().contains("map.md lacks the placeholder {{data}}"));
    assertTrue(faulty.getMessage().contains("map.md lacks the placeholder {{count}}"));
    assertTrue(faulty.getMessage().contains("repair.md lacks the placeholder {{reason}}"));
  }

  @Test
  void namesPlaceholderThatNobodyFills() throws Exception {
    write("map.md", text("{{count}} {{colour}}", "{{data}}"));

    assertTrue(faulty().getMessage().contains("unknown placeholder {{colour}}"));
  }

  @Test
  void refusesArticleAmongTheInstructions() throws Exception {
    write("map.md", text("{{count}} {{data}}", "{{data}}"));

    assertTrue(faulty().getMessage().contains("articles must not be instructions"));
  }

  @Test
  void refusesPromptWithoutVersionOrUserPart() throws Exception {
    write("map.md", "Summarise {{data}} in {{count}} claims.");

    Prompts.Unusable faulty = faulty();

    assertTrue(faulty.getMessage().contains("map.md has no version"), faulty::getMessage);
    assertTrue(faulty.getMessage().contains("no section \"# user\""), faulty::getMessage);
  }

  @Test
  void refusesFolderThatIsNotThere() {
    folder = folder.resolve("nowhere");

    assertTrue(faulty().getMessage().contains("no folder of prompts"));
  }

  @Test
  void refusesFileThatIsNoText() throws Exception {
    Files.write(folder.resolve("map.md"), new byte[] {(byte) 0xC3, (byte) 0x28, 0});

    assertTrue(faulty().getMessage().contains("can't read the prompt map.md"));
  }

  @Test
  void doesNotFillPlaceholdersThatCameWithTheData() throws Exception {
    Prompt prompt = Prompt.parse("p.md", text("", "{{data}} {{ count }}"));

    assertEquals(
        "see {{count}} $1 3", prompt.user(Map.of("data", "see {{count}} $1", "count", "3")));
  }

  @Test
  void readsFilesWithWindowsLineEnds() {
    Prompt prompt = Prompt.parse("p.md", text("S", "{{data}}").replace("\n", "\r\n"));

    assertEquals("9", prompt.version());
    assertEquals("S", prompt.system());
  }
}
