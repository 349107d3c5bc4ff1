package org.copydesk.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SettingsPageTest {
    private static final Pattern WRITTEN = Pattern.compile("(?<![\\w/.-])copydesk((?:\\.[a-z][a-z-]*)+)");

    /** Files of a store and the like, which are called so too. */
    private static final Set<String> FILES =
            Set.of(".yml", ".jar", ".log", ".password", ".console-password", ".server", ".mv.db");

    @Test
    void theReferenceIsMadeFromTheCode() throws IOException {
        String made = SettingsPage.made();
        if (Boolean.getBoolean("settings.approve")) {
            Files.writeString(SettingsPage.FILE, made);
        }
        assertThat(Files.readString(SettingsPage.FILE)).isEqualTo(made);
    }

    @Test
    void theDocumentsNameOnlyKeysThatThereAre() throws IOException {
        List<String> wrong = new ArrayList<>();
        int seen = 0;
        for (Path document : documents()) {
            Matcher key = WRITTEN.matcher(Files.readString(document));
            while (key.find()) {
                if (!FILES.contains(key.group(1))) {
                    seen++;
                    if (!SettingKey.isKnown(List.of(key.group().split("\\.")))) {
                        wrong.add(document + ": " + key.group());
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(seen).isGreaterThan(20);
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../docs"))) {
            return Stream.concat(
                            Stream.of(Path.of("../README.md")),
                            files.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }
}
