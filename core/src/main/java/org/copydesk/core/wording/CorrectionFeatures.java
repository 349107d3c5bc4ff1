package org.copydesk.core.wording;

import static org.copydesk.core.wording.CorrectionFeature.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.copydesk.core.classify.model.LinearModel;
import org.copydesk.core.dictionary.Dictionary;
import org.copydesk.core.mark.Passage;

/** Measures doubtful words and what is proposed for them, passage by passage. Not thread-safe. */
final class CorrectionFeatures {
    private static final int UNKNOWN_KIND = 9;
    /** The margin of an only proposal. */
    private static final int ALONE = 12;
    /** A word that occurs more often is everybody's neighbour. */
    private static final int MOST_LOOKS = 200;

    private static final List<String> PREFIXES = List.of(
            "un", "re", "non", "pre", "anti", "over", "under", "out", "mis", "dis", "co", "sub", "super", "micro",
            "multi", "inter", "counter", "mega", "bio", "eco", "cyber", "neo", "pseudo", "semi", "ultra", "self",
            "post", "de");
    private static final List<String> SUFFIXES = List.of(
            "s", "es", "ed", "d", "ing", "er", "ers", "ly", "ness", "less", "able", "ish", "like", "y", "ism", "ist",
            "ists", "al", "ian", "ize", "ized", "izing", "ization", "ise", "ised", "ising", "isation", "ful", "ment",
            "wise", "free");

    private final Dictionary dictionary;
    private final CorpusStats batch;
    private final LinearModel trigrams;
    private final ArticleWords words;
    private final boolean[] unknown;
    private final double unknownShare;

    private int passage;
    private int doubtful;
    private Quotations quotations = Quotations.in("");

    CorrectionFeatures(
            Dictionary dictionary,
            CorpusStats batch,
            LinearModel trigrams,
            ArticleWords words,
            boolean[] unknown,
            double unknownShare) {
        this.dictionary = dictionary;
        this.batch = batch;
        this.trigrams = trigrams;
        this.words = words;
        this.unknown = unknown;
        this.unknownShare = unknownShare;
    }

    void enter(int newPassage, int newDoubtful, Quotations newQuotations) {
        passage = newPassage;
        doubtful = newDoubtful;
        quotations = newQuotations;
    }

    /** Why only a person may change a word, whatever the model says; empty for most. */
    String veto(int word) {
        if (quotations.touch(words.start(word), words.end(word))) {
            return "stands in a quotation";
        }
        if (WordContext.isJoined(text(), words.start(word), words.end(word))) {
            return "joined by a hyphen";
        }
        return "";
    }

