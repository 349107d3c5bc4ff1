package org.copydesk.core.facts;

import java.util.Arrays;
import java.util.List;

/** What is looked at to weigh a title candidate: a column of the model {@code title}, and how it reads as a reason. */
enum TitleFeature {
    WORDS("its length"),
    LETTERS("its length"),
    STOPPED("it does not end as a sentence"),
    ASKING("it does not end as a question"),
    CAPITAL("it begins as a title does"),
    SHOUTING("its capitals"),
    DIGITS("its figures"),
    PARTED("it is all one piece"),
    COLON("its colon"),
    TRAIL("it is no trail of sections"),
    CREDIT("it is no byline, address or copyright"),
    DATED("it is no date"),
    OFTEN("the page says it again"),
    OPENS_LONGER("a longer line begins with it"),
    LIKE_TOP_LINE("the page opens with it"),
    AROUND_SENTENCE("it stands before and after one sentence"),
    SHARED_WITH_NEXT("the text after it says its words"),
    SHARED_WITH_TEXT("the text says its words"),
    SHARED_RANK("no other line shares more words with the text"),
    SAID_OFTEN("the text says its words again and again"),
    SAID_RANK("no other line has words that the text says as often"),
    PAIRS("the text says its words in the same order"),
    PROSE_BEFORE("the text begins after it"),
    PROSE_NEAR("the text follows soon"),
    PROSE_FOLLOWS("the text follows"),
    TO_PROSE("the text follows soon"),
    TO_BODY("it stands close above the text"),
    LINES_BEFORE("its place on the page"),
    PLACE("its place on the page"),
    CREDITED_BELOW("a date or byline stands below it"),
    CREDITED_ABOVE("a date or byline stands above it"),
    TO_CREDIT_BELOW("a date or byline stands below it"),
    TO_CREDIT_ABOVE("a date or byline stands above it"),
    TITLES_BETWEEN("no other headline stands between it and the text"),
    TITLE_BELOW("no other headline stands below it"),
    TITLE_ABOVE("no other headline stands above it"),
    SHORT_ABOVE("the lines above it"),
    SHORT_BELOW("the lines below it"),
    FROM_PROSE("its place on the page"),
    TITLES_ABOVE("the lines above it"),
    TITLES_BELOW("the lines below it"),
    SHARED_WITH_ABOVE("the line above it"),
    SHARED_WITH_BELOW("the line below it says its words"),
    LENGTH_ABOVE("the line above it"),
    LENGTH_BELOW("the line below it"),
    ENDS_LONGER("a trail of sections ends with it"),
    ENDS_IN_TITLE("it is no trail of sections"),
    LIST_ITEM("it is no item of a list"),
    HEADING("it is a heading"),
    TOP_RANK("it is the first top heading"),
    TOPS("the page's top headings"),
    HIDDEN("it is shown"),
    LINKS("it is no link"),
    NAMED("the page marks it as the title"),
    IN_OPEN_GRAPH("meta og:title says it"),
    IN_TITLE("the title tag says it"),
    IN_JSON_LD("the page's JSON-LD says it"),
    IN_OTHERS("other metadata say it"),
    GIVEN_TIMES("the metadata agree"),
    CUT("nothing is cut from it"),
    LIKE_OPEN_GRAPH("meta og:title is much like it"),
    LIKE_TITLE("the title tag is much like it"),
    LIKE_TOP_HEADING("the top heading is much like it"),
    LIKE_JSON_LD("the page's JSON-LD is much like it"),
    WITHIN_TITLE("the title tag has its words"),
    OF_TITLE("it has the title tag's words"),
    WITHIN_ADDRESS("the page's address has its words"),
    OF_ADDRESS("it has the words of the page's address"),
    SITE("it is not the site's name"),
    SITE_PART("no part of it is the site's name"),
    DESCRIBED("the page's description has its words");

    private final String words;

    TitleFeature(String words) {
        this.words = words;
    }

    /** What it means that this sign spoke for a candidate, as a piece of a sentence. */
    String words() {
        return words;
    }

    /** The names of the columns, in order. */
    static List<String> columns() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
