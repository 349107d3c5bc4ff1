package org.copydesk.core.language;

import java.util.Locale;

/** What a word of a language is for; in its file the key is the constant's name in lower case with hyphens. */
public enum WordClass {
    /** The commonest words, by which a text gives its language away. */
    FUNCTION_WORDS,
    /** Names of the days of the week, short forms among them. */
    WEEKDAYS,
    /** Names of the unit in "3 minutes ago"; as the three after it. */
    MINUTES,
    HOURS,
    DAYS,
    WEEKS,
    /** Stands for the number in "an hour ago". */
    ONE,
    /** Makes a time relative, before or after it: "ago", "vor", "il y a". */
    AGO,
    NOW,
    TODAY,
    YESTERDAY,
    /** Is next to the time of day: "at", "Uhr". */
    CLOCK,
    /** Stands between day, month and year, or before them: "de", "года". */
    DATE_LINKS,
    /** Glued to the number of the year, as 年; the two after it likewise to month and day. */
    YEAR_SIGNS,
    MONTH_SIGNS,
    DAY_SIGNS,
    /** Stands before the number of the month, as Vietnamese "tháng". */
    MONTH_PREFIXES,
    /** Glued to the number of the hour, as 時; the one after it to the minutes. */
    HOUR_SIGNS,
    MINUTE_SIGNS,
    /** Before an hour from 1 to 12, as 午前; the one after it adds 12 hours. */
    MORNING,
    AFTERNOON,
    /** Says that the date next to it is when the text was published. */
    PUBLISHED,
    /** Says that the date next to it is when the text was last changed. */
    UPDATED,
    /** Stands before the name of who wrote the text. */
    BYLINES,
    /** Stands before who made the picture, or where the text is from: not the author. */
    CREDITS,
    /** What somebody does, before or behind the name: "Senior Editor", 기자. */
    ROLES,
    /** Joins names: "and". */
    CONJUNCTIONS,
    /** Written small within a name: "van", "de la". */
    NAME_PARTICLES,
    /** Family names that begin a name, where capitals don't tell a name from other words. */
    SURNAMES,
    /** Abbreviations with a full stop that are always followed by what they belong to; without the last stop. */
    LEADING_ABBREVIATIONS,
    /** Abbreviations with a full stop that may end a sentence, and do if what follows begins like one; without the last stop. */
    ABBREVIATIONS,
    /** Words that begin a sentence rather than follow an abbreviation. */
    SENTENCE_STARTERS,
    /** Words after which "pre- and post-war" goes on, and others that a dash may be before. */
    AFTER_OPEN_HYPHENS,
    /** Words that never rightly follow themselves. */
    NEVER_DOUBLED,
    /** Words that follow themselves only where a clause ends in one and the next begins with it: "what it is is clear". */
    RARELY_DOUBLED,
    /** Words that open such a clause. */
    CLAUSE_OPENERS,
    /** Words that such a clause may end with before the doubled one, or that make a noun of it. */
    CLAUSE_ENDS;

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
