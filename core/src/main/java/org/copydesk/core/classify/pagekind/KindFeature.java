package org.copydesk.core.classify.pagekind;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is counted on a page, in the order of a row, each with the words that say it to a reader. */
enum KindFeature {
    WORDS(Unit.COUNT, "words"),
    BLOCKS(Unit.COUNT, "blocks"),
    LINKED(Unit.SHARE, "of its letters in links"),
    LINK_BLOCKS(Unit.SHARE, "of its blocks nothing but links"),
    SHORT_BLOCKS(Unit.SHARE, "of its blocks no longer than four words"),
    MEAN_BLOCK(Unit.COUNT, "words in a block on average"),
    MEDIAN_BLOCK(Unit.COUNT, "words in the middle one of its blocks"),
    LONG_BLOCK(Unit.COUNT, "words in the longest tenth of its blocks"),
    SENTENCES(Unit.SHARE, "of its blocks ending as sentences do"),
    EXCLAMATIONS(Unit.SHARE, "of its blocks with an exclamation mark"),
    HIDDEN(Unit.SHARE, "of its blocks hidden"),
    PROSE(Unit.COUNT, "words of prose"),
    PROSE_SHARE(Unit.SHARE, "of its words in prose"),
    PROSE_BLOCKS(Unit.SHARE, "of its blocks prose"),
    MEAN_PROSE(Unit.COUNT, "words in a paragraph of prose on average"),
    LONGEST_PROSE(Unit.COUNT, "words in its longest paragraph"),
    RUN(Unit.COUNT, "words in its longest run of prose"),
    RUN_SHARE(Unit.SHARE, "of its words in its longest run of prose"),
    RUN_BLOCKS(Unit.COUNT, "paragraphs in its longest run of prose"),
    RUN_OF_PROSE(Unit.SHARE, "of its prose in one run"),
    BEFORE_PROSE(Unit.SHARE, "of its words before the first prose"),
    ONE_BOX(Unit.SHARE, "of its prose in one box"),
    BOXES(Unit.COUNT, "boxes with prose"),
    LISTS(Unit.SHARE, "of its words in lists"),
    TABLES(Unit.SHARE, "of its words in tables"),
    CODE(Unit.SHARE, "of its words in code"),
    CAPTIONS(Unit.COUNT, "captions"),
    QUOTES(Unit.COUNT, "quotations"),
    FIRST_HEADINGS(Unit.COUNT, "headings of the first level"),
    SECOND_HEADINGS(Unit.COUNT, "headings of the second level"),
    LOWER_HEADINGS(Unit.COUNT, "headings below the second level"),
    HEADINGS(Unit.SHARE, "of its blocks headings"),
    LINKED_HEADINGS(Unit.SHARE, "of its headings links"),
    PRICES(Unit.COUNT, "prices"),
    PRICE_SHARE(Unit.SHARE, "of its blocks prices"),
    DATES(Unit.COUNT, "short lines with a date or a time"),
    DATE_SHARE(Unit.SHARE, "of its blocks dates or times"),
    CARDS(Unit.SHARE, "of its blocks small and like-shaped"),
    CARD_SHAPES(Unit.COUNT, "shapes of small blocks that recur"),
    LARGEST_GROUP(Unit.COUNT, "small blocks of one shape"),
    LINK_GROUP(Unit.COUNT, "like-shaped links"),
    PROSE_SHAPES(Unit.COUNT, "shapes of prose"),
    PROSE_GROUP(Unit.COUNT, "paragraphs of one shape"),
    SHAPES(Unit.SHARE, "as many shapes as blocks"),
    TEASERS(Unit.COUNT, "links of a headline's length"),
    STORIES(Unit.COUNT, "headings with prose of their own"),
    LINKED_STORIES(Unit.COUNT, "linked headings with prose of their own"),
    POSTS(Unit.COUNT, "dates or times with prose of their own"),
    HEADLINE(Unit.FLAG, "headline in the text"),
    HEADLINE_PROSE(Unit.COUNT, "words of prose below its headline"),
    HEADLINE_DATE(Unit.FLAG, "date beside its headline"),
    HEADLINE_BYLINE(Unit.FLAG, "byline beside its headline"),
    SHOP_WORDS(Unit.SHARE, "of its words in boxes named for a shop"),
    SHOP_BLOCKS(Unit.SHARE, "of its blocks in boxes named for a shop"),
    FORUM_WORDS(Unit.SHARE, "of its words in boxes named for a forum"),
    FORUM_BLOCKS(Unit.SHARE, "of its blocks in boxes named for a forum"),
    GRID_WORDS(Unit.SHARE, "of its words in boxes named for a list of items"),
    GRID_BLOCKS(Unit.SHARE, "of its blocks in boxes named for a list of items"),
    MANUAL_WORDS(Unit.SHARE, "of its words in boxes named for documentation"),
    MANUAL_BLOCKS(Unit.SHARE, "of its blocks in boxes named for documentation"),
    STORY_WORDS(Unit.SHARE, "of its words in boxes named for an article"),
    STORY_BLOCKS(Unit.SHARE, "of its blocks in boxes named for an article"),
    OFFER_WORDS(Unit.SHARE, "of its words in boxes named for an advertised service"),
    OFFER_BLOCKS(Unit.SHARE, "of its blocks in boxes named for an advertised service"),
    COMMENT_WORDS(Unit.SHARE, "of its words in boxes named for comments"),
    COMMENT_BLOCKS(Unit.SHARE, "of its blocks in boxes named for comments"),
    FRAME_WORDS(Unit.SHARE, "of its words in boxes named for navigation"),
    FRAME_BLOCKS(Unit.SHARE, "of its blocks in boxes named for navigation"),
    SAID(Unit.COUNT, "entries of metadata"),
    OPEN_GRAPH(Unit.FLAG, "Open Graph metadata"),
    OPEN_GRAPH_ARTICLE(Unit.FLAG, "og:type of an article"),
    OPEN_GRAPH_SITE(Unit.FLAG, "og:type of a website"),
    OPEN_GRAPH_PRODUCT(Unit.FLAG, "og:type of a product"),
    JSON_LD(Unit.FLAG, "JSON-LD"),
    JSON_LD_ARTICLE(Unit.FLAG, "JSON-LD of an article"),
    JSON_LD_NEWS(Unit.FLAG, "JSON-LD of a news article"),
    JSON_LD_LIVE(Unit.FLAG, "JSON-LD of a live blog"),
    JSON_LD_HEADLINES(Unit.COUNT, "headlines in its JSON-LD"),
    MARKED_ARTICLE(Unit.FLAG, "markup of an article"),
    JSON_LD_PRODUCT(Unit.FLAG, "JSON-LD of a product"),
    JSON_LD_LIST(Unit.FLAG, "JSON-LD of a list"),
    JSON_LD_FORUM(Unit.FLAG, "JSON-LD of a discussion"),
    JSON_LD_QUESTIONS(Unit.FLAG, "JSON-LD of questions and answers"),
    JSON_LD_PAGE(Unit.FLAG, "JSON-LD of a web page"),
    JSON_LD_ORGANISATION(Unit.FLAG, "JSON-LD of an organisation"),
    JSON_LD_SERVICE(Unit.FLAG, "JSON-LD of a service"),
    JSON_LD_PERSON(Unit.FLAG, "JSON-LD of a person"),
    SAID_PUBLISHED(Unit.FLAG, "date of publication in its metadata"),
    SAID_MODIFIED(Unit.FLAG, "date of modification in its metadata"),
    SAID_AUTHOR(Unit.FLAG, "author in its metadata"),
    LINKED_AUTHOR(Unit.FLAG, "link to its author"),
    SAID_SECTION(Unit.FLAG, "section in its metadata"),
    SAID_TAGS(Unit.COUNT, "tags in its metadata"),
    SAID_TIMES(Unit.COUNT, "marked-up times"),
    SAID_PRICE(Unit.FLAG, "price in its metadata"),
    SAID_DESCRIPTION(Unit.FLAG, "description in its metadata"),
    AUTHOR(Unit.SHARE, "sure of an author"),
    AUTHOR_IN_TEXT(Unit.SHARE, "sure of an author's name in the text"),
    AUTHORS(Unit.COUNT, "candidates for the author"),
    PUBLISHED(Unit.SHARE, "sure of a date of publication"),
    PUBLISHED_IN_TEXT(Unit.SHARE, "sure of a date of publication in the text"),
    DATES_PUBLISHED(Unit.COUNT, "candidates for the date of publication"),
    MODIFIED(Unit.SHARE, "sure of a date of modification"),
    TITLE_WORDS(Unit.COUNT, "words in its title"),
    TITLE_QUESTION(Unit.FLAG, "question for a title"),
    TITLE_DIGITS(Unit.FLAG, "number in its title"),
    ADDRESS(Unit.FLAG, "address in its metadata"),
    DEPTH(Unit.COUNT, "steps in the path of its address"),
    LAST_LENGTH(Unit.COUNT, "letters in the last step of its address"),
    HYPHENS(Unit.COUNT, "hyphens in the last step of its address"),
    DIGITS(Unit.COUNT, "digits in the last step of its address"),
    PAGE_FILE(Unit.FLAG, "address ending in .html"),
    QUERY(Unit.FLAG, "query in its address"),
    YEAR(Unit.FLAG, "year in its address"),
    FORUM_ADDRESS(Unit.FLAG, "step of its address such as forums have"),
    SHOP_ADDRESS(Unit.FLAG, "step of its address such as products have"),
    LIST_ADDRESS(Unit.FLAG, "step of its address such as categories have"),
    MANUAL_ADDRESS(Unit.FLAG, "step of its address such as documentation has"),
    SERVICE_ADDRESS(Unit.FLAG, "step of its address such as services have"),
    STORY_ADDRESS(Unit.FLAG, "step of its address such as blogs and news have"),
    FORUM_HOST(Unit.FLAG, "host named for a forum"),
    MANUAL_HOST(Unit.FLAG, "host named for documentation"),
    SHOP_HOST(Unit.FLAG, "host named for a shop"),
    STORY_HOST(Unit.FLAG, "host named for a blog or news"),
    TEXT_LEXICON(Unit.LEXICON, "words of its text"),
    BOX_LEXICON(Unit.LEXICON, "names of its boxes"),
    ADDRESS_LEXICON(Unit.LEXICON, "words of its title and address");

