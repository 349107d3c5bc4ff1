package org.copydesk.core.stage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;

/** Texts made to keep stages busy, of any length. A family is named by what it repeats. */
final class HostileTexts {
    private final Map<String, IntFunction<String>> families = new LinkedHashMap<>();

    private HostileTexts() {}

    static Map<String, IntFunction<String>> families() {
        HostileTexts texts = new HostileTexts();
        texts.runs();
        texts.words();
        texts.signs();
        texts.lines();
        texts.characters();
        texts.pages();
        return texts.families;
    }

    private void runs() {
        families.put("spaces before a full stop", length -> "abc" + " ".repeat(length) + "def.");
        families.put("spaces before full stops", length -> repeat("abc        .", length));
        families.put("no-break spaces", length -> "abc" + "\u00a0".repeat(length) + "def.");
        families.put("tabs", length -> "abc" + "\t".repeat(length) + "def.");
        families.put("blank lines", length -> "abc" + "\n".repeat(length) + "def.");
        families.put("one letter", length -> "a".repeat(length));
        families.put("digits", length -> "1".repeat(length));
        families.put("hyphens", length -> "a" + "-".repeat(length) + "b");
        families.put("full stops", length -> "a" + ".".repeat(length) + "b");
    }

    private void words() {
        families.put("unknown names", length -> names("By Xxor Yyor\n", length));
        families.put("unknown words", length -> names("xxor yyor and the xyor ", length));
        families.put("unknown words alike", length -> alike("brottle", length));
        families.put("a known word and slips", length -> alike("government government ", length));
        families.put("one word, many times", length -> repeat("goverment ", length));
        families.put("words twice", length -> repeat("boat was was ", length));
        families.put("hyphened words", length -> repeat("ab- cd well- known ", length));
        families.put("one hyphened word", length -> repeat("well-", length));
        families.put("short sentences", length -> repeat("It is. ", length));
        families.put("abbreviations", length -> repeat("Mr. U.S. e.g. ", length));
        families.put("names in a byline", length -> "By " + repeat("Ann Bell, ", length) + "and Carl Dow");
        families.put("dates", length -> repeat("January 1, 2024 at 10:15 ", length));
        families.put("dates in numbers", length -> repeat("01/02/2024 ", length));
    }

    private void signs() {
        for (String sign : new String[] {
            "[",
            "]",
            "](",
            "[a](b ",
            "[1]",
            "[1][2] ",
            "*",
            "*a ",
            "_a_",
            "`a",
            "\\",
            "(",
            ")",
            "( a )",
            "\"a ",
            "'a ",
            "\u201ca ",
            "a,",
            "word,word,",
            "a ,b ",
            "?! ",
            "a:",
            "#",
            "# a ",
            ">",
            "> > ",
            "|--",
            "a|",
            "&",
            "&amp;",
            "&amp;amp;",
            "&#39",
            "http://a.b/c?d=e&f=g ",
            "http://a.b/",
            "a@b.c ",
            "@a #b ",
            "<b>",
            "</p>",
            "{a:",
            "...",
            "!["
        }) {
            families.put("sign " + sign, length -> "Abc " + repeat(sign, length));
        }
        families.put("sign [a](b after links", length -> repeat("[a](b) ", 100) + repeat("[a](b ", length));
    }

    private void lines() {
        for (String line : new String[] {
            "a\n",
            "A\n\n",
            "Share this article\n\n",
            "Read more: a story of a boat\n",
            "- a\n",
            "1. a\n",
            "# A\n\n",
            "> a\n",
            "By Ann Bell\n",
            "2 days ago\n",
            "January 1, 2024\n",
            "Ann Bell, 10:15\nYes.\nReply\n\n",
            "|a|b|\n",
            "---\n",
            "[1] http://a.b/\n",
            "A boat lies in the har-\nbour and waits.\n",
            "Photo: Ann Bell\n"
        }) {
            families.put("line " + line.strip(), length -> "A boat\n\n" + repeat(line, length));
        }
        families.put("numbered lines", length -> names("Line xxor of yyor.\n\n", length));
        families.put("carriage returns", length -> repeat("a\r", length));
    }

