package org.copydesk.app.server;

import java.util.stream.Stream;
import org.copydesk.app.settings.CopydeskSettings;
import org.springframework.core.env.Environment;

/** How the server's words travel: other machines may reach it by TLS, or through a proxy that speaks it. */
final class Transport {
    private Transport() {}

    /** Whether the server itself speaks TLS, by Spring Boot's settings below {@code server.ssl}. */
    static boolean encrypted(Environment environment) {
        return environment.getProperty("server.ssl.enabled", Boolean.class, true)
                && Stream.of("bundle", "key-store", "certificate")
                        .anyMatch(name -> environment.containsProperty("server.ssl." + name));
    }

    /** @throws IllegalArgumentException if passwords would travel unencrypted, and nobody said that they don't */
    static void requireSafe(CopydeskSettings settings, Environment environment) {
        if (!settings.loopback() && !settings.behindProxy() && !encrypted(environment)) {
            throw new IllegalArgumentException("copydesk.address: "
                    + settings.address().getHostAddress()
                    + " lets other machines in, and passwords would travel unencrypted; set server.ssl.certificate and"
                    + " server.ssl.certificate-private-key, or copydesk.behind-proxy: true if a proxy that speaks TLS"
                    + " stands before it");
        }
    }
}
