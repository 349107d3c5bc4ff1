package org.copydesk.bench.subject;

import com.chimbori.crux.articles.ArticleExtractor;
import de.l3s.boilerpipe.document.TextBlock;
import de.l3s.boilerpipe.document.TextDocument;
import de.l3s.boilerpipe.sax.BoilerpipeSAXInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.dankito.readability4j.Readability4J;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.score.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;

/** The article extractors for HTML that Maven Central has, each as its documentation says to use it. */
public final class Peers {
    private static final String NO_ADDRESS = "http://localhost/";
    private static final int HEAD = 4096;
    private static final Pattern CHARSET = Pattern.compile("(?i)<meta[^>]{0,200}charset=[\"']?([a-z0-9_-]+)");

    private Peers() {}

    /** The peers by name. */
    public static Map<String, Subject> all() {
        Map<String, Subject> peers = new LinkedHashMap<>();
        peers.put("readability4j", (id, payload) -> readability(payload));
        peers.put("boilerpipe", (id, payload) -> boilerpipe(payload));
        peers.put("crux", (id, payload) -> crux(payload));
        return peers;
    }

    /** Decoding and parsing alone: the yardstick of speed. */
    public static Document parse(Payload payload) throws IOException {
        return Jsoup.parse(new ByteArrayInputStream(payload.bytes()), null, NO_ADDRESS);
    }

    private static Answer readability(Payload payload) throws IOException {
        var article = new Readability4J(NO_ADDRESS, parse(payload)).parse();
        var content = article.getArticleContent();
        return answer(content == null ? "" : ParagraphVisitor.of(content), article.getTitle(), article.getByline());
    }

    private static Answer crux(Payload payload) throws IOException {
        var article = ArticleExtractor.with(NO_ADDRESS, parse(payload))
                .extractMetadata()
                .extractContent()
                .article();
        return answer(article.document == null ? "" : ParagraphVisitor.of(article.document), article.title, null);
    }

    private static Answer boilerpipe(Payload payload) throws Exception {
        InputSource source = new InputSource(new ByteArrayInputStream(payload.bytes()));
        source.setEncoding(charset(payload));
        TextDocument document = new BoilerpipeSAXInput(source).getTextDocument();
        de.l3s.boilerpipe.extractors.ArticleExtractor.INSTANCE.process(document);
        String text = document.getTextBlocks().stream()
                .filter(TextBlock::isContent)
                .map(TextBlock::getText)
                .collect(Collectors.joining("\n\n"));
        return answer(text, document.getTitle(), null);
    }

    private static Answer answer(String text, @Nullable String title, @Nullable String author) {
        return new Answer("", text, title == null ? "" : title, author == null ? "" : author, "");
    }

    /** The charset that the page's head names; boilerpipe must be told. */
    private static String charset(Payload payload) {
        byte[] bytes = payload.bytes();
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher named = CHARSET.matcher(head);
        return named.find() ? named.group(1) : "UTF-8";
    }
}
