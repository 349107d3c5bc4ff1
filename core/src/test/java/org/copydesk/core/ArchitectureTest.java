package org.copydesk.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The dependency lines of the core: who may see whom. */
class ArchitectureTest {
    private static final String CORE = "org.copydesk.core";
    private static final String[] STAGE_PACKAGES = {
        "repair", "chrome", "structure", "wording", "facts", "classify.pagekind"
    };

    private static JavaClasses core;

    @BeforeAll
    static void readClasses() {
        core = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(CORE);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(CORE + ".(**)").should().beFreeOfCycles().check(core);
    }

    @Test
    void nothingDependsOnTheDoor() {
        noClasses()
                .that()
                .resideInAPackage(CORE + ".*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(CORE)
                .check(core);
    }

    @Test
    void theModelDependsOnNothingAboveIt() {
        onlySees("text");
        onlySees("mark", "text");
        onlySees("decision", "mark", "text");
        onlySees("characters");
        onlySees("stage", "decision", "mark", "text");
        onlySees("decode", "characters", "classify.model", "site", "text");
        onlySees("decode.charset", "decode", "characters", "text");
        onlySees("decode.flat", "decode", "classify.model", "characters", "text");
        onlySees("site", "rule", "text");
        onlySees("learn", "stage", "mark", "text");
        onlySees("rule", "stage", "mark", "text");
        onlySees("article", "stage", "decision", "mark", "text");
        onlySees("score", "mark", "text");
        onlySees("classify.model", "text");
        onlySees("classify.features", "classify.model", "text");
        onlySees("classify.body", "classify.features", "classify.model", "language", "mark", "text");
        onlySees("language", "text");
        onlySees("dictionary", "language", "text");
        onlySees("housestyle", "site", "text");
    }

    @Test
    void everyPackageSaysWhatToReadFirst() throws IOException {
        Path sources = Path.of("src/main/java/org/copydesk/core");
        Set<Path> packages = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> packages.add(file.getParent()));
        }
        assertTrue(packages.contains(sources.resolve("classify/body")), packages::toString);
        for (Path folder : packages) {
            String info = Files.readString(folder.resolve("package-info.java"));
            assertTrue(info.contains("@NullMarked") && info.contains("{@link "), folder::toString);
        }
    }

    @Test
    void stagePackagesNeverSeeOneAnother() {
        for (String own : STAGE_PACKAGES) {
            onlySees(
                    own,
                    "characters",
                    "classify.body",
                    "classify.features",
                    "classify.model",
                    "dictionary",
                    "housestyle",
                    "language",
                    "rule",
                    "learn",
                    "stage",
                    "mark",
                    "text");
        }
    }

    @Test
    void readsNeitherClockNorEnvironmentNorDefaultLocale() {
        noClasses()
                .should()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "getBytes")
                .allowEmptyShould(true)
                .check(core);
    }

    @Test
    void theModelIsPlainJava() {
        classes()
                .that(resideInAnyPackage(CORE + ".text..", CORE + ".mark..", CORE + ".stage..", CORE + ".article.."))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", CORE + "..")
                .because("the model is plain Java")
                .check(core);
    }

    private static void onlySees(String own, String... others) {
        String[] allowed = new String[others.length + 1];
        allowed[others.length] = CORE + "." + own + "..";
        for (int i = 0; i < others.length; i++) {
            allowed[i] = CORE + "." + others[i] + "..";
        }
        noClasses()
                .that()
                .resideInAPackage(CORE + "." + own + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(CORE + "..")
                        .and(com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(allowed))))
                .allowEmptyShould(true)
                .check(core);
    }
}
