package org.copydesk.app.server;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.copydesk.app.cli.ProcessHalt;
import org.copydesk.app.cli.Server;
import org.copydesk.app.cli.StartException;
import org.copydesk.app.cli.Terminal;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.database.RunningServer;
import org.copydesk.app.settings.CopydeskSettings;
import org.copydesk.app.settings.SettingsReader;
import org.copydesk.app.web.WebStore;
import org.copydesk.pipeline.batch.FatalStoreHandler;
import org.copydesk.pipeline.store.LeaseOwner;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** Starts the web server and the schedule over a store, and ends both in order. */
public final class ServerStart implements Server {
    @Override
    public void serve(Supplier<OpenStore> opening, Map<String, Object> settings, Terminal terminal) {
        requirePort(settings);
        try (OpenStore store = opening.get()) {
            serve(store, settings, terminal);
        }
    }

    /** A store may take a while to open: what keeps the server from starting is said before. */
    private static void requirePort(Map<String, Object> typed) {
        try {
            ConfigurableEnvironment environment = SettingsReader.environment(typed);
            CopydeskSettings settings = SettingsReader.read(environment).withFilesOfJobs();
            Transport.requireSafe(settings, environment);
            try (ServerSocket socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(settings.address(), settings.port()));
            } catch (BindException e) {
                if (String.valueOf(e.getMessage()).contains("in use")) {
                    throw new PortInUseException(settings.port(), e);
                }
                throw new IllegalArgumentException("copydesk.address: can't listen at "
                        + settings.address().getHostAddress() + ", port " + settings.port() + ": " + e.getMessage());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } catch (RuntimeException e) {
            throw StartException.of(e);
        }
    }

    private static void serve(OpenStore store, Map<String, Object> settings, Terminal terminal) {
        ConfigurableApplicationContext context = started(store, settings, terminal);
        Thread end = new Thread(
                () -> {
                    context.close();
                    store.close();
                },
                "copydesk-end");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            print(store, context, terminal.err());
            new CountDownLatch(1).await();
        } catch (InterruptedException told) {
            Runtime.getRuntime().removeShutdownHook(end);
        } finally {
            context.close();
        }
    }

    /** The server over an open store, listening. */
    public static ConfigurableApplicationContext started(
            OpenStore store, Map<String, Object> settings, Terminal terminal) {
        try {
            SpringApplication application = new SpringApplicationBuilder(ServerConfiguration.class)
                    .web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .registerShutdownHook(false)
                    // How full its disk is belongs to the health of a store.
                    .properties(
                            "management.health.diskspace.path=" + folder(store),
                            // A redirect has no name of the server, which would be the one that the request called it
                            // by.
                            "server.tomcat.use-relative-redirects=true",
                            "server.servlet.session.cookie.name=copydesk-session",
                            "server.servlet.session.cookie.http-only=true",
                            "server.servlet.session.cookie.same-site=lax",
                            "server.servlet.session.tracking-modes=cookie",
                            "server.servlet.session.timeout=8h")
                    .initializers(context -> {
                        GenericApplicationContext beans = (GenericApplicationContext) context;
                        beans.registerBean(OpenStore.class, () -> store, bean -> bean.setDestroyMethodName(""));
                        beans.registerBean(DataSource.class, store::dataSource);
                        beans.registerBean(Terminal.class, () -> terminal);
                        beans.registerBean(LeaseOwner.class, () -> LeaseOwner.self("serve"));
                        beans.registerBean(FatalStoreHandler.class, ProcessHalt::new);
                    })
                    .application();
            ConfigurableApplicationContext context = application.run(settings.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));
            announce(store, context);
            return context;
        } catch (RuntimeException e) {
            throw StartException.of(e);
        }
    }

    /** Commands come over loopback, and unencrypted: where the server hears neither, there is nothing to announce. */
    private static void announce(OpenStore store, ConfigurableApplicationContext context) {
        CopydeskSettings settings = context.getBean(CopydeskSettings.class);
        String here = settings.address() instanceof Inet6Address ? "[::1]" : "127.0.0.1";
        boolean heard = settings.address().isAnyLocalAddress()
                || host(settings.address()).equals(here)
                || settings.address().equals(InetAddress.getLoopbackAddress());
        if (heard && !Transport.encrypted(context.getEnvironment())) {
            URI uri = URI.create("http://" + here + ":" + port(context));
            store.announce(
                    new RunningServer(uri, context.getBean(WebStore.class).token()));
        }
    }

    private static int port(ConfigurableApplicationContext context) {
        WebServer server = ((WebServerApplicationContext) context).getWebServer();
        return server == null ? context.getBean(CopydeskSettings.class).port() : server.getPort();
    }

    /** Where a store in a file lies; of one on a server, where this process runs. */
    private static Path folder(OpenStore store) {
        return Optional.ofNullable(store.address().logFile().toAbsolutePath().getParent())
                .orElse(Path.of("."));
    }

    private static void print(OpenStore store, ConfigurableApplicationContext context, PrintStream err) {
        CopydeskSettings settings = context.getBean(CopydeskSettings.class);
        boolean encrypted = Transport.encrypted(context.getEnvironment());
        String url = (encrypted ? "https://" : "http://") + host(settings.address()) + ":" + port(context) + "/";
        if (!settings.loopback() && !encrypted) {
            err.println("warning  other machines can reach this server unencrypted: let nobody in but the proxy");
        }
        err.println("serving  " + url);
        err.println(
                switch (settings.consoleAccess()) {
                    case OFF -> "console  off; copydesk.console: read turns it on";
                    case READ -> "console  " + url + "h2-console, reads only";
                    case WRITE ->
                        "console  " + url + "h2-console, MAY CHANGE AND DELETE ROWS (copydesk.console: write)";
                });
        err.println("store    " + store.address().jdbcUrl());
        err.println("user     " + store.user());
        err.println("password in " + store.password().origin());
        settings.jobs()
                .forEach((name, job) -> err.println("job      " + name + " at '" + job.cron() + "' " + job.zoneId()
                        + ", cleans " + String.join(" ", job.inputs())));
        if (settings.jobs().isEmpty()) {
            err.println("job      none; name some in copydesk.yml, or a folder with --inbox");
        }
        err.println("Ctrl-C ends it.");
    }

    private static String host(InetAddress address) {
        String plain = address.getHostAddress();
        return address instanceof Inet6Address ? "[" + plain + "]" : plain;
    }
}