    private void characters() {
        for (String text : new String[] {
            "\u00c3\u00a9",
            "\u00c3",
            "\u00c3\u0192\u00c2\u00a9",
            "\u00c3 ",
            "\u00e2\u20ac\u2122",
            "\u00d0\u00bf",
            "\u00e5\u00b0",
            "\u00e4\u00b8\u00ad",
            "\u251c\u00ae",
            "\u2554\u2550\u2557",
            "\u221a\u03c0",
            "\uff21",
            "\uff21\u4e00",
            "\u0301",
            "a\u0301\u0302",
            "\u1100\u1161",
            "\u00ad",
            "a\u00ad",
            "\u200b",
            "\u200d",
            "\ud83d\ude00\u200d",
            "\ud83d",
            "\ufb01",
            "\ufffd",
            "\u4e2d",
            "\u4e2d\u3002",
            "\u0e01",
            "\u0627 ",
            "\u0430",
            "\u202e",
            "\u00df"
        }) {
            families.put("characters " + escaped(text), length -> "Abc " + repeat(text, length));
        }
    }

    private void pages() {
        for (String piece : new String[] {
            "<p>a",
            "<div>",
            "<span>",
            "<b>a",
            "<a href=/a>a</a> ",
            "<li>a",
            "<td>a",
            "<table>",
            "<br>",
            "<h2>a</h2>",
            "<p>A boat lies in the harbour.</p>",
            "<div class='a b c'>a</div>",
            "<blockquote>",
            "<figure><img src=a>",
            "<time>2024-01-01</time>",
            "<script>{</script>",
            "<meta name=author content=a>",
            "<script type=application/ld+json>{\"author\":\"Ann\"}</script>",
            "<!--a-->",
            "<section id=comments><p>a",
            "<p class=author>By Ann",
            "<pre>a</pre>",
            "<code>a</code>",
            "<form>",
            "<sup>[1]</sup>",
            "<p>&nbsp;"
        }) {
            families.put(
                    "html " + piece,
                    length ->
                            "<title>A boat</title><h1>A boat</h1><p>The boat lies there.</p>" + repeat(piece, length));
        }
    }

    private static String repeat(String text, int length) {
        return text.repeat(length / text.length());
    }

    /** The pattern again and again with other letters in place of each x and y. */
    private static String names(String pattern, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; out.length() < length; i++) {
            out.append(pattern.replace("xx", letters(i))
                    .replace("yy", letters(i * 7919))
                    .replace("Xx", capital(i))
                    .replace("Yy", capital(i * 7919)));
        }
        return out.toString();
    }

    /** A word with one letter replaced, each time another one or elsewhere. */
    private static String alike(String word, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; out.length() < length; i++) {
            String last = word.strip().substring(word.strip().lastIndexOf(' ') + 1);
            int at = i % last.length();
            int further = i / last.length() / 26 % last.length();
            StringBuilder changed = new StringBuilder(last);
            changed.setCharAt(at, (char) ('a' + i / last.length() % 26));
            changed.insert(further, (char) ('a' + i / last.length() / 26 / last.length() % 26));
            out.append(word, 0, word.length() - (word.endsWith(" ") ? 0 : word.length()))
                    .append(changed)
                    .append(" and ");
        }
        return out.toString();
    }

    /** Four letters, spread evenly over all there are. */
    private static String letters(int number) {
        StringBuilder out = new StringBuilder();
        for (int rest = (int) (number * 61_813L % 160_000); out.length() < 4; rest /= 20) {
            out.append("bcdfghklmnprstvwaeio".charAt(rest % 20));
        }
        return out.toString();
    }

    private static String capital(int number) {
        String letters = letters(number);
        return Character.toUpperCase(letters.charAt(0)) + letters.substring(1);
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return out.toString();
    }
}
