package org.copydesk.bench.words;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The lists of SCOWL, "Spell Checker Oriented Word Lists", as its Debian package lays them out: one file for each
 * {@code CATEGORY-KIND.SIZE}, such as {@code british-words.60}, a word a line; the larger the size, the rarer the words.
 */
public final class Scowl {
    private static final Pattern FILE =
            Pattern.compile("([a-z_]+?)(?:_variant_|variant_)?([0-9])?-([a-z-]+)\\.([0-9]+)");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}']*");
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    /** The sizes there are; a word's rarity is the place of its size among them. */
    private static final List<Integer> SIZES = List.of(10, 20, 35, 40, 50, 55, 60, 70, 80, 95);
    /** Spellings beside the usual one are taken to this degree: 1 is nearly as common, 2 is found, 3 is doubtful. */
    private static final int VARIANTS = 2;
    /** Beyond this size a spelling beside the usual one is more likely a slip. */
    private static final int VARIANTS_SIZE = 60;

    private final Map<String, Integer> rarities = new TreeMap<>();

    private Scowl() {}

    /**
     * The words up to a size, each with its rarity, with accents and without; possessives left out.
     *
     * @param folder holds the lists
     * @param size the largest for words and names
     * @param abbreviations the largest for abbreviations
     * @throws IOException if the folder can't be read or has no list
     */
    public static Map<String, Integer> read(Path folder, int size, int abbreviations) throws IOException {
        Scowl scowl = new Scowl();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Optional<Integer> rarity = rarity(file.getFileName().toString(), size, abbreviations);
                if (rarity.isPresent()) {
                    scowl.add(Files.readAllLines(file, StandardCharsets.UTF_8), rarity.get());
                }
            }
        }
        if (scowl.rarities.isEmpty()) {
            throw new IOException("no list of SCOWL in " + folder);
        }
        return scowl.rarities;
    }

    /** The rarity of a file's words, if they are wanted. */
    private static Optional<Integer> rarity(String file, int size, int abbreviations) {
        Matcher name = FILE.matcher(file);
        if (!name.matches()) {
            return Optional.empty();
        }
        int own = Integer.parseInt(name.group(4));
        int variant = name.group(2) == null ? 0 : Integer.parseInt(name.group(2));
        int most = name.group(3).equals("abbreviations") ? abbreviations : size;
        boolean wanted = own <= most && (variant == 0 || variant <= VARIANTS && own <= VARIANTS_SIZE);
        return wanted ? Optional.of(SIZES.indexOf(own)) : Optional.empty();
    }

    private void add(List<String> lines, int rarity) {
        for (String line : lines) {
            String word = Normalizer.normalize(line.strip(), Normalizer.Form.NFC);
            if (WORD.matcher(word).matches() && !word.endsWith("'s")) {
                rarities.merge(word, rarity, Math::min);
                rarities.merge(withoutAccents(word), rarity, Math::min);
            }
        }
    }

    private static String withoutAccents(String word) {
        return ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    }
}
