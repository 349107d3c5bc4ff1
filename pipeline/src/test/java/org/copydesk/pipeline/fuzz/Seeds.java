package org.copydesk.pipeline.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** Made inputs for every target, from which a fuzzer sets out. */
final class Seeds {
    private static final String PAGE =
            "<!doctype html><html lang=en><head><meta charset=utf-8><title>Ferry late &amp; wet | Harbour</title>"
                    + "<meta property='og:site_name' content='Harbour'><script type='application/ld+json'>{\"@type\":"
                    + "\"NewsArticle\",\"headline\":\"Ferry late\",\"author\":[{\"name\":\"Ada Tilney\"}],"
                    + "\"datePublished\":\"2026-03-01T04:05:06Z\"}</script></head><body><nav><a href=/>Home</a></nav>"
                    + "<article><h1>Ferry late &amp; wet</h1><p class=by>By Ada Tilney</p><p>The ferry was late,<br><br>"
                    + "said Mayor Tilney.<table><tr><td colspan=9>1<p>foster</table><ul><li>Rain<li>Wind</ul>"
                    + "<p hidden>Don\u2019t</p></article><footer>Share this</footer>";

    private static final String TEXT =
            "Ferry late again\n\nBy Ada Tilney, 1 March 2026\n\nThe ferry was late, said Mayor"
                    + " Ada Tilney on Mon-\nday. It rained  on on the the pier.\n\n* Rain\n* Wind\n\nShare on Facebook | Print\n";

    private Seeds() {}

    static List<byte[]> of(Target target) throws IOException {
        return switch (target) {
            case DECODE, CLEAN -> pages();
            case SITE_RULES ->
                texts(
                        "title: //h1\nauthor: //p[@class='by']\nbody: //div[@class = 'story']\nstrip: //em | //nav\n"
                                + "strip_id_or_class: foot\nprune: no\nfind_string: late\nreplace_string: early\n",
                        "# a remark\nBODY: //DIV[contains(@class,'st') and position() < 3]/..//p[last()]\n"
                                + "date: string(//p[1]/following::p)\nif_page_contains: //nav\nautodetect_on_failure: no\n"
                                + "replace_string(<em>): <i>\nskip_json_ld: yes\ntest_url: https://example.org/x\nodd: 1\n",
                        "strip: //*[count(ancestor::*) > 2][not(.//p)]\nstrip_image_src: /ads/\ntidy: yes\nbody: ////\n");
            case PATTERN_RULES ->
                texts(
                        "- id: example.weather-box\n  site: example.com\n  on: line\n  match: '^Weather at the pier:'\n"
                                + "  mark: CHROME\n  confidence: 0.95\n  reason: the weather box\n"
                                + "  hits: [ 'Weather at the pier: fair' ]\n  misses: [ 'The weather was fair.' ]\n",
                        "- {id: a.b, site: .example.com, on: text, match: '(?i)(a|b)*c{1,9}', mark: CHROME, confidence: 1,"
                                + " reason: x, hits: [abc], misses: [d]}\n- &a [*a]\n");
            case HOUSE_STYLE ->
                texts(
                        "words:\n  - never: advisor\n    always: adviser\n  - never: [ e-mail, e mail ]\n    always: email\n"
                                + "  - never: ebay\n    always: eBay\n    quotations: yes\nprotected:\n  - Canva\nnames:\n"
                                + "  - Olena Zelenska\n",
                        "words:\n- never: a\n  always: b\n- never: b\n  always: a\nother: {x: [1, 2.5, ~, !!str x]}\n---\n- 1\n");
            case HUNSPELL ->
                texts(
                        "SET UTF-8\nTRY elart\nREP 1\nREP f ph\nPFX U Y 1\nPFX U 0 un .\nSFX S Y 2\nSFX S y ies [^aeiou]y\n"
                                + "SFX S 0 s [^y]\nCOMPOUNDFLAG C\nCOMPOUNDMIN 2\nNOSUGGEST N\nBREAK 1\nBREAK -\n\u00005\nlate/US\n"
                                + "ferry/S\npier/C\nx/N\no'clock po:noun\n",
                        "SET ISO8859-1\nFLAG num\nAF 2\nAF 1,2\nAF 3\nSFX 1 Y 1\nSFX 1 0 ness/2 .\nSFX 2 N 1\nSFX 2 0 es .\n"
                                + "ICONV 1\nICONV ' \u00b4\nCHECKCOMPOUNDPATTERN 1\nCHECKCOMPOUNDPATTERN o e\nCOMPOUNDRULE 1\n"
                                + "COMPOUNDRULE (1)(2)*(3)?\n\u00002\nlate/1\nferry/2\n");
            case JSON_LINES ->
                texts(
                        "{\"url\": \"https://example.org/a\", \"html\": \"<p>One\\u00e9 \\ud83d\\ude00\", \"fetched_at\": 1772337906}\n"
                                + "{\"text\": \"Two\", \"title\": \"T\", \"site\": \"example.org\", \"tags\": [\"a\", null, {\"b\": []}]}\n"
                                + "{broken\n\n{\"response\": {\"body\": \"Three\"}, \"warc_date\": \"2026-03-01 04:05:06 UTC\"}\n",
                        "\uFEFF{\"text\": \"a\\nb\"}\r\n{\"text\": 1.5e300}\r\nnull\r\n[1]\r\n{\"text\": \""
                                + "x".repeat(3_000) + "\"}");
            case JSON ->
                texts(
                        "[{\"text\": \"One\"}, {\"text\": \"Two\", oops}, null, {\"text\": \"Last \\\" } {\"}]",
                        "{\"url\": \"https://example.org/a\",\n \"text\": \"One\"}\n{\"text\": \"Two\"} {\"text\": {\"a\": 1}}");
            case CSV ->
                List.of(
                        bytes(
                                "url,text,fetched_at\nhttps://example.org/a,One,20260301040506\n,\"Two, \"\"2\"\"\nlines\",\n"
                                        + ",\"Tw\"o\n,a,b,c\n\n,Last,\n"),
                        bytes("\uFEFFtitle;html;site\r\nT;<p>One</p>;example.org\r\n;\"<p>never closed;\r\nx\r\n"),
                        "text\turl\nCaf\u00e9 \ud83d\ude00\thttp://a.example/\n\t\n".getBytes(UTF_16));
            case ARCHIVE -> archives();
            case WARC ->
                List.of(
                        bytes(warc()),
                        bytes(warc().replace("WARC/1.0", "WARC/1.1").replace("\r\n", "\n")));
            case WARC_GZ ->
                List.of(
                        joined(
                                gzip(record("warcinfo", "", "application/warc-fields", "software: x\r\n")),
                                gzip(response("a"))),
                        joined(gzip(wet("One")), gzip(wet("Two")), gzip(wet("Three"))),
                        gzip(warc()));
        };
    }

