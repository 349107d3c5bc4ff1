package org.copydesk.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses HERE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.copydesk.spark");

    @Test
    void seesOfCopydeskTheCoreAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.copydesk.pipeline..", "org.copydesk.app..", "org.springframework..")
                .check(HERE);
    }

    @Test
    void peopleWhoWriteTheirOwnJobSeeFewTypes() {
        classes()
                .that()
                .arePublic()
                .and()
                .areTopLevelClasses()
                .should()
                .haveNameMatching(".*\\.(SparkCleaner|CleanSettings|CopydeskFunctions|CopydeskJob|RequestException)")
                .check(HERE);
    }
}
