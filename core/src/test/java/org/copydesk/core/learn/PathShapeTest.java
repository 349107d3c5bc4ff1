package org.copydesk.core.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathShapeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "html/body/div.page/div.story/div.text/p > div.story/div.text/p",
                "html/body/div#main/table/tbody/tr/td.text/p > div#main/table/tbody/tr/td.text/p",
                "html/body/article.post-812.post.type-post.category-sport/p > html/body/article.post-0.post/p",
                "html/body/div#story-4711.text/div.col-12/h2#the-old-pier > div#story-0.text/div.col-0/h2",
                "a/b/c/d/e/f/g/h > c/d/e/f/g/h",
                "p > p"
            })
    void isTheInnermostElementsUpToTheSecondThatHasAName(String path, String shape) {
        assertEquals(shape, PathShape.of(path));
    }

    @Test
    void flatTextHasNone() {
        assertEquals("", PathShape.of(""));
    }
}
