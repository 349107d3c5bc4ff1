package org.copydesk.pipeline.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.copydesk.core.Copydesk;
import org.copydesk.core.Decoders;
import org.copydesk.core.decode.Decoder;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.decode.UndecodableException;
import org.copydesk.core.mark.Evidence;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Mark;
import org.copydesk.core.mark.Passage;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.copydesk.core.mark.View;
import org.copydesk.core.stage.Cleaner;
import org.copydesk.core.stage.Policy;
import org.copydesk.core.stage.Stage;
import org.copydesk.core.text.Block;
import org.copydesk.core.text.Layout;
import org.copydesk.core.text.Metadata;
import org.copydesk.core.text.Note;
import org.copydesk.core.text.SourceText;
import org.copydesk.core.text.Span;
import org.copydesk.pipeline.cleaning.Engine;

/**
 * A small copydesk whose articles are known by heart: a line is a block, {@code SHARE} lines are chrome, {@code teh} is a typo, the
 * first line is the title. {@code BINARY} can't be decoded, {@code BOOM} makes a stage fail, {@code SLEEP} never ends, {@code GREEDY}
 * and {@code DEEP} want more memory and stack than there is.
 */
public final class TestEngine {
    private static final Pattern LINE = Pattern.compile("[^\\s](?:[^\\n]*[^\\s])?");

    private TestEngine() {}

    static Engine maker(String version) {
        return knowledge ->
                Copydesk.of(new Decoders(List.of(new Lines())), new Cleaner(stages(version), Policy.STANDARD));
    }

    /** A copydesk that does something at the end of every document, before anything of its chunk is written. */
    static Engine pausing(Runnable pause) {
        Stage stage = stage("structure.pause", Phase.STRUCTURE, "1", view -> {
            pause.run();
            return List.of();
        });
        return knowledge -> {
            List<Stage> all = new ArrayList<>(stages("1"));
            all.add(stage);
            return Copydesk.of(new Decoders(List.of(new Lines())), new Cleaner(all, Policy.STANDARD));
        };
    }

    /** A copydesk whose rule for share bars is wider: it takes out lines that begin so, too. */
    static Engine wider(String prefix) {
        Stage stage = stage(
                "chrome.wider",
                Phase.CHROME,
                prefix,
                view -> view.passages().stream()
                        .filter(passage -> passage.text().startsWith(prefix))
                        .<Mark>map(passage ->
                                view.label(passage.span(), Role.CHROME, Evidence.of("chrome.wider", 0.9, "an appeal")))
                        .toList());
        return knowledge -> {
            List<Stage> all = new ArrayList<>(stages("1"));
            all.add(stage);
            return Copydesk.of(new Decoders(List.of(new Lines())), new Cleaner(all, Policy.STANDARD));
        };
    }

    private static List<Stage> stages(String version) {
        return List.of(
                stage("chrome.share", Phase.CHROME, version, TestEngine::chrome),
                stage("facts.first-line", Phase.FACTS, "1", TestEngine::facts),
                stage("wording.teh", Phase.WORDING, "1", TestEngine::wording),
                stage("structure.title", Phase.STRUCTURE, "1", TestEngine::structure));
    }

    private static List<Mark> chrome(View view) {
        List<Mark> marks = new ArrayList<>();
        for (Passage passage : view.passages()) {
            if (passage.text().contains("BOOM")) {
                throw new IllegalStateException("boom");
            }
            if (passage.text().contains("SLEEP")) {
                sleep();
            }
            if (passage.text().contains("GREEDY")) {
                throw new IllegalStateException("there is room for " + new long[Integer.MAX_VALUE].length);
            }
            if (passage.text().contains("DEEP")) {
                throw new IllegalStateException("there is an end at " + deep(1));
            }
            if (passage.text().startsWith("SHARE")) {
                marks.add(view.label(passage.span(), Role.CHROME, Evidence.of("chrome.share", 0.9, "share bar")));
            }
            if (passage.text().startsWith("PERHAPS")) {
                marks.add(view.label(passage.span(), Role.CHROME, Evidence.of("chrome.perhaps", 0.2, "maybe chrome")));
            }
        }
        return marks;
    }

    private static long deep(long level) {
        return deep(level + 1) + level;
    }

    /** The cleaner without the stage that may fail. */
    static Cleaner fearless() {
        return new Cleaner(List.of(stage("facts.first-line", Phase.FACTS, "1", TestEngine::facts)), Policy.STANDARD);
    }

    private static void sleep() {
        try {
            Thread.sleep(600_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Mark> facts(View view) {
        List<Mark> marks = new ArrayList<>();
        for (Metadata entry : view.source().metadata()) {
            if (entry.name().equals("meta:author")) {
                marks.add(view.fact(
                        Field.AUTHOR, entry.value(), entry, Evidence.of("facts.given", 0.8, "the page says so")));
            }
        }
        if (!view.passages().isEmpty()) {
            Passage first = view.passages().get(0);
            marks.add(
                    view.fact(Field.TITLE, first.text(), first.span(), Evidence.of("facts.first", 0.7, "first line")));
        }
        return marks;
    }

    private static List<Mark> wording(View view) {
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = Pattern.compile("\\bteh\\b").matcher(view.text());
        while (matcher.find()) {
            marks.add(view.edit(matcher.start(), matcher.end(), "the", Evidence.of("wording.teh", 0.95, "a slip")));
        }
        return marks;
    }

    private static List<Mark> structure(View view) {
        return view.passages().stream()
                .limit(1)
                .<Mark>map(first ->
                        view.label(first.span(), Role.TITLE, Evidence.of("structure.title", 0.9, "first line")))
                .toList();
    }

    private static Stage stage(
            String id, Phase phase, String version, java.util.function.Function<View, List<Mark>> inspect) {
        return new Stage() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Phase phase() {
                return phase;
            }

            @Override
            public List<Mark> inspect(View view) {
                return inspect.apply(view);
            }

            @Override
            public String fingerprint() {
                return id + "/" + version;
            }
        };
    }

    private static final class Lines implements Decoder {
        @Override
        public String id() {
            return "lines/1";
        }

        @Override
        public boolean accepts(Payload payload) {
            return true;
        }

        @Override
        public SourceText decode(Payload payload) {
            String text = new String(payload.bytes(), StandardCharsets.UTF_8);
            if (text.contains("BINARY")) {
                throw new UndecodableException("binary data");
            }
            List<Block> blocks = new ArrayList<>();
            Matcher matcher = LINE.matcher(text);
            while (matcher.find()) {
                blocks.add(new Block(new Span(matcher.start(), matcher.end()), Layout.NONE));
            }
            return new SourceText(
                    payload.id(),
                    payload.site(),
                    text,
                    blocks,
                    List.of(new Metadata("meta:author", "Ada Writer")),
                    List.of(new Note("decode.charset", "read as UTF-8")));
        }
    }
}
