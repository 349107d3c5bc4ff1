package org.copydesk.pipeline.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.copydesk.core.Copydesk;
import org.copydesk.core.Decoders;
import org.copydesk.core.article.Article;
import org.copydesk.core.article.Rebuilt;
import org.copydesk.core.classify.model.Models;
import org.copydesk.core.decode.Payload;
import org.copydesk.core.decode.UndecodableException;
import org.copydesk.core.housestyle.HouseStyle;
import org.copydesk.core.housestyle.HouseStyleException;
import org.copydesk.core.rule.BrokenRuleException;
import org.copydesk.core.rule.RuleBook;
import org.copydesk.core.site.RuleFault;
import org.copydesk.core.site.SiteRules;
import org.copydesk.core.text.SourceText;

/** What becomes of bytes in the library. The first byte chooses what the server said they are. */
final class CoreTrials {
    static final String[] TYPES = {
        "",
        "text/html",
        "text/html; charset=utf-8",
        "text/plain",
        "text/plain; charset=utf-16",
        "text/html; charset=shift_jis",
        "application/json",
        "text/html; charset=\"x'y",
    };

    private static final String PAGE = """
            <html><head><title>Ferry late again - The Harbour</title><meta name="author" content="Ada Tilney"></head>
            <body class="home"><nav id="menu"><a href="/">Home</a></nav><div class="story"><h1>Ferry late again</h1>
            <p class="by">By Ada Tilney</p><p>The ferry was late.<br><br>Nobody knew why.</p><p><em>It</em> rained.</p></div>
            <div class="foot"><p>All rights reserved</p></div></body></html>""";

    private static final Models MODELS = Models.standard();

    private CoreTrials() {}

    private static Payload payload(byte[] input) {
        int type = input.length == 0 ? 0 : (input[0] & 0xff) % TYPES.length;
        byte[] bytes = new byte[Math.max(0, input.length - 1)];
        System.arraycopy(input, Math.min(1, input.length), bytes, 0, bytes.length);
        return new Payload(bytes, "https://example.org/story", TYPES[type]);
    }

    static void decode(byte[] input) {
        try {
            Held.DECODERS.decode(payload(input));
        } catch (UndecodableException documented) {
            // The bytes are no text.
        }
    }

    static void clean(byte[] input) {
        SourceText source;
        try {
            source = Held.COPYDESK.decoders().decode(payload(input));
        } catch (UndecodableException documented) {
            return;
        }
        Article article = Article.of(Held.COPYDESK.cleaner().clean(source));
        if (!Rebuilt.of(article).agreesWith(source.text())) {
            throw new IllegalStateException("the article doesn't give its source back");
        }
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    static void siteRules(byte[] input) {
        SiteRules rules = SiteRules.of(Map.of("example.org.txt", text(input)));
        rules.check();
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        Decoders.with(MODELS, rules).decode(new Payload(page, "https://example.org/story", "text/html"));
    }

    static void patternRules(byte[] input) {
        List<BrokenRuleException> faults = new ArrayList<>();
        RuleBook.ofSites(text(input), "own.yml", new HashSet<>(), faults::add);
        faults.forEach(fault -> new RuleFault(fault.file(), fault.line(), fault.fault()));
    }

    static void houseStyle(byte[] input) {
        try {
            HouseStyle style = HouseStyle.of("house-style.yml", text(input));
            style.faults();
            style.sound();
        } catch (HouseStyleException documented) {
            // It says where the file is broken.
        }
    }

    /** Made when the first page asks for it: it takes a second. */
    private static final class Held {
        static final Decoders DECODERS = Decoders.with(MODELS, SiteRules.NONE);
        static final Copydesk COPYDESK = Copydesk.standard();
    }
}
