package org.copydesk.core.facts;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.copydesk.core.language.Cues;
import org.copydesk.core.language.Language;
import org.copydesk.core.language.WordClass;

/** Cleans the names of authors. */
final class People {
    private static final Cues LEADS = Cues.of(WordClass.BYLINES);
    private static final Cues ROLES = Cues.of(WordClass.ROLES);
    private static final Cues SURNAMES = Cues.of(WordClass.SURNAMES);
    private static final Cues NOBODY =
            Cues.of(WordClass.BYLINES, WordClass.CREDITS, WordClass.PUBLISHED, WordClass.UPDATED);

    private static final Pattern TAIL =
            Pattern.compile("(?:\\s*[|•·]\\s*.*|\\s+[–—-]\\s+.*|\\s*\\([^)]*\\)?|\\s+(?:In|On|At)|[\\s,;:]+)$");
    private static final Set<String> CONJUNCTIONS = Language.wordsOfAll(WordClass.CONJUNCTIONS);
    private static final String AND = alternatives(CONJUNCTIONS) + "|&";
    private static final Pattern BETWEEN = Pattern.compile("\\s*[;、，/]\\s*|\\s*,?\\s+(?i:" + AND + ")\\s+|\\s*,\\s*");
    private static final String NAME =
            "\\p{Lu}[\\pL\\pM.'’-]*(?:\\s+(?:(?:" + alternatives(particles()) + ")\\s+)*\\p{Lu}[\\pL\\pM.'’-]*){1,3}";
    private static final Pattern FULL_NAME = Pattern.compile("^" + NAME + "$");
    private static final Pattern NAMES =
            Pattern.compile("^" + NAME + "(?:(?:\\s*[,;/]\\s*|,?\\s+(?i:" + AND + ")\\s+)" + NAME + ")*");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?i)^(?:https?:|www\\.|@|/)|^(?:editor|editors|staff|author|webmaster|guest|user|unknown|anonymous|null|undefined|none|team|content team|staff writers?|staff reporters?|press releases?|pressemitteilung|communiqué de presse|comunicado de prensa|comunicato stampa|persbericht|sponsored content|partner content)$|^(?:posted|published|updated|written|reviewed|filed) (?:on|in|at|by)$|(?:^|[\\s_.-])admin(?:istrator)?\\d*$|^(?:more|view|see|read|about|follow|meet)\\s|[{}<>=%]|^\\d+$|^\\S+@\\S+$|^[a-z]{1,3}_?\\d{3,}$|^\\S*[._](?:author|byline|user|name)\\S*$|^(?:author|byline|user)[._]\\S*$");
    private static final Pattern ROLE = Pattern.compile(
            "(?i)(?:^|\\s)(?:editors|writers|reviewers?|directors?|managers?|reporters|correspondents|contributors|columnists|authors?|disclosure|specialist|strategist|founder|officer|consultant|redakteur(?:in)?|autor(?:in)?|redacción|rédaction|redazione)$");
    private static final Pattern DEGREE = Pattern.compile(
            "^(?:Jr|Sr|II|III|Esq|M\\.?D|D\\.?O|Ph\\.?D|DVM|VMD|RN|RDN?|MPH|MS|MSc|BSc|MA|BA|MBA|CPA|CFA|CFP|JD|LLM|DDS|DMD|PharmD|PsyD|EdD|DPT|LCSW|FAC[A-Z]{1,2}|DAC[A-Z]{2}|[A-Z]{2,6}®)\\.?(?:,? [A-Z]{2,6})*$");
    private static final Pattern NEXT = Pattern.compile("^,\\s+([^\\s,;]+)");
    private static final Pattern AGENCY = Pattern.compile(
            "^(?:Reuters|AFP|AP|dpa|DPA|apa|APA|sda|SDA|epd|kna|PTI|ANI|IANS|UPI|EFE|ANSA|PA|AAP|TASS)$");
    private static final Pattern TITLED = Pattern.compile("\\p{Ll}.* \\p{Lu}{2,5}$");
    private static final Pattern CAPITALS = Pattern.compile("^[\\p{Lu}\\d.® -]+$");
    private static final String BETWEEN_CUE_AND_NAME = " \t\n\u00a0\u3000:：|";
    private static final String STOPS = "@|(•·/…\n";
    private static final int LONGEST = 120;
    private static final int MOST_SOLID = 4;
    private static final int MOST_WORDS = 4;

    private People() {}

    /** Words within names, without those that join names in another language. */
    private static Set<String> particles() {
        Set<String> particles = Language.wordsOfAll(WordClass.NAME_PARTICLES);
        particles.removeAll(CONJUNCTIONS);
        return particles;
    }

    private static String alternatives(Set<String> words) {
        return words.stream()
                .filter(word -> word.codePoints().allMatch(Character::isLetter))
                .sorted()
                .collect(Collectors.joining("|"));
    }

    /** The people that {@code raw} names, in order; none if it names nobody. */
    static List<String> of(String raw) {
        String name = withoutLead(withoutLead(trimmed(raw)));
        String before;
        do {
            before = name;
            name = TAIL.matcher(name).replaceFirst("").strip();
        } while (!name.equals(before));
        if (name.isEmpty() || name.length() > LONGEST || NO_NAME.matcher(name).find() || NOBODY.is(name)) {
            return List.of();
        }
        return parts(name);
    }

    private static List<String> parts(String name) {
        List<String> people = new ArrayList<>();
        boolean degree = false;
        for (String piece : BETWEEN.split(name)) {
            String part = piece.strip();
            boolean more = !people.isEmpty();
            boolean capitals = CAPITALS.matches(part);
            degree = more
                    && (DEGREE.matches(part)
                            || capitals
                                    && (degree
                                            || TITLED.matcher(people.get(people.size() - 1))
                                                    .find()));
            if (degree) {
                people.set(people.size() - 1, people.get(people.size() - 1) + ", " + part);
            } else if (more && AGENCY.matches(part)
                    || (isPerson(part) || isUncased(part)) && !(more && capitals && !CAPITALS.matches(people.get(0)))) {
                people.add(part);
            } else if (!more) {
                return List.of(name);
            } else if (!isRole(part)) {
                break;
            }
        }
        return people;
    }

    /** Without blanks and signs at its beginning. */
    private static String trimmed(String raw) {
        int start = 0;
        while (start < raw.length() && " \t\n\u00a0\u3000:：,;|•·–—-".indexOf(raw.charAt(start)) >= 0) {
            start++;
        }
        return raw.substring(start).strip();
    }

    /** Without the words before a name: always before a colon, elsewhere unless they may be a name themselves. */
    private static String withoutLead(String raw) {
        Cues.Cue lead = LEADS.at(raw, 0);
        if (lead == null || lead.end() == raw.length() || BETWEEN_CUE_AND_NAME.indexOf(raw.charAt(lead.end())) < 0) {
            return raw;
        }
        String cue = raw.substring(0, lead.end());
        String behind = raw.substring(lead.end()).strip();
        String rest = trimmed(behind);
        boolean sure = behind.startsWith(":")
                || behind.startsWith("：")
                || cue.equalsIgnoreCase("by")
                || cue.indexOf(' ') > 0
                || !Character.isUpperCase(raw.charAt(0))
                || LEADS.at(rest, 0) != null
                || NAMES.matcher(rest).find();
        return sure && !rest.isEmpty() ? rest : raw;
    }

    /** The people that a text names which the page marks as its author; without handles, pictures and dates behind them. */
    static List<String> alone(String text) {
        String line = text.strip();
        int end = 0;
        while (end < line.length()
                && STOPS.indexOf(line.charAt(end)) < 0
                && !Character.isDigit(line.charAt(end))
                && !Character.isSurrogate(line.charAt(end))
                && Character.getType(line.charAt(end)) != Character.OTHER_SYMBOL) {
            end++;
        }
        Optional<Dates.Found> date = Dates.possible(line) ? Dates.first(line, "") : Optional.empty();
        end = Math.min(end, date.map(Dates.Found::start).orElse(end));
        boolean whole = end == line.length();
        List<String> people = of(line.substring(0, end));
        boolean all =
                people.stream().allMatch(one -> isPerson(one) || one.indexOf(", ") > 0 || whole && isUncased(one));
        return all ? people : List.of();
    }

    /** Whether {@code text} says what somebody does, such as "Associate Editor", not who it is. */
    static boolean isRole(String text) {
        return ROLES.end(text) || ROLE.matcher(text).find();
    }

    /** Whether {@code text} has the shape of first and last names. */
    static boolean isFullName(String text) {
        return FULL_NAME.matcher(text).matches();
    }

    /** Whether {@code text} has the shape of first and last names, and is no trade. */
    static boolean isPerson(String text) {
        return isFullName(text) && !isRole(text);
    }

    /** Whether {@code text} may be one name in a script without capitals. */
    static boolean isUncased(String text) {
        int letters = 0;
        int words = 1;
        boolean solid = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetter(c);
            if (letter && (Character.isUpperCase(c) || Character.isLowerCase(c))
                    || !letter
                            && c != ' '
                            && c != '·'
                            && Character.getType(c) != Character.NON_SPACING_MARK
                            && Character.getType(c) != Character.COMBINING_SPACING_MARK) {
                return false;
            }
            letters += letter ? 1 : 0;
            words += c == ' ' ? 1 : 0;
            solid |= isSolid(c);
        }
        return solid ? letters >= 2 && letters <= MOST_SOLID && words == 1 : letters >= 2 && words <= MOST_WORDS;
    }

    static boolean isSolid(char c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return Character.isIdeographic(c)
                || script == Character.UnicodeScript.HANGUL
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA;
    }

    /** Whether a name in Chinese, Japanese or Korean begins with a family name that is known. */
    static boolean hasSurname(String name) {
        return SURNAMES.begins(name);
    }

    /** The names that {@code text} begins with, and where they end; no names if it begins otherwise. */
    static Names leading(String text) {
        Matcher names = NAMES.matcher(text);
        if (names.find()) {
            int end = names.end();
            for (Matcher next = NEXT.matcher(text.substring(end));
                    next.find() && DEGREE.matches(next.group(1));
                    next = NEXT.matcher(text.substring(end))) {
                end += next.end();
            }
            return new Names(of(text.substring(0, end)), end);
        }
        if (text.isEmpty() || Character.isUpperCase(text.charAt(0)) || Character.isLowerCase(text.charAt(0))) {
            return Names.NONE;
        }
        return isSolid(text.charAt(0))
                ? solid(text)
                : isUncased(text.strip()) ? new Names(List.of(text.strip()), text.length()) : Names.NONE;
    }

    /** Names that blanks part, as Chinese, Japanese and Korean have them. */
    private static Names solid(String text) {
        List<String> people = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && (Character.isLetter(text.charAt(end)) || text.charAt(end) == '·')) {
                end++;
            }
            String one = text.substring(at, end);
            if (!isUncased(one) || ROLES.is(one) || NOBODY.is(one) || !people.isEmpty() && !hasSurname(one)) {
                break;
            }
            people.add(one);
            at = end;
            while (at < text.length() && " \u00a0\u3000、，,/".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }
        return people.isEmpty() ? Names.NONE : new Names(people, at);
    }

    /**
     * Names that were read.
     *
     * @param end one past the last of them
     */
    record Names(List<String> people, int end) {
        static final Names NONE = new Names(List.of(), 0);
    }
}
