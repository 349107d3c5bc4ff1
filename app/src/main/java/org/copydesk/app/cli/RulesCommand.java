package org.copydesk.app.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.copydesk.app.escape.VisibleText;
import org.copydesk.core.housestyle.HouseStyle;
import org.copydesk.core.site.RuleFault;
import org.copydesk.core.site.SiteFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code rules}: what an owner does with rules for single sites. */
@Command(name = "rules", description = "Looks after a folder of rules for single sites.")
final class RulesCommand extends CommandGroup {
    private RulesCommand() {
        super("say what to do with the rules: check");
    }

    static CommandLine of(Terminal terminal) {
        return new CommandLine(new RulesCommand()).addSubcommand(new Check(terminal));
    }

    /** {@code rules check}: whether every rule of a folder can be used. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            versionProvider = CommandLines.Version.class,
            description =
                    "Reads every rule file of a folder, site files (example.com.txt) and our own (*.yaml), or the one file of a"
                            + " house style, and names each fault with file and line. Exit code 1 if there is one.")
    private static final class Check implements Callable<Integer> {
        private final Terminal terminal;

        @Parameters(paramLabel = "DIR|FILE.yml", description = "The folder of rules, or the house style.")
        private Path folder = Path.of("");

        Check(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            Path path = terminal.folder().resolve(folder);
            if (Files.isRegularFile(path)) {
                if (!HouseStyle.isFile(String.valueOf(path.getFileName()))) {
                    throw new CommandException("neither a folder of rules nor a house style (*.yml): " + folder);
                }
                return houseStyleFaults(path).isEmpty() ? ExitCodes.OK : ExitCodes.FAILED;
            }
            if (!Files.isDirectory(path)) {
                throw new CommandException("no such folder or file: " + folder);
            }
            SiteFolder read = SiteFolder.read(path);
            List<RuleFault> faults = new ArrayList<>(read.rules().check());
            PrintStream out = terminal.out();
            faults.forEach(fault -> out.println(VisibleText.line(fault.toString())));
            long broken = faults.stream().map(RuleFault::file).distinct().count();
            int siteFaults = faults.size();
            for (String name : read.others()) {
                if (HouseStyle.isFile(name)) {
                    faults.addAll(houseStyleFaults(path.resolve(name)));
                } else {
                    out.println("not read: " + VisibleText.line(name) + ", no host's name");
                }
            }
            printUnused(read, out);
            out.println("%d rule files: %d sound, %d with faults; %d faults"
                    .formatted(read.files(), read.files() - broken, broken, siteFaults));
            out.flush();
            return faults.isEmpty() ? ExitCodes.OK : ExitCodes.FAILED;
        }

        private List<RuleFault> houseStyleFaults(Path file) {
            List<RuleFault> faults = HouseStyle.read(file).faults();
            PrintStream out = terminal.out();
            faults.forEach(fault -> out.println(VisibleText.line(fault.toString())));
            out.println("house style: " + faults.size() + (faults.size() == 1 ? " fault" : " faults"));
            out.flush();
            return faults;
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
}
