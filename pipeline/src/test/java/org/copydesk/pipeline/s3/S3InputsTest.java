package org.copydesk.pipeline.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class S3InputsTest {
    @ParameterizedTest
    @CsvSource({
        "s3://news/crawl, s3://news/crawl/a.html, true",
        "s3://news/crawl/, s3://news/crawl/2026/11/a.html, true",
        "s3://news/crawl, s3://news/crawl, true",
        "s3://news, s3://news/a.html, true",
        "s3://news/crawl, s3://news/crawl-2/a.html, false",
        "s3://news/crawl, s3://other/crawl/a.html, false",
        "s3://news/crawl, s3://news/crawl/2026/, false",
        "s3://news/crawl, s3://news/crawl/.part/a.html, false",
        "s3://news/crawl, s3://news/crawl/2026/.a.html, false",
        "s3://news/.crawl, s3://news/.crawl/a.html, true",
        "s3://news/crawl/*.html, s3://news/crawl/a.html, true",
        "s3://news/crawl/*.html, s3://news/crawl/2026/a.html, false",
        "s3://news/crawl/**.html, s3://news/crawl/2026/a.html, true",
        "s3://news/crawl/2026-1[01]/*.gz, s3://news/crawl/2026-11/a.gz, true",
        "s3://news/crawl/2026-1[01]/*.gz, s3://news/crawl/2026-12/a.gz, false",
        "'s3://news/{a,b}/*', s3://news/b/x y%20?.txt, true",
    })
    void namesObjectsAsAPathNamesFiles(String inputs, String object, boolean fits) {
        assertThat(S3Inputs.of(inputs).fits(S3Address.of(object))).isEqualTo(fits);
    }

    @Test
    void anAddressBecomesAUri() {
        assertThat(S3Address.of("s3://my_news/päge 1%20#?.html").uri())
                .isEqualTo("s3://my_news/p%C3%A4ge%201%2520%23%3F.html");
        assertThat(S3Address.of("s3://news/a//b").uri()).isEqualTo("s3://news/a//b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"s3://", "s3:///key", "s3://desk:secret@news/a", "s3://n/a", "s3://a b/c", "s3://news?secret"})
    void refusesWhatIsNoAddressAndKeepsItToItself(String address) {
        assertThatThrownBy(() -> S3Inputs.of(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an address is s3://BUCKET/KEY; credentials come from the environment");
    }

    @ParameterizedTest
    @ValueSource(strings = {"s3://news", "s3://news/", "s3://news/folder/"})
    void aFolderIsNoObject(String address) {
        assertThatThrownBy(() -> S3Address.ofObject(address))
                .hasMessage("name an object in the bucket, as s3://BUCKET/KEY");
    }
}
