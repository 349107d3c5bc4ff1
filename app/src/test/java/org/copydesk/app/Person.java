package org.copydesk.app;

import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** A browser's cookies, and how it asks. */
final class Person {
    private final WebHost host;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    private final Map<String, String> headers;

    /** Somebody who has not logged in. */
    Person(WebHost host) {
        this(host, Map.of());
    }

    /** @param headers sent with each request */
    Person(WebHost host, Map<String, String> headers) {
        this.host = host;
        this.headers = headers;
    }

    static Person loggedIn(WebHost host) throws Exception {
        Person person = new Person(host);
        person.logIn(host.password());
        return person;
    }

    HttpResponse<String> get(String path) throws Exception {
        return sent(HttpRequest.newBuilder(URI.create(host.address() + path)));
    }

    Document page(String path) throws Exception {
        return Jsoup.parse(get(path).body());
    }

    HttpResponse<String> post(String path, String form) throws Exception {
        return sent(HttpRequest.newBuilder(URI.create(host.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    HttpResponse<String> logIn(String password) throws Exception {
        return logIn("copydesk", password);
    }

    HttpResponse<String> logIn(String user, String password) throws Exception {
        String token = page("/login").selectFirst("input[name=_csrf]").attr("value");
        return post("/login", "username=" + user + "&password=" + encoded(password) + "&_csrf=" + encoded(token));
    }

    /** Presses a button of a page, which sends all that is in its form; the page that the answer leads to. */
    Document press(Document page, String button) throws Exception {
        HttpResponse<String> answer = sentBy(page, button);
        if (answer.statusCode() != 302) {
            throw new AssertionError(button + " was answered by " + answer.statusCode() + ": " + answer.body());
        }
        URI next = URI.create(answer.headers().firstValue("Location").orElseThrow());
        return page(next.getPath() + (next.getQuery() == null ? "" : "?" + next.getRawQuery()));
    }

    /** The same, as it is answered. */
    HttpResponse<String> sentBy(Document page, String button) throws Exception {
        Element pressed = page.selectFirst(button);
        if (pressed == null) {
            throw new AssertionError("no " + button + " on the page " + page.title());
        }
        Element form = pressed.closest("form");
        Elements fields = form.select("input[name]:not([type=checkbox]), input[name][checked]");
        if (pressed.hasAttr("name")) {
            fields.add(pressed);
        }
        return post(
                form.attr("action"),
                fields.stream()
                        .map(field -> field.attr("name") + "=" + encoded(field.attr("value")))
                        .collect(Collectors.joining("&")));
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("copydesk-session"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> sent(HttpRequest.Builder request) throws Exception {
        headers.forEach(request::header);
        return client.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
    }
}
