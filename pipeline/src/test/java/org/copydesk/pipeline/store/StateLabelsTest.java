package org.copydesk.pipeline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.copydesk.core.classify.pagekind.KindFeatures;
import org.copydesk.core.mark.MarkStatus;
import org.copydesk.core.mark.Role;
import org.copydesk.pipeline.sitewatch.AlarmKind;
import org.junit.jupiter.api.Test;

/** Statements and views name states in so many words, for the planner's sake: each word is a label. */
class StateLabelsTest {
    private static final Pattern JOINT = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\\n]|\\\\.)*\"");
    private static final Pattern OF_STATES = Pattern.compile("\\b(?:outcome|capture|held_record|alarm)\\b|\\.state\\b");
    private static final Pattern WORD = Pattern.compile("'([^']*)'");

    @Test
    void areTheWordsOfStatements() throws IOException {
        Set<String> known = labels();
        assertThat(words("src/main/java", file -> strings(JOINT.matcher(file).replaceAll(""))))
                .contains("pending", "running", "missed", "layout", "held")
                .isSubsetOf(known);
        assertThat(words(
                        "src/main/resources/db/both", file -> file.lines().filter(line -> !line.startsWith("COMMENT"))))
                .contains("cleaned", "dropped")
                .isSubsetOf(known);
    }

    private static Stream<String> strings(String file) {
        return STRING.matcher(file).results().map(found -> found.group());
    }

    private static Set<String> words(String folder, Function<String, Stream<String>> statements) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<Path> read = files.filter(file -> file.toString().endsWith(".java")
                            || file.getFileName().toString().startsWith("R__"))
                    .toList();
            return read.stream()
                    .flatMap(file -> statements.apply(text(file)))
                    .filter(statement -> OF_STATES.matcher(statement).find())
                    .flatMap(statement -> WORD.matcher(statement).results())
                    .map(word -> word.group(1))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> labels() {
        return Stream.of(
                        Stream.of(RunOutcome.values()).map(RunOutcome::label),
                        Stream.of(CaptureStatus.values()).map(CaptureStatus::label),
                        Stream.of(FiringOutcome.values()).map(FiringOutcome::label),
                        Stream.of(HeldState.values()).map(HeldState::label),
                        Stream.of(AlarmKind.values()).map(AlarmKind::label),
                        Stream.of(MarkStatus.values()).map(MarkStatus::label),
                        Stream.of(StoredDecision.State.values()).map(StoredDecision.State::label),
                        Stream.of(Role.CHROME.label(), KindFeatures.ARTICLE))
                .flatMap(labels -> labels)
                .collect(Collectors.toSet());
    }
}
