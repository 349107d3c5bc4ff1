package org.copydesk.core.score;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.copydesk.core.text.Span;

/**
 * The words of a text as Python's {@code re.findall(r'\w+', text)} finds them, which published scores of extractors are made
 * with: runs of letters, numbers of all kinds and underscores of any script. Combining marks part words, and a Han, kana, Hangul
 * or Thai character is a word.
 */
public final class ScoredWords {
    private static final int WORD_TYPES = 1 << UCharacterCategory.UPPERCASE_LETTER
            | 1 << UCharacterCategory.LOWERCASE_LETTER
            | 1 << UCharacterCategory.TITLECASE_LETTER
            | 1 << UCharacterCategory.MODIFIER_LETTER
            | 1 << UCharacterCategory.OTHER_LETTER
            | 1 << UCharacterCategory.DECIMAL_DIGIT_NUMBER
            | 1 << UCharacterCategory.LETTER_NUMBER
            | 1 << UCharacterCategory.OTHER_NUMBER;

    private ScoredWords() {}

    /** Where the words are, in order. */
    public static List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        int start = -1;
        for (int at = 0; at < text.length(); ) {
            int code = text.codePointAt(at);
            if (start >= 0 && (!isWord(code) || isAlone(code))) {
                spans.add(new Span(start, at));
                start = -1;
            }
            if (isAlone(code)) {
                spans.add(new Span(at, at + 1));
            } else if (isWord(code)) {
                start = start < 0 ? at : start;
            }
            at += Character.charCount(code);
        }
        if (start >= 0) {
            spans.add(new Span(start, text.length()));
        }
        return spans;
    }

    /** The words in order, case kept. */
    public static List<String> of(String text) {
        return spans(text).stream().map(span -> span.of(text)).toList();
    }

    /** The words of the text in lower case. */
    public static List<String> lower(String text) {
        return of(text.toLowerCase(Locale.ROOT));
    }

    /** Whether a character is a word by itself. */
    private static boolean isAlone(int code) {
        return code >= 0x3040 && code <= 0x30ff
                || code >= 0x3400 && code <= 0x9fff
                || code >= 0xac00 && code <= 0xd7af
                || code >= 0x0e00 && code <= 0x0e7f;
    }

    static boolean isWord(int code) {
        if (code < 0x80) {
            return code >= 'a' && code <= 'z'
                    || code >= 'A' && code <= 'Z'
                    || code >= '0' && code <= '9'
                    || code == '_';
        }
        return (1 << UCharacter.getType(code) & WORD_TYPES) != 0;
    }

    /** How many of the items two lists share, as multisets. */
    static <T> int shared(List<T> left, List<T> right) {
        Map<T, Integer> counts = new HashMap<>();
        left.forEach(item -> counts.merge(item, 1, Integer::sum));
        int shared = 0;
        for (T item : right) {
            Integer count = counts.get(item);
            if (count != null && count > 0) {
                counts.put(item, count - 1);
                shared++;
            }
        }
        return shared;
    }
}
