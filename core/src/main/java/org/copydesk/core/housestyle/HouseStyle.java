package org.copydesk.core.housestyle;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.copydesk.core.site.RuleFault;
import org.copydesk.core.text.Digest;

/** The owner's own spellings. Immutable and thread-safe. */
public final class HouseStyle {
    /** Nothing at all. */
    public static final HouseStyle NONE = new HouseStyle(List.of(), List.of(), List.of(), List.of(), "");

    private final PhraseIndex<SpellingPair> pairs;
    private final PhraseIndex<Phrase> untouchable;
    private final Set<String> protectedWords = new HashSet<>();
    private final Set<String> names = new HashSet<>();
    private final List<RuleFault> faults;
    private final String fingerprint;

    HouseStyle(
            List<SpellingPair> pairs,
            List<String> protectedTerms,
            List<String> names,
            List<RuleFault> faults,
            String fingerprint) {
        this.pairs = new PhraseIndex<>(pairs, pair -> new Phrase(pair.never()));
        List<Phrase> all = new ArrayList<>();
        protectedTerms.forEach(term -> all.add(new Phrase(term)));
        names.forEach(name -> all.add(new Phrase(name)));
        this.untouchable = new PhraseIndex<>(all, phrase -> phrase);
        protectedTerms.stream().map(HouseStyle::plain).forEach(protectedWords::add);
        names.forEach(name -> this.names.addAll(List.of(plain(name).split(" "))));
        this.faults = List.copyOf(faults);
        this.fingerprint = fingerprint;
    }

    /**
     * What a file says; what is wrong with it is among the {@link #faults}.
     *
     * @param file its name
     */
    public static HouseStyle of(String file, String yaml) {
        return new HouseStyleReader(file)
                .read(yaml, Digest.sha256(file + "\n" + yaml).substring(0, 16));
    }

    /** Whether a file's name says that it holds YAML. */
    public static boolean isFile(String name) {
        return name.endsWith(".yml") || name.endsWith(".yaml");
    }

    /** @throws HouseStyleException if the file can't be read */
    public static HouseStyle read(Path file) {
        try {
            return of(String.valueOf(file.getFileName()), Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new HouseStyleException(file.getFileName() + ":1: is no text in UTF-8", e);
        } catch (IOException e) {
            throw new HouseStyleException("can't read the house style " + file + ": " + e, e);
        }
    }

    /** @throws HouseStyleException if anything is wrong with it */
    public HouseStyle sound() {
        if (!faults.isEmpty()) {
            throw new HouseStyleException(faults.get(0) + "; 'copydesk rules check' names all faults");
        }
        return this;
    }

    /** What is wrong, in the order of the lines. */
    public List<RuleFault> faults() {
        return faults;
    }

    public boolean isEmpty() {
        return pairs.isEmpty() && untouchable.isEmpty();
    }

    /** Whether nothing may change the word, as it is written: a protected term, or a word of an accepted name; so its possessive. */
    public boolean protects(String word) {
        String plain = plain(word);
        String stem = plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
        return protectedWords.contains(plain) || protectedWords.contains(stem) || accepts(word);
    }

    /** Whether the word, as it is written, is one of an accepted name; so its possessive. */
    public boolean accepts(String word) {
        String plain = plain(word);
        String stem = plain.endsWith("'s") ? plain.substring(0, plain.length() - 2) : plain;
        return names.contains(plain) || names.contains(stem);
    }

    /** Which UTF-16 units of the text belong to protected terms and accepted names of one or more words. */
    public BitSet protectedIn(String text) {
        BitSet units = new BitSet();
        for (PhraseIndex.Found<Phrase> found : untouchable.in(text)) {
            String words = text.substring(found.start(), found.end());
            if (found.entry().isAsWritten(words) && WordBoundaries.wholeWords(text, found.start(), found.end())) {
                units.set(found.start(), found.end());
            }
        }
        return units;
    }

    /** What the pairs change in the text, in order, without what is protected. */
    public List<Match> matches(String text) {
        List<Match> matches = new ArrayList<>();
        BitSet taken = pairs.isEmpty() ? new BitSet() : protectedIn(text);
        for (PhraseIndex.Found<SpellingPair> found : pairs.in(text)) {
            int next = taken.nextSetBit(found.start());
            if ((next < 0 || next >= found.end()) && WordBoundaries.free(text, found.start(), found.end())) {
                replacement(text, found).ifPresent(words -> {
                    taken.set(found.start(), found.end());
                    if (!words.equals(text.substring(found.start(), found.end()))) {
                        matches.add(new Match(found.start(), found.end(), words, found.entry()));
                    }
                });
            }
        }
        return matches;
    }

    private static Optional<String> replacement(String text, PhraseIndex.Found<SpellingPair> found) {
        SpellingPair pair = found.entry();
        Phrase phrase = new Phrase(pair.never());
        String words = text.substring(found.start(), found.end());
        if (Capitals.none(pair.never())) {
            return phrase.shape(words).map(shape -> shape.of(pair.always()));
        }
        if (!phrase.isAsWritten(words)) {
            return Optional.empty();
        }
        boolean capital = Capitals.none(pair.always()) && Capitals.startSentence(text, found.start());
        return Optional.of(capital ? LetterCase.FIRST.of(pair.always()) : pair.always());
    }

    /** Changes with the file's name and content; empty without one. */
    public String fingerprint() {
        return fingerprint;
    }

    private static String plain(String words) {
        return words.replace('\u2019', '\'');
    }
}
