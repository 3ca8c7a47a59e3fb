package dev.broadsheet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The floors of the house: imports point down, no step imports another step. */
class HouseRulesTest {
  private static final String[] STEPS = {
    "ingest", "chunk", "summarize", "ground", "cluster", "compare", "digest", "render"
  };

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.broadsheet");

  private static String[] rooms(String... names) {
    String[] patterns = new String[names.length];
    for (int i = 0; i < names.length; i++) {
      patterns[i] = "dev.broadsheet." + names[i];
    }
    return patterns;
  }

  @Test
  void importsPointDown() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .withOptionalLayers(true)
        .layer("cli")
        .definedBy("dev.broadsheet.cli..")
        .layer("config")
        .definedBy("dev.broadsheet.config..")
        .layer("pipeline")
        .definedBy("dev.broadsheet.pipeline..")
        .layer("adapters")
        .definedBy(
            rooms(
                "model.langchain..", "store.sqlite..", "mail.smtp..", "ingest.http..", "notify.."))
        .layer("steps")
        .definedBy(rooms(STEPS))
        .layer("ports")
        .definedBy(rooms("model", "store", "mail"))
        .layer("news")
        .definedBy("dev.broadsheet.news..")
        .layer("text")
        .definedBy("dev.broadsheet.text..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("config")
        .mayOnlyBeAccessedByLayers("cli", "pipeline")
        .whereLayer("pipeline")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("adapters")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("steps")
        .mayOnlyBeAccessedByLayers("cli", "pipeline", "adapters")
        .whereLayer("ports")
        .mayOnlyBeAccessedByLayers("cli", "pipeline", "adapters", "steps")
        .whereLayer("news")
        .mayOnlyBeAccessedByLayers("cli", "config", "pipeline", "adapters", "steps", "ports")
        .check(classes);
  }

  @Test
  void noStepImportsAnotherStep() {
    for (String step : STEPS) {
      String[] others =
          java.util.Arrays.stream(STEPS)
              .filter(other -> !other.equals(step))
              .map(other -> "dev.broadsheet." + other + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage("dev.broadsheet." + step + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(others)
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching("dev.broadsheet.(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void langchainStopsAtItsAdapter() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.broadsheet.model.langchain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.langchain4j..", "ai.onnxruntime..", "ai.djl..")
        .check(classes);
  }

  @Test
  void theMailLibraryStopsAtItsAdapter() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.broadsheet.mail.smtp..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.mail..", "jakarta.activation..", "org.eclipse.angus..")
        .check(classes);
  }

  @Test
  void onlyTheTopFloorKnowsStandardStreams() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.broadsheet.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(classes);
  }
}
