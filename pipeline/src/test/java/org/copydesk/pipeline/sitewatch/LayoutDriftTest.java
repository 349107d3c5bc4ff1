package org.copydesk.pipeline.sitewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.copydesk.core.learn.SiteLines;
import org.copydesk.core.learn.SitePaths;
import org.junit.jupiter.api.Test;

class LayoutDriftTest {
    private static final String SITE = "news.example.org";
    private static final SitePaths BEFORE =
            paths(33, Map.of("div.story/p", 33, "div.story/p prose", 31, "div.teasers/p", 9, "div.teasers/p prose", 9));

    private static SitePaths paths(int pages, Map<String, Integer> counts) {
        return new SitePaths(new SiteLines(Map.of(SITE, pages), Map.of(SITE, counts)));
    }

    @Test
    void tellsThatWhatHeldTheTextIsGone() {
        SitePaths after = paths(45, Map.of("main/p", 12, "main/p prose", 12, "div.teasers/p", 9));
        assertThat(LayoutDrift.find(SITE, BEFORE, after)).hasValueSatisfying(jump -> {
            assertThat(jump.kind()).isEqualTo(AlarmKind.LAYOUT);
            assertThat(jump.says())
                    .isEqualTo("div.story/p held prose on 31 of 33 pages of news.example.org, and stands on none of the"
                            + " new ones");
        });
    }

    @Test
    void isSilentWhileTheTextStandsWhereItStood() {
        assertThat(LayoutDrift.find(SITE, BEFORE, BEFORE)).isEmpty();
        SitePaths both = paths(45, Map.of("div.story/p", 33, "main/p", 12, "main/p prose", 12));
        assertThat(LayoutDrift.find(SITE, BEFORE, both)).isEmpty();
    }

    @Test
    void isSilentOnSitesOfFewPagesAndWhereNoPathIsLeft() {
        SitePaths few = paths(9, Map.of("div.story/p", 9, "div.story/p prose", 9));
        assertThat(LayoutDrift.find(SITE, few, paths(19, Map.of("main/p", 10, "main/p prose", 10))))
                .isEmpty();
        assertThat(LayoutDrift.find(SITE, BEFORE, SitePaths.EMPTY)).isEmpty();
    }
}
