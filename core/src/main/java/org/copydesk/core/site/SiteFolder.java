package org.copydesk.core.site;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of rule files as it lies on the disk.
 *
 * @param rules what its files say
 * @param files how many rule files it has
 * @param others the names of the files that hold no rules by their names
 */
public record SiteFolder(SiteRules rules, int files, List<String> others) {
    public SiteFolder {
        others = List.copyOf(others);
    }

    /**
     * Reads the files that lie in the folder itself. Files that are not UTF-8 are read as Windows-1252.
     *
     * @throws SiteRulesException if the folder or a file can't be read
     */
    public static SiteFolder read(Path folder) {
        List<String> others = new ArrayList<>();
        Map<String, String> contents = contents(folder, others);
        return new SiteFolder(SiteRules.of(contents), contents.size(), others);
    }

    /**
     * The contents of its rule files by name, for {@link SiteRules#of}: a program on many machines sends them there.
     *
     * @throws SiteRulesException if the folder or a file can't be read
     */
    public static Map<String, String> contents(Path folder) {
        return contents(folder, new ArrayList<>());
    }

    private static Map<String, String> contents(Path folder, List<String> others) {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path file : entries.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (SiteRules.isSiteFile(name) || SiteRules.isPatternFile(name)) {
                    contents.put(name, text(Files.readAllBytes(file)));
                } else {
                    others.add(name);
                }
            }
        } catch (IOException e) {
            throw new SiteRulesException("can't read the site rules in " + folder + ": " + e, e);
        }
        return contents;
    }

    /**
     * The rules, to be used: in files of others a faulty line is left out, but our own rules must be sound.
     *
     * @throws SiteRulesException if one of our own rules is broken
     */
    public SiteRules sound() {
        for (RuleFault fault : rules.faults()) {
            if (SiteRules.isPatternFile(fault.file())) {
                throw new SiteRulesException(fault + "; 'copydesk rules check' names all faults");
            }
        }
        return rules;
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
