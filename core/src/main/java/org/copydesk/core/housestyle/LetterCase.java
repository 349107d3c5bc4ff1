package org.copydesk.core.housestyle;

import java.util.Locale;

/** In which case words that a list gives in lower case are in a text. */
enum LetterCase {
    LOWER {
        @Override
        String of(String words) {
            return words;
        }
    },
    FIRST {
        @Override
        String of(String words) {
            int head = Character.charCount(words.codePointAt(0));
            return words.substring(0, head).toUpperCase(Locale.ROOT) + words.substring(head);
        }
    },
    TITLE {
        @Override
        String of(String words) {
            StringBuilder title = new StringBuilder();
            for (String word : words.split("(?<= )")) {
                title.append(FIRST.of(word));
            }
            return title.toString();
        }
    },
    CAPITALS {
        @Override
        String of(String words) {
            return words.toUpperCase(Locale.ROOT);
        }
    };

    /** The words in this shape. */
    abstract String of(String words);
}
