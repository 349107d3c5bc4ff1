package org.copydesk.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final String[] FRONTS = {"api", "cli", "web", "settings", "metrics"};

    private static JavaClasses classes;

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.copydesk");
    }

    @Test
    void frontsNeverSeeOneAnother() {
        for (String front : FRONTS) {
            for (String other : FRONTS) {
                if (!front.equals(other)) {
                    noClasses()
                            .that()
                            .resideInAPackage("org.copydesk.app." + front + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage("org.copydesk.app." + other + "..")
                            .check(classes);
                }
            }
        }
    }

    @Test
    void onlyTheRootWires() {
        noClasses()
                .that()
                .resideInAPackage("org.copydesk.app.*..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.copydesk.app")
                .check(classes);
    }

    @Test
    void onlyTheRootSeesTheServer() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.copydesk.app", "org.copydesk.app.server..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.copydesk.app.server..")
                .check(classes);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("org.copydesk.app.(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void nothingBelowSeesTheApp() {
        noClasses()
                .that()
                .resideInAnyPackage("org.copydesk.core..", "org.copydesk.pipeline..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.copydesk.app..")
                .check(classes);
    }

    @Test
    void commandsStayAwayFromTheWeb() {
        noClasses()
                .that()
                .resideInAPackage("org.copydesk.app.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.web..", "org.springframework.security..", "jakarta.servlet..")
                .check(classes);
    }

    /** What the store holds is asked of the pipeline; only what opens and guards a database speaks to it. */
    @Test
    void onlyTheDatabaseKnowsTheDatabase() {
        noClasses()
                .that()
                .resideInAPackage("org.copydesk.app..")
                .and()
                .resideOutsideOfPackage("org.copydesk.app.database..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
                .check(classes);
    }
}