    private final Unit unit;
    private final String phrase;

    KindFeature(Unit unit, String phrase) {
        this.unit = unit;
        this.phrase = phrase;
    }

    /** The names of all columns, in a row's order. */
    static List<String> names() {
        return Stream.of(values()).map(KindFeature::label).toList();
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a value of this column says, such as {@code 12 prices} or {@code no author in its metadata}. */
    String say(float value) {
        return switch (unit) {
            case COUNT -> value < 0.5 ? "no " + phrase : Math.round(value) + " " + phrase;
            case SHARE -> Math.round(value * 100) + " % " + phrase;
            case FLAG -> value > 0 ? phrase : "no " + phrase;
            case LEXICON -> phrase;
        };
    }

    /** Whether a reader can look it up on the page: not what single words are worth, nor what only a program counts. */
    boolean isReported() {
        return switch (this) {
            case BLOCKS, MEAN_BLOCK, MEDIAN_BLOCK, LONG_BLOCK, CARD_SHAPES, PROSE_SHAPES, PROSE_GROUP, SHAPES -> false;
            case SAID, AUTHORS, DATES_PUBLISHED, DEPTH, LAST_LENGTH, HYPHENS, DIGITS -> false;
            default -> unit != Unit.LEXICON;
        };
    }

    private enum Unit {
        COUNT,
        SHARE,
        FLAG,
        LEXICON
    }
}
