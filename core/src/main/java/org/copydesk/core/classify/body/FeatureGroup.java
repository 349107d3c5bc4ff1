package org.copydesk.core.classify.body;

/** What columns say of a passage, as a person would say it of one that is no body. */
enum FeatureGroup {
    WORDS("its words are such as stand around articles"),
    LENGTH("its length is that of page furniture"),
    LINKS("it is made of links"),
    SIGNS("its letters and signs are no running prose"),
    SHAPE("it is shaped like no paragraph"),
    RULES("rules know its box, its section or its words"),
    FURNITURE("it says what page furniture says"),
    STAMPS("dates and hours stand around it as in lists"),
    STORY("it stands after the end of the first story"),
    REPEATS("it stands in the page several times"),
    POSITION("it stands where articles seldom do"),
    PAGE("the page has little prose"),
    TITLE("it stands apart from the title's text"),
    TOPIC("it shares few words with the article"),
    RUN("it stands outside the longest run of prose"),
    ELEMENTS("its elements are named like page furniture"),
    ALIKE("others shaped like it are no prose"),
    HOLDER("it stands outside the element that holds the article"),
    AROUND("the elements around it hold little prose"),
    NEIGHBOURS("what stands beside it is page furniture"),
    HEADING("the heading above it begins no article text"),
    VERDICTS("what stands around it was judged to be no article");

    private final String reason;

    FeatureGroup(String reason) {
        this.reason = reason;
    }

    /** Half a sentence that says why a passage is no body. */
    String reason() {
        return reason;
    }
}
