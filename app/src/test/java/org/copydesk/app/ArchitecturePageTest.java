package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The drawing of docs/architecture.md: each package of a module, those first that use no other, and what it uses there. */
class ArchitecturePageTest {
    private static final String HERE = "org.copydesk.";

    @Test
    void drawsThePackagesAsTheyAre() throws IOException {
        StringBuilder drawing = new StringBuilder();
        for (String module : List.of("core", "pipeline", "app")) {
            drawing.append(module).append('\n');
            SortedMap<String, Set<String>> uses = uses(HERE + module);
            for (String name : floors(uses)) {
                String line = "  %-22s%s"
                        .formatted(name, uses.get(name).isEmpty() ? "" : "-> " + String.join(" ", uses.get(name)));
                drawing.append(line.stripTrailing()).append('\n');
            }
        }
        assertThat(Files.readString(Path.of("../docs/architecture.md"))).contains("```text\n" + drawing + "```");
    }

    /** What each package below one uses there, by their names below it; the package itself is left out. */
    private static SortedMap<String, Set<String>> uses(String module) {
        SortedMap<String, Set<String>> uses = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(module)) {
            if (isBelow(module, type) && !type.getSimpleName().equals("package-info")) {
                Set<String> used = uses.computeIfAbsent(name(module, type), name -> new TreeSet<>());
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (isBelow(module, target) && !name(module, target).equals(name(module, type))) {
                        used.add(name(module, target));
                    }
                }
            }
        }
        return uses;
    }

    private static boolean isBelow(String module, JavaClass type) {
        return type.getPackageName().startsWith(module + '.');
    }

    private static String name(String module, JavaClass type) {
        return type.getPackageName().substring(module.length() + 1);
    }

    /** The packages, each after all that it uses. */
    private static Set<String> floors(SortedMap<String, Set<String>> uses) {
        Set<String> placed = new LinkedHashSet<>();
        while (placed.size() < uses.size()) {
            List<String> next = uses.keySet().stream()
                    .filter(name -> !placed.contains(name) && placed.containsAll(uses.get(name)))
                    .sorted(Comparator.naturalOrder())
                    .toList();
            assertThat(next).as("packages that use one another in a circle").isNotEmpty();
            placed.addAll(next);
        }
        return placed;
    }
}
