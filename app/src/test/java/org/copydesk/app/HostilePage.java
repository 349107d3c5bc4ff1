package org.copydesk.app;

/** A page that tries whatever a page can try on those who look at it later. */
final class HostilePage {
    static final String HTML = """
            <!doctype html>
            <html lang="en"><head>
            <title>Tide &lt;script&gt;alert('title')&lt;/script&gt; &lt;/title&gt; table found in the old harbour</title>
            <meta name="author" content="&lt;img src=x onerror=alert(1)&gt; Mira Holm">
            <link rel="canonical" href="javascript:alert('canonical')">
            <meta property="og:image" content="javascript:alert('image')">
            <meta property="og:url" content="https://news.example/&quot;onmouseover=alert(1)">
            </head><body><article>
            <h1>Tide &lt;script&gt;alert('title')&lt;/script&gt; table found in the old harbour</h1>
            <p>The harbour master said &lt;script&gt;alert('stored')&lt;/script&gt; on Tuesday that the tide table of 1911 had
            been found behind a cupboard, and that it still told the hour of high water to within a minute or two.</p>
            <p>Its cover names a \u202egnp.exe\u202c printer, a bell \u0007 and a \u200bhidden word, and the price in pence for
            which anyone could buy a copy at the harbour office on any day of the week.</p>
            <p>&lt;a href="javascript:alert(2)"&gt;Click&lt;/a&gt; &lt;iframe src="//evil.example"&gt;&lt;/iframe&gt; ${7*7}
            [[${7*7}]] __${T(java.lang.Runtime).getRuntime()}__ stands on its last page, in a child's hand.</p>
            <div class="share">Share on Facebook</div>
            </article></body></html>
            """;

    private HostilePage() {}
}