    List<Candidate> proposals(int word, List<CandidateWord> options) {
        String wrong = words.text(word);
        float[] common = new float[CorrectionFeature.values().length];
        ofWord(word, wrong, common);
        List<float[]> rows = new ArrayList<>();
        for (CandidateWord option : options) {
            float[] row = common.clone();
            ofFault(wrong, option, row);
            ofProposal(word, option.right(), row);
            set(row, PROPOSALS, options.size());
            rows.add(row);
        }
        for (float[] row : rows) {
            set(row, RARITY_MARGIN, margin(rows, row, PROPOSAL_RARITY, -1));
            set(row, HERE_MARGIN, margin(rows, row, PROPOSAL_HERE_ANY_CASE, 1));
            set(row, BATCH_MARGIN, margin(rows, row, PROPOSAL_IN_BATCH, 1));
            set(
                    row,
                    PAIR_MARGIN,
                    margin(rows, row, PROPOSAL_PAIRED_BEFORE, 1) + margin(rows, row, PROPOSAL_PAIRED_AFTER, 1));
        }
        List<Candidate> proposals = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            float[] row = rows.get(i);
            proposals.add(new Candidate(
                    options.get(i).right(),
                    options.get(i).fault(),
                    words.countInAnyCase(options.get(i).right()),
                    elsewhere(options.get(i).right()),
                    options.size() - 1,
                    row));
        }
        return proposals;
    }

    private int elsewhere(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        String capital = WordShape.capitalised(lower);
        return Math.max(
                batch.elsewhere(lower, words.count(lower) > 0), batch.elsewhere(capital, words.count(capital) > 0));
    }

    private void ofWord(int word, String wrong, float[] row) {
        String lower = wrong.toLowerCase(Locale.ROOT);
        boolean capital = WordShape.isCapitalised(wrong);
        String otherCase = capital ? lower : WordShape.capitalised(wrong);
        Passage at = words.passages().get(passage);
        int first = words.first(passage);
        int last = words.first(passage + 1) - 1;
        set(row, LENGTH, wrong.length());
        set(row, CAPITAL, capital);
        set(row, OPENS_SENTENCE, WordContext.opensSentence(text(), words.start(word)));
        set(row, IN_HEADING, at.block().layout().headingLevel() > 0 || last - first < 12 && !endsSentence(at.text()));
        set(row, IN_QUOTATION, quotations.touch(words.start(word), words.end(word)));
        set(row, BESIDE_HYPHEN, WordContext.isJoined(text(), words.start(word), words.end(word)));
        set(row, POSSESSIVE, WordContext.isPossessive(text(), words.end(word)));
        set(row, TIMES_HERE, words.count(wrong));
        set(row, TIMES_HERE_ANY_CASE, words.countInAnyCase(wrong));
        set(row, IN_BATCH, batch.elsewhere(wrong, true));
        set(row, IN_BATCH_OTHER_CASE, batch.elsewhere(otherCase, words.count(otherCase) > 0));
        set(row, BATCH, Math.log1p(batch.documents()));
        set(row, PASSAGE_WORDS, last - first + 1);
        set(row, UNKNOWN_SHARE_PASSAGE, (doubtful - 1.0) / Math.max(1, last - first));
        set(row, UNKNOWN_SHARE_ARTICLE, unknownShare);
        set(row, UNKNOWN_BEFORE, word > first && unknown[words.form(word - 1)]);
        set(row, UNKNOWN_AFTER, word < last && unknown[words.form(word + 1)]);
        set(row, CAPITAL_BEFORE, word > first && WordShape.isCapitalised(words.text(word - 1)));
        set(row, CAPITAL_AFTER, word < last && WordShape.isCapitalised(words.text(word + 1)));
        set(row, LEAST_TRIGRAM, Trigrams.least(trigrams, wrong));
        set(row, MEAN_TRIGRAM, Trigrams.mean(trigrams, wrong));
        set(row, TWO_WORDS, isTwoWords(lower));
        set(row, STEM, stem(lower));
        set(row, PREFIXED, isPrefixed(lower));
        set(row, LAST_LETTER, lower.charAt(lower.length() - 1));
        set(row, PAIRED_BEFORE, batch.pairs(before(word), lower) - 1);
        set(row, PAIRED_AFTER, batch.pairs(lower, after(word)) - 1);
    }

    private static void ofFault(String wrong, CandidateWord option, float[] row) {
        set(row, KIND, option.fault().map(fault -> fault.kind().ordinal()).orElse(UNKNOWN_KIND));
        option.fault().ifPresent(fault -> {
            char typed = Character.toLowerCase(fault.typed());
            char meant = Character.toLowerCase(fault.meant());
            set(row, FROM_START, fault.at());
            set(row, FROM_END, wrong.length() - fault.at());
            set(row, KEYS_NEAR, WordShape.areKeysNear(typed, meant));
            set(row, BOTH_VOWELS, WordShape.isVowel(typed) && WordShape.isVowel(meant));
            set(row, TYPED, typed);
            set(row, MEANT, meant);
        });
        set(
                row,
                FORMS_OF_ONE_WORD,
                AcceptedVariants.areForms(
                        wrong.toLowerCase(Locale.ROOT), option.right().toLowerCase(Locale.ROOT)));
    }

    private void ofProposal(int word, String right, float[] row) {
        String lower = right.toLowerCase(Locale.ROOT);
        boolean capital = WordShape.isCapitalised(right);
        String otherCase = capital ? lower : WordShape.capitalised(right);
        set(row, PROPOSAL_KNOWN, dictionary.knows(right));
        set(row, PROPOSAL_CAPITAL, capital);
        set(row, PROPOSAL_RARITY, Math.min(dictionary.rarity(right), dictionary.rarity(lower)));
        set(row, PROPOSAL_HERE, words.count(right));
        set(row, PROPOSAL_HERE_ANY_CASE, words.countInAnyCase(right));
        set(row, PROPOSAL_IN_BATCH, batch.elsewhere(right, words.count(right) > 0));
        set(row, PROPOSAL_IN_BATCH_OTHER_CASE, batch.elsewhere(otherCase, words.count(otherCase) > 0));
        set(row, PROPOSAL_PAIRED_BEFORE, batch.pairs(before(word), lower));
        set(row, PROPOSAL_PAIRED_AFTER, batch.pairs(lower, after(word)));
        set(row, PROPOSAL_SAME_NEIGHBOUR, sharesNeighbour(word, right));
        double mean = Trigrams.mean(trigrams, right);
        set(row, PROPOSAL_MEAN_TRIGRAM, mean);
        set(row, TRIGRAM_GAIN, mean - row[MEAN_TRIGRAM.ordinal()]);
    }

    /** Whether the proposed word is in the article next to a neighbour of the doubtful one. */
    private int sharesNeighbour(int word, String right) {
        int shared = 0;
        int looks = MOST_LOOKS;
        for (int other = words.last(right);
                other != ArticleWords.NONE && looks-- > 0;
                other = words.sameBefore(other)) {
            if (word > 0 && other > 0 && words.form(word - 1) == words.form(other - 1)) {
                shared++;
            }
            if (word + 1 < words.size() && other + 1 < words.size() && words.form(word + 1) == words.form(other + 1)) {
                shared++;
            }
        }
        return Math.min(4, shared);
    }

    /** How far a row is ahead of the best other one in a column; {@code sign} is -1 where less is better. */
    private static float margin(List<float[]> rows, float[] row, CorrectionFeature column, int sign) {
        int at = column.ordinal();
        float best = Float.NEGATIVE_INFINITY;
        for (float[] other : rows) {
            if (other != row) {
                best = Math.max(best, sign * other[at]);
            }
        }
        return best == Float.NEGATIVE_INFINITY ? ALONE : sign * row[at] - best;
    }

    private boolean isTwoWords(String word) {
        for (int cut = 3; cut <= word.length() - 3; cut++) {
            if (dictionary.knows(word.substring(0, cut)) && dictionary.knows(word.substring(cut))) {
                return true;
            }
        }
        return false;
    }

    /** How long the known word is that is left without a usual ending; 0 for none. */
    private int stem(String word) {
        for (String suffix : SUFFIXES) {
            int length = word.length() - suffix.length();
            if (length >= 3 && word.endsWith(suffix)) {
                String stem = word.substring(0, length);
                if (dictionary.knows(stem)
                        || dictionary.knows(stem + "e")
                        || dictionary.knows(WordShape.capitalised(stem))) {
                    return length;
                }
            }
        }
        return 0;
    }

    private boolean isPrefixed(String word) {
        for (String prefix : PREFIXES) {
            if (word.length() >= prefix.length() + 3
                    && word.startsWith(prefix)
                    && dictionary.knows(word.substring(prefix.length()))) {
                return true;
            }
        }
        return false;
    }

    /** The word before, with nothing but a space between; or nothing. */
    private String before(int word) {
        boolean beside = word > words.first(passage) && isOneSpace(words.end(word - 1), words.start(word));
        return beside ? words.text(word - 1) : "";
    }

    private String after(int word) {
        boolean beside = word + 1 < words.first(passage + 1) && isOneSpace(words.end(word), words.start(word + 1));
        return beside ? words.text(word + 1) : "";
    }

    private boolean isOneSpace(int end, int start) {
        return start - end == 1 && text().charAt(end) == ' ';
    }

    private String text() {
        return words.passages().get(passage).text();
    }

    private static boolean endsSentence(String text) {
        return ".!?\u201D\"\u2026".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static void set(float[] row, CorrectionFeature sign, double value) {
        row[sign.ordinal()] = (float) value;
    }

    private static void set(float[] row, CorrectionFeature sign, boolean value) {
        row[sign.ordinal()] = value ? 1 : 0;
    }
}
