package org.copydesk.app.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.copydesk.app.database.FileTrouble;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.database.StoreAddress;
import org.copydesk.app.database.StoreException;
import org.copydesk.app.database.StoreFacts;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.record.ArticleRecord;
import org.copydesk.core.text.CopydeskException;
import org.copydesk.pipeline.batch.RunRequest;
import org.copydesk.pipeline.batch.StreamCleaner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: whether what a run needs is there. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description =
                "Looks at Java, memory, disk, the store, the settings, what jobs read, and the rules and models: a line"
                        + " each, ok, warning or wrong, and what to do. Exit code 1 if something is wrong.")
final class DoctorCommand implements Callable<Integer> {
    private static final long MB = 1 << 20;
    /** So much is enough for a hundred thousand pages. */
    private static final long LEAST_HEAP = 512 * MB;
    /** The heap that a document takes while it is cleaned, for each of its bytes: one of 8 MB is cleaned in 256 MB, not in 160. */
    private static final long HEAP_PER_BYTE = 32;

    private static final long LEAST_FREE = 1024 * MB;
    private static final String TRIED = "<article><h1>Ferry late</h1><p>The ferry was late again.</p></article>";

    private final Terminal terminal;
    private final JobTimes jobs;
    private final Function<Map<String, Object>, StreamCleaner> streams;
    private boolean wrong;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final RuleOptions rules = new RuleOptions();

    @Mixin
    private final SettingsFile settingsFile = new SettingsFile();

    DoctorCommand(Terminal terminal, JobTimes jobs, Function<Map<String, Object>, StreamCleaner> streams) {
        this.terminal = terminal;
        this.jobs = jobs;
        this.streams = streams;
    }

    @Override
    public Integer call() throws InterruptedException {
        ok("java", Runtime.version() + ", " + System.getProperty("java.vendor"));
        StoreAddress address = common.address(terminal);
        long largest = store(address);
        memory(largest);
        disk(address);
        settings();
        terminal.out().flush();
        return wrong ? ExitCodes.FAILED : ExitCodes.OK;
    }

    /** Returns the bytes of the largest document; 0 where that isn't known. */
    private long store(StoreAddress address) {
        try (OpenStore store = common.existing(terminal, "doctor")) {
            StoreFacts facts = StoreFacts.of(store);
            if (facts.older()) {
                warn("store", address + " is of an older version; the next copydesk clean brings it up to date");
            } else {
                ok("store", address + ", " + facts.records() + " records");
            }
            return facts.largest();
        } catch (StoreException e) {
            if (e.isMissing()) {
                ok("store", "none at " + address + " yet; copydesk clean PATH makes it");
            } else if (e.isInUse()) {
                ok("store", address + " is open in " + OpenStore.holder(address).orElse("another process"));
            } else {
                wrong("store", String.valueOf(e.getMessage()));
            }
            return 0;
        }
    }

    private void memory(long largest) {
        long heap = Runtime.getRuntime().maxMemory();
        long need = Math.max(LEAST_HEAP, largest * HEAP_PER_BYTE);
        String has = heap / MB + " MB of heap"
                + (largest == 0 ? "" : "; the largest document has " + (largest + MB - 1) / MB + " MB");
        // What the JVM says is a little less than what it was given.
        if (heap < need * 9 / 10) {
            warn("memory", has + "; give it more: COPYDESK_JAVA_OPTS=-Xmx" + (need + MB - 1) / MB + "m");
        } else {
            ok("memory", has);
        }
    }

    private void disk(StoreAddress address) {
        Path folder = address.logFile().toAbsolutePath().getParent();
        while (folder != null && !Files.exists(folder)) {
            folder = folder.getParent();
        }
        if (folder == null || !Files.isWritable(folder)) {
            wrong("disk", "can't write in " + folder + "; let this user write there, or take another --db");
            return;
        }
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            String has = free / MB + " MB free at " + folder;
            if (free < LEAST_FREE) {
                warn("disk", has + "; make room, a store takes some 60 KB a page");
            } else {
                ok("disk", has);
            }
        } catch (IOException e) {
            warn("disk", "can't tell the room at " + folder + ": " + FileTrouble.of(e));
        }
    }

    /** What is wrong with them stands in the way of everything that goes by them. */
    private void settings() throws InterruptedException {
        Map<String, Object> settings;
        List<JobTimes.Job> planned;
        try {
            settings = settingsFile.from(terminal);
            rules.addTo(settings, terminal);
            ServeCommand.addInbox(settings, terminal, null, null);
            planned = jobs.of(settings, Clock.systemUTC().instant());
        } catch (CopydeskException e) {
            wrong("settings", said(e));
            return;
        }
        Object file = settings.get("spring.config.additional-location");
        ok("settings", file == null ? "no file; the defaults hold" : file.toString());
        planned.forEach(this::job);
        cleaning(settings);
    }

    private void job(JobTimes.Job job) {
        List<String> unreadable = new ArrayList<>();
        for (String input : job.inputs()) {
            if (isUnreadable(input)) {
                unreadable.add(input);
            }
        }
        if (unreadable.isEmpty()) {
            ok("job", job.name() + " reads " + String.join(", ", job.inputs()));
        } else {
            wrong(
                    "job",
                    job.name() + " can't read " + String.join(", ", unreadable) + "; let this user read what it names");
        }
    }

    /** Whether a file or folder is there and can't be read; what a glob names is seen when it runs. */
    private static boolean isUnreadable(String input) {
        try {
            Path path = Path.of(input);
            return Files.exists(path) && !Files.isReadable(path);
        } catch (InvalidPathException isGlob) {
            return false;
        }
    }

    /** Cleans a document by the models and the owner's rules, and stores nothing. */
    private void cleaning(Map<String, Object> settings) throws InterruptedException {
        Logs.off();
        List<String> refused = new ArrayList<>();
        InputStream page = new ByteArrayInputStream(TRIED.getBytes(StandardCharsets.UTF_8));
        try {
            streams.apply(settings).clean(new RunRequest(List.of("-"), Set.of()), page, false, new Tried(refused));
        } catch (CopydeskException | IOException e) {
            wrong("rules", said(e));
            return;
        }
        if (refused.isEmpty()) {
            ok("rules", "rules and models load, and clean a page");
        } else {
            wrong("rules", "a plain page is refused: " + String.join(", ", refused));
        }
    }

    private static String said(Exception e) {
        return String.valueOf(e.getMessage()).replaceFirst("^can't start: ", "");
    }

    private void ok(String what, String says) {
        line("ok", what, says);
    }

    private void warn(String what, String says) {
        line("warning", what, says);
    }

    private void wrong(String what, String says) {
        line("wrong", what, says);
        wrong = true;
    }

    private void line(String standing, String what, String says) {
        terminal.out().printf(Locale.ROOT, "%-8s %-9s %s%n", standing, what, VisibleText.line(says));
    }

    private record Tried(List<String> refused) implements StreamCleaner.Results {
        @Override
        public void cleaned(ArticleRecord record) {}

        @Override
        public void refused(String uri, String stage, String reason) {
            refused.add(reason);
        }
    }
}
