package org.copydesk.app.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Posts the notice as JSON. A failed try is repeated a few times, each after twice as long; redirects are not followed. */
public final class WebhookChannel implements Channel {
    private static final int TRIES = 3;
    private static final int SERVER_ERROR = 500;
    private static final int TOO_MANY = 429;

    private final URI address;
    private final Map<String, String> headers;
    private final Duration timeout;
    private final Duration firstPause;
    private final HttpClient client;

    /**
     * @param address http or https
     * @param headers sent along, such as one with a secret
     * @param timeout of each try
     * @param firstPause how long to wait before the second try
     */
    public WebhookChannel(URI address, Map<String, String> headers, Duration timeout, Duration firstPause) {
        this.address = address;
        this.headers = Map.copyOf(headers);
        this.timeout = timeout;
        this.firstPause = firstPause;
        this.client = HttpClient.newBuilder()
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public void send(byte[] json) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(timeout)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(json));
        headers.forEach(request::setHeader);
        Duration pause = firstPause;
        for (int left = TRIES - 1; ; left--) {
            String why;
            try {
                int status = client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status / 100 == 2) {
                    return;
                }
                why = "it answered " + status;
                if (status < SERVER_ERROR && status != TOO_MANY) {
                    left = 0;
                }
            } catch (IOException e) {
                why = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            }
            if (left <= 0) {
                throw new IOException(why);
            }
            Thread.sleep(pause.toMillis());
            pause = pause.multipliedBy(2);
        }
    }

    /** The host alone: addresses of webhooks often hold a secret. */
    @Override
    public String name() {
        return "the webhook at " + address.getHost();
    }
}
