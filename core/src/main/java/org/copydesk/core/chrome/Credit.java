package org.copydesk.core.chrome;

import com.google.re2j.Pattern;

/**
 * Lines that say whose report an article is or what was corrected in it. They may be on many pages of a site word for word,
 * and belong to the article all the same.
 */
final class Credit {
    /** A longer text is no credit, in UTF-16 units. */
    private static final int LONGEST = 400;

    private static final String AGENCY =
            "(?:reuters|ap|the associated press|associated press|afp|agence france-presse|dpa|upi|efe|ansa|apa|sda|epa|tass|tt|ntb"
                    + "|ritzau|belga|anp|pti|ians|ani|xinhua|kyodo(?: news)?|jiji|yonhap|bloomberg(?: news)?|dow jones"
                    + "|pa(?: media)?|press association|aap|cp|the canadian press|canadian press|interfax|ria novosti|anadolu"
                    + "(?: agency)?|aa|cna|antara|bernama|notimex|lusa|europa press|ctk|čtk|pap|mti|kna|epd)";
    private static final Pattern DATELINE = Pattern.compile("(?i)^(?:(?:by|source|via|from|quelle|fuente|fonte):? )?"
            + "(?:\\p{Lu}[\\p{L}.,'’ /-]{1,40} ?)?[(\\[–—-]* ?" + AGENCY + "(?:[ ,/&+]+(?:and |und |et |y )?" + AGENCY
            + ")*[)\\] .:–—-]*$");
    private static final Pattern BYLINE = Pattern.compile(
            "(?i)^[(\\[*_–— -]*(?:(?:additional |further )?(?:reporting|writing|editing|reported|edited|written|compiled|translated|"
                    + "translation)\\b[^.]{0,40}? by \\p{L}|with (?:additional )?(?:reporting|files|contributions?|inputs?|"
                    + "agency inputs?|material) (?:by|from) |.{2,120}\\bcontributed (?:reporting |research )?to this "
                    + "(?:report|story|article|piece)|mit material (?:von|der|des) |mit informationen von |avec "
                    + AGENCY + "|con información de |con agencias|com informações d)");
    private static final Pattern CORRECTION = Pattern.compile(
            "(?i)^[(\\[*_–— -]*(?:(?:corrections?(?: and clarifications)?|clarifications?|korrektur|berichtigung|rectificatif|"
                    + "corrección|errata|fe de erratas)\\b ?[:(.–—]|.{0,40}\\b(?:this|an earlier version of this|a previous version "
                    + "of this|the original version of this) (?:article|story|report|piece|post)\\b.{0,80}\\b(?:corrected|amended|"
                    + "misstated|incorrect|clarified|mistaken|updated)|(?:dieser artikel|cet article|este artículo)\\b.{0,80}"
                    + "\\b(?:korrigiert|corrigé|corregido|aktualisiert))");

    private Credit() {}

    static boolean is(String text) {
        return text.length() <= LONGEST
                && (DATELINE.matches(text)
                        || BYLINE.matcher(text).find()
                        || CORRECTION.matcher(text).find());
    }
}
