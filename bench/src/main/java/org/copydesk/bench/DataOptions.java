package org.copydesk.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.copydesk.bench.data.DataSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which pages are measured. */
final class DataOptions {
    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description =
                    "A folder with html/ and truth/, or with STYLE.jsonl.gz files, or one that holds such folders.")
    private Path data = Path.of("");

    @Option(
            names = "--sets",
            split = ",",
            paramLabel = "SET",
            description =
                    "html, or a flat style by its file's name, such as innertext, bs4, lynx. All there are, unless given.")
    private List<String> names = new ArrayList<>();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    Path folder() {
        return data;
    }

    List<DataSet> sets() throws IOException {
        return sets(names);
    }

    List<DataSet> sets(List<String> wanted) throws IOException {
        if (!java.nio.file.Files.isDirectory(data)) {
            throw new ParameterException(command.commandLine(), "no folder: " + data);
        }
        Map<String, DataSet> found = DataSet.in(data);
        List<DataSet> sets = new ArrayList<>();
        for (String name : wanted.isEmpty() ? List.copyOf(found.keySet()) : wanted) {
            DataSet set = found.get(name);
            if (set == null) {
                throw new ParameterException(
                        command.commandLine(), "no set " + name + " in " + data + "; there are " + found.keySet());
            }
            sets.add(set);
        }
        if (sets.isEmpty()) {
            throw new ParameterException(command.commandLine(), "no sets in " + data);
        }
        return sets;
    }
}
