package org.copydesk.core.facts;

import java.util.ArrayList;
import java.util.List;
import org.copydesk.core.language.Lexicon;
import org.copydesk.core.language.WordClass;

/** What the words next to a date say it is. */
enum DateCue {
    PUBLISHED,
    UPDATED,
    NONE;

    private static final Lexicon PUBLISHED_WORDS = Lexicon.of(WordClass.PUBLISHED);
    private static final Lexicon UPDATED_WORDS = Lexicon.of(WordClass.UPDATED);

    /** What a text without its date says of it; of both cues that it was published. */
    static DateCue of(String text) {
        return PUBLISHED_WORDS.in(text) ? PUBLISHED : UPDATED_WORDS.in(text) ? UPDATED : NONE;
    }

    /**
     * A cue for each date of a line: what is before the date and after the one before it, or, where nothing does before the
     * first, what is after it.
     */
    static List<DateCue> of(String line, List<Dates.Found> dates) {
        if (dates.size() == 1) {
            Dates.Found date = dates.get(0);
            return List.of(of(line.substring(0, date.start()) + ' ' + line.substring(date.end())));
        }
        List<DateCue> before = new ArrayList<>();
        List<DateCue> after = new ArrayList<>();
        for (int i = 0; i < dates.size(); i++) {
            int from = i == 0 ? 0 : dates.get(i - 1).end();
            int to = i + 1 == dates.size() ? line.length() : dates.get(i + 1).start();
            before.add(of(line.substring(from, dates.get(i).start())));
            after.add(of(line.substring(dates.get(i).end(), to)));
        }
        boolean trailing = before.get(0) == NONE && after.get(after.size() - 1) != NONE;
        return trailing ? after : before;
    }
}
