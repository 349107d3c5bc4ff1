package org.copydesk.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Change;
import org.copydesk.core.article.Part;
import org.copydesk.core.article.Rebuilt;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.mark.Field;
import org.copydesk.core.mark.Phase;
import org.copydesk.core.mark.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A flat dump in a shape that many sites leave: a line of icon names glued above the date, the headline, then the standfirst with
 * the headline glued below it once more, then the text, in which one name is misspelt once.
 */
class SeedShapeTest {

    private static List<Dump> dumps() {
        return List.of(
                new Dump(
                        "icon anchor-bicon anchoricon bellicon burgericon chevron lefticon chevron righticon clockicon closeicon fbicon"
                                + " homeicon mailicon menuicon nexticon playicon searchicon shareicon tgicon twicon userbicon zoom",
                        "3 Mar, 2021 08:15",
                        "2021-03-03T08:15",
                        "Ostermoor closes its ferry pier for a year",
                        "The wooden piles have rotted faster than engineers expected",
                        List.of(
                                "The town of Ostermoor will close its ferry pier on Monday, harbour master Ilse Brandholm said.",
                                "\u201CI would not let my own children walk on it,\u201D Brandholm told the council in a debate of four hours.",
                                "Ferries to the island will leave from the fish quay, where there is no roof and little room for cars.",
                                "The report, which Bradnholm has promised to publish in June, will say how long the work is to take."),
                        "Bradnholm",
                        "Brandholm"),
                new Dump(
                        "icon arrow downicon arrow lefticon arrow righticon calendaricon cameraicon crossicon facebookicon flag enicon"
                                + " folder-oicon globeicon instaicon listicon micicon pinicon plusicon rssicon swipe lefticon telegramicon vkicon",
                        "27 Nov, 2018 17:40",
                        "2018-11-27T17:40",
                        "Village elects goat for a third term as its mayor",
                        "According to the returning officer, the animal ate one of the ballots",
                        List.of(
                                "Voters in the village of Little Sorrow have once more chosen a goat over a heron and a postal clerk.",
                                "The goat, which answers to the name of Tulliver, won 61 of the 88 votes that were cast on Sunday.",
                                "Its rivals congratulated Tulliver from the far side of the fence, some of them with a bucket of oats.",
                                "The office carries no power, but it comes with a collar and with the duty to open the summer fair.",
                                "Critics of Tullvier say that it has broken its promise to leave the school\u2019s fence alone this year.",
                                "The next election will be held in four years, or earlier if anybody should leave the gate open again."),
                        "Tullvier",
                        "Tulliver"),
                new Dump(
                        "icon backicon bookmarkicon checkicon chevron upicon chevron downicon copyicon doticon editicon eyeicon fileicon"
                                + " gearicon hearticon infoicon likeicon lock-sicon okicon printicon saveicon sign outicon staricon yticon wsicon xing",
                        "9 Jul, 2020 23:05",
                        "2020-07-09T23:05",
                        "Retired dentist mends the tidal clock of Saltby",
                        "Three firms had tried before her, and all of them had given up within weeks",
                        List.of(
                                "The tidal clock on the quay told the right tide on Thursday for the first time in eleven long years.",
                                "It was mended by Agnes Thorvik, who worked with the drills that she had kept from her old practice.",
                                "\u201CIt had a cavity,\u201D Thorvik said, and she held up a wheel that had been full of sand for a decade.",
                                "The clock was built by a ship\u2019s cook in 1888 and follows the moon by means of fifty-nine brass teeth.",
                                "The town has given Throvik a key to the clock and a bench beside it, which she has asked to be painted."),
                        "Throvik",
                        "Thorvik"));
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void readsTheFields(Dump dump) {
        Article article = dump.article();
        assertEquals(dump.title(), article.value(Field.TITLE));
        assertEquals(dump.standfirst(), article.value(Field.STANDFIRST));
        assertEquals(dump.published(), article.value(Field.PUBLISHED));
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void keepsTheParagraphsAndNothingElse(Dump dump) {
        Article article = dump.article();
        List<String> expected = dump.paragraphs().stream()
                .map(text -> text.replace(dump.wrong(), dump.right()))
                .toList();
        assertEquals(expected, article.paragraphs().stream().map(Part::text).toList());
        assertFalse(article.text().contains(dump.title()));
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void labelsTitleDateLineAndStandfirstOnce(Dump dump) {
        Article article = dump.article();
        List<Role> kinds = article.parts().stream()
                .filter(part -> !part.body())
                .map(Part::kind)
                .toList();
        assertEquals(List.of(Role.DATELINE, Role.TITLE, Role.STANDFIRST), kinds);
        assertEquals(dump.date(), article.first(Role.DATELINE));
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void takesOutIconsAndTheSecondHeadlineWithReasons(Dump dump) {
        List<Change> removed = changes(dump, Phase.CHROME);
        assertEquals(
                List.of(dump.icons(), dump.title()),
                removed.stream().map(change -> change.before().strip()).toList());
        removed.forEach(change -> assertFalse(change.evidence().reason().isBlank()));
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void correctsTheNameAndNoOtherWord(Dump dump) {
        List<Change> changes = changes(dump, Phase.WORDING);
        assertEquals(1, changes.size(), changes::toString);
        assertEquals(dump.wrong(), changes.get(0).before());
        assertEquals(dump.right(), changes.get(0).after());
        assertTrue(changes.get(0).evidence().reason().contains("stands 2 times"));
        assertEquals(List.of(), changes(dump, Phase.REPAIR));
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void givesTheSourceBack(Dump dump) {
        assertTrue(Rebuilt.of(dump.article()).agreesWith(dump.text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "svg_download svg_mail svg_print svg_share",
                "fa-facebook fa-twitter fa-envelope fa-print",
                "more_vert share bookmark_border"
            })
    void takesIconNamesOutInOtherDresses(String icons) {
        Dump dump = dumps().get(0).withIcons(icons);
        assertEquals(dumps().get(0).article().text(), dump.article().text());
        assertEquals(icons, changes(dump, Phase.CHROME).get(0).before().strip());
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void readsTheSameFromAHardWrappedDump(Dump dump) {
        Article wrapped = Dump.article(dump.wrapped());
        assertEquals(dump.title(), wrapped.value(Field.TITLE));
        assertEquals(dump.standfirst(), wrapped.value(Field.STANDFIRST));
        assertEquals(dump.article().text(), wrapped.text());
    }

    private static List<Change> changes(Dump dump, Phase phase) {
        return dump.article().changes().stream()
                .filter(change -> change.phase() == phase)
                .toList();
    }

    private record Dump(
            String icons,
            String date,
            String published,
            String title,
            String standfirst,
            List<String> paragraphs,
            String wrong,
            String right) {

        String text() {
            return icons + '\n' + date + "\n\n" + title + "\n\n" + standfirst + '\n' + title + "\n\n"
                    + String.join("\n\n", paragraphs);
        }

        Dump withIcons(String names) {
            return new Dump(names, date, published, title, standfirst, paragraphs, wrong, right);
        }

        /** The text without its icons, in lines of 60 characters at the most. */
        String wrapped() {
            StringBuilder wrapped = new StringBuilder();
            for (String line : text().substring(icons.length() + 1).split("\n", -1)) {
                int width = 0;
                for (String word : line.split(" ")) {
                    boolean fits = width + 1 + word.length() <= 60;
                    wrapped.append(width == 0 ? "" : fits ? " " : "\n").append(word);
                    width = width > 0 && fits ? width + 1 + word.length() : word.length();
                }
                wrapped.append('\n');
            }
            return wrapped.toString();
        }

        Article article() {
            return article(text());
        }

        static Article article(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return Copydesk.standard().clean(new Payload(bytes, "dump.txt", ""));
        }
    }
}
