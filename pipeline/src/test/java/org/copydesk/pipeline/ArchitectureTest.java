package org.copydesk.pipeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The dependency lines: input, store and export never see one another; only the job sees all three; core sees none of them. */
class ArchitectureTest {
    private static final String HERE = "org.copydesk.pipeline";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.copydesk");

    private void keepsApart(String one, String... others) {
        noClasses()
                .that()
                .resideInAPackage(HERE + one)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(java.util.Arrays.stream(others)
                        .map(other -> HERE + other)
                        .toArray(String[]::new))
                .check(classes);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(HERE + ".(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void inputDictionaryAndStoreSeeNoOtherPackageOfThePipeline() {
        keepsApart(".input..", ".store..", ".export..", ".batch..", ".cleaning..");
        keepsApart(".dictionary..", ".store..", ".export..", ".batch..", ".cleaning..");
        keepsApart(".store..", ".input..", ".export..", ".batch..", ".cleaning..", ".runs..", ".plan..", ".decision..");
    }

    @Test
    void onlyTheBatchSeesTheBatch() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HERE + ".batch..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(HERE + ".batch..")
                .check(classes);
    }

    @Test
    void coreSeesNothingOfThePipeline() {
        noClasses()
                .that()
                .resideInAPackage("org.copydesk.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HERE + "..", "org.springframework..")
                .check(classes);
    }

    @Test
    void onlyBatchAndRetentionSeeSpringBatch() {
        noClasses()
                .that()
                .resideOutsideOfPackages(HERE + ".batch..", HERE + ".retention..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.batch..")
                .check(classes);
    }
}