    private static List<byte[]> pages() {
        List<byte[]> seeds = new ArrayList<>();
        for (int type = 0; type < CoreTrials.TYPES.length; type++) {
            seeds.add(joined(new byte[] {(byte) type}, bytes(type % 2 == 0 ? TEXT : PAGE)));
        }
        seeds.add(joined(new byte[] {1}, PAGE.getBytes(UTF_16)));
        seeds.add(joined(new byte[] {1}, bytes("<div>".repeat(700) + "deep" + "<b><i><p>".repeat(50))));
        seeds.add(joined(
                new byte[] {0},
                bytes("caf\u00c3\u00a9 \u00e2\u20ac\u2122s &amp;nbsp; \u00ad\u200b\u202e\ufb01 \u0000x")));
        seeds.add(joined(new byte[] {3}, TEXT.getBytes(ISO_8859_1), new byte[] {(byte) 0xe9, (byte) 0x93, 0, 7}));
        seeds.add(joined(new byte[] {0}, bytes(TEXT.replace("\n\n", " ").repeat(3))));
        return seeds;
    }

    private static List<byte[]> archives() throws IOException {
        byte[] zip =
                zip("a.txt", "One", "../../b.html", "<p>Two</p>", "c/d.jsonl", "{\"text\": \"Three\"}\n", ".e", "no");
        byte[] tar = tar("a.txt", "One", "b/c.csv", "text\nTwo\n", "d.warc", warc());
        return List.of(
                zip,
                tar,
                gzip("{\"text\": \"One\"}\n{\"text\": \"Two\"}\n"),
                packed(ZstdOutputStream::new, bytes(TEXT)),
                packed(out -> new XZOutputStream(out, new LZMA2Options(0)), bytes("text,url\nOne,\n")),
                packed(GZIPOutputStream::new, tar),
                zip("x.zip", new String(zip, ISO_8859_1), "y.gz", new String(gzip("One"), ISO_8859_1)),
                packed(GZIPOutputStream::new, bytes("\0".repeat(300_000))));
    }

    private static String warc() {
        return record("warcinfo", "", "application/warc-fields", "software: x\r\n") + response("a")
                + record("revisit", "https://example.org/r", "application/http", "")
                + record("resource", "https://example.org/t", "text/plain", "Text")
                + response("b").replace("200", "404")
                + "WARC/1.0\r\nbroken\r\n\r\n"
                + response("c").replace("Content-Length: 11", "Transfer-Encoding: chunked")
                + wet("One");
    }

    private static String wet(String text) {
        return record("conversion", "https://example.org/" + text, "text/plain", text);
    }

    private static String response(String path) {
        return record(
                "response",
                "https://example.org/" + path,
                "application/http; msgtype=response",
                "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 11\r\n\r\nb\r\n<p>One</p>\r\n0\r\n\r\n");
    }

    private static String record(String type, String uri, String contentType, String block) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + uri
                + "\r\nWARC-Date: 2026-03-01T04:05:06Z\r\n"
                + "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\nContent-Type: " + contentType
                + "\r\nContent-Length: " + bytes(block).length + "\r\n\r\n" + block + "\r\n\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static List<byte[]> texts(String... texts) {
        return java.util.Arrays.stream(texts).map(Seeds::bytes).toList();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        return packed(GZIPOutputStream::new, bytes(text));
    }

    private interface Packing {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] packed(Packing packing, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = packing.over(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    /** Texts are Latin-1, so that they may be archives. */
    private static byte[] zip(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(ISO_8859_1));
            }
        }
        return out.toByteArray();
    }

    private static byte[] tar(String... namesAndTexts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                byte[] text = namesAndTexts[i + 1].getBytes(ISO_8859_1);
                TarArchiveEntry entry = new TarArchiveEntry(namesAndTexts[i]);
                entry.setSize(text.length);
                tar.putArchiveEntry(entry);
                tar.write(text);
                tar.closeArchiveEntry();
            }
        }
        return out.toByteArray();
    }
}
