package org.copydesk.app.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.copydesk.core.house.HouseStyle;
import org.copydesk.core.site.Fault;
import org.copydesk.core.site.SiteFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rules check}: whether every rule of a folder can be used. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLines.Version.class,
        description =
                "Reads every rule file of a folder, site files (example.com.txt) and our own (*.yaml), or the one file of a"
                        + " house style, and names each fault with file and line. Exit code 1 if there is one.")
final class RulesCheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR|FILE.yml", description = "The folder of rules, or the house style.")
    private Path folder = Path.of("");

    RulesCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Path path = terminal.folder().resolve(folder);
        if (Files.isRegularFile(path)) {
            return checkHouseStyle(path);
        }
        if (!Files.isDirectory(path)) {
            throw new CommandException("no such folder or file: " + folder);
        }
        SiteFolder read = SiteFolder.read(path);
        List<Fault> faults = read.rules().check();
        PrintStream out = terminal.out();
        faults.forEach(fault -> out.println(Visible.line(fault.toString())));
        read.others().forEach(name -> out.println("not read: " + Visible.line(name) + ", no host's name"));
        printUnused(read, out);
        long broken = faults.stream().map(Fault::file).distinct().count();
        out.println("%d rule files: %d sound, %d with faults; %d faults"
                .formatted(read.files(), read.files() - broken, broken, faults.size()));
        out.flush();
        return faults.isEmpty() ? ExitCodes.OK : ExitCodes.FAILED;
    }

    private int checkHouseStyle(Path file) {
        List<Fault> faults = HouseStyle.read(file).faults();
        PrintStream out = terminal.out();
        faults.forEach(fault -> out.println(Visible.line(fault.toString())));
        out.println("house style: %d faults".formatted(faults.size()));
        out.flush();
        return faults.isEmpty() ? ExitCodes.OK : ExitCodes.FAILED;
    }

    private static void printUnused(SiteFolder read, PrintStream out) {
        Map<String, Integer> files = new TreeMap<>();
        read.rules()
                .unused()
                .values()
                .forEach(unused -> unused.keySet().forEach(name -> files.merge(name, 1, Integer::sum)));
        if (!files.isEmpty()) {
            out.println("not acted on: "
                    + files.entrySet().stream()
                            .map(entry -> entry.getKey() + " in " + entry.getValue()
                                    + (entry.getValue() == 1 ? " file" : " files"))
                            .collect(Collectors.joining(", ")));
        }
    }
}
