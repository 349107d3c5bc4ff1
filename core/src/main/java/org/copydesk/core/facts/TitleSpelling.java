package org.copydesk.core.facts;

/** What a title candidate looks like by itself, whatever is around it. */
final class TitleSpelling {
    private TitleSpelling() {}

    static void describe(TitleCandidate candidate, TitleFeatureValues row) {
        String value = candidate.value();
        int upper = 0;
        int letters = 0;
        int digits = 0;
        int trail = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            upper += Character.isUpperCase(c) ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
            digits += Character.isDigit(c) ? 1 : 0;
            trail += c == '>' || c == '›' || c == '»' || c == '/' ? 1 : 0;
        }
        char last = value.charAt(value.length() - 1);
        row.set(
                TitleFeature.WORDS,
                candidate.key().chars().filter(c -> c == ' ').count() + 1);
        row.set(TitleFeature.LETTERS, value.length());
        row.set(TitleFeature.STOPPED, ".:,;…".indexOf(last) >= 0);
        row.set(TitleFeature.ASKING, "?!？！".indexOf(last) >= 0);
        row.set(TitleFeature.CAPITAL, !Character.isLowerCase(value.codePointAt(0)));
        row.set(TitleFeature.SHOUTING, letters == 0 ? 0 : (double) upper / letters);
        row.set(TitleFeature.DIGITS, letters + digits == 0 ? 0 : (double) digits / (letters + digits));
        row.set(TitleFeature.PARTED, TitleParts.of(value).size());
        row.set(TitleFeature.COLON, value.indexOf(':') > 0);
        row.set(TitleFeature.TRAIL, trail);
        boolean address = value.indexOf('@') >= 0 || value.indexOf('©') >= 0 || value.contains("://");
        row.set(TitleFeature.CREDIT, address || value.regionMatches(true, 0, "by ", 0, 3));
        row.set(
                TitleFeature.DATED,
                Dates.possible(value) && Dates.first(value, "").isPresent());
    }
}
