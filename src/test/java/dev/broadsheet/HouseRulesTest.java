package dev.broadsheet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The floors of the house: imports point down, and a step sees only the steps before it. */
class HouseRulesTest {
  /** In the order of the data's way. */
  private static final String[] STEPS = {
    "ingest", "cluster", "summarize", "verify", "compare", "edition", "render", "delivery"
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
        .layer("app")
        .definedBy("dev.broadsheet.app..")
        .layer("config")
        .definedBy("dev.broadsheet.config..")
        .layer("run")
        .definedBy("dev.broadsheet.run..")
        .layer("adapters")
        .definedBy(rooms("model.langchain..", "model.onnx..", "store.sqlite..", "delivery.smtp.."))
        .layer("steps")
        .definedBy(rooms(STEPS))
        .layer("ports")
        .definedBy(rooms("model", "store"))
        .layer("news")
        .definedBy("dev.broadsheet.news..")
        .layer("nlp")
        .definedBy("dev.broadsheet.nlp..")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("app")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("config")
        .mayOnlyBeAccessedByLayers("cli", "app", "run")
        .whereLayer("run")
        .mayOnlyBeAccessedByLayers("cli", "app")
        .whereLayer("adapters")
        .mayOnlyBeAccessedByLayers("app")
        .whereLayer("steps")
        .mayOnlyBeAccessedByLayers("cli", "app", "run", "adapters")
        .whereLayer("ports")
        .mayOnlyBeAccessedByLayers("cli", "app", "run", "adapters", "steps")
        .whereLayer("news")
        .mayOnlyBeAccessedByLayers("cli", "app", "config", "run", "adapters", "steps", "ports")
        .check(classes);
  }

  @Test
  void aStepSeesOnlyTheStepsBeforeIt() {
    for (int i = 0; i < STEPS.length; i++) {
      String[] later = Arrays.copyOfRange(STEPS, i + 1, STEPS.length);
      noClasses()
          .that()
          .resideInAPackage("dev.broadsheet." + STEPS[i] + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(rooms(within(later)))
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  private static String[] within(String... names) {
    return Arrays.stream(names).map(name -> name + "..").toArray(String[]::new);
  }

  @Test
  void roomsHaveNoCycles() {
    slices().matching("dev.broadsheet.(**)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void whatPutsTheProgramTogetherStartsNoThreads() {
    noClasses()
        .that()
        .resideInAPackage("dev.broadsheet.app..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(Thread.class)
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("java.util.concurrent..")
        .check(classes);
  }

  @Test
  void langchainStopsAtItsAdapter() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.broadsheet.model.langchain..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.langchain4j..")
        .check(classes);
  }

  @Test
  void modelsInThisProcessStopAtTheirAdapters() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.broadsheet.model.langchain..", "dev.broadsheet.model.onnx..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ai.onnxruntime..", "ai.djl..")
        .check(classes);
  }

  @Test
  void theMailLibraryStopsAtItsAdapter() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.broadsheet.delivery.smtp..")
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
