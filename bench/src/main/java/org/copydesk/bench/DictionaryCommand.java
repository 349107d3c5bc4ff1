package org.copydesk.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.copydesk.bench.words.Coverage;
import org.copydesk.bench.words.LookUpSpeed;
import org.copydesk.bench.words.OwnWords;
import org.copydesk.bench.words.Scowl;
import org.copydesk.core.dictionary.WordList;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes the English dictionary anew. */
@Command(
        name = "dictionary",
        mixinStandardHelpOptions = true,
        description = {
            "Makes the English dictionary anew out of the word lists of SCOWL and bench/words/recent.txt and writes it into the"
                    + " working copy.",
            "The lists: apt-get download scowl, then dpkg -x scowl_*.deb DIR."
        })
final class DictionaryCommand implements Callable<Integer> {
    private static final String RESOURCES = "core/src/main/resources/org/copydesk/core/dictionary/";
    private static final String LISTS = "usr/share/dict/scowl";

    @Option(names = "--lists", required = true, paramLabel = "DIR", description = "Where the package was unpacked.")
    private Path lists = Path.of("");

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = "${sys:bench.home:-.}",
            description = "The working copy that is written to. Default: that of bench/run.")
    private Path home = Path.of("");

    @Option(
            names = "--size",
            paramLabel = "N",
            defaultValue = "70",
            description = "The largest size of SCOWL for words and names. Default: ${DEFAULT-VALUE}.")
    private int size;

    @Option(
            names = "--abbreviations",
            paramLabel = "N",
            defaultValue = "60",
            description = "The largest size of SCOWL for abbreviations. Default: ${DEFAULT-VALUE}.")
    private int abbreviations;

    @Option(
            names = "--typos",
            paramLabel = "FILE.jsonl.gz",
            description = "Articles with faults put into them, to measure the dictionary on.")
    private @Nullable Path typos;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Map<String, Integer> words = Scowl.read(lists.resolve(LISTS), size, abbreviations);
        OwnWords.read(home.resolve("bench/words/recent.txt"))
                .forEach((word, rarity) -> words.merge(word, rarity, Math::min));
        WordList list = WordList.of("en", about(), words);
        Path file = home.resolve(RESOURCES + "english.words");
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file)) {
            list.write(out);
        }
        PrintWriter out = command.commandLine().getOut();
        out.println("%d words in %d bytes: %s".formatted(list.size(), Files.size(file), file));
        if (typos != null) {
            Coverage coverage = Coverage.read(typos);
            out.println(coverage.line(list));
            out.println(LookUpSpeed.line(coverage, list));
        }
        out.flush();
        return 0;
    }

    private String about() {
        return """
                version SCOWL 2020.12.07, as packaged in Debian's scowl 2020.12.07-2, and words of Copydesk's own
                source http://wordlist.aspell.net
                licence permissive; the notices stand in english.words.LICENSE
                command bench/run dictionary --lists DIR --size %d --abbreviations %d""".formatted(size, abbreviations);
    }
}
