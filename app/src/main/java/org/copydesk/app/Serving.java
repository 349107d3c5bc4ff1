package org.copydesk.app;

import java.io.PrintStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.sql.DataSource;
import org.copydesk.app.cli.Server;
import org.copydesk.app.cli.StartException;
import org.copydesk.app.cli.Terminal;
import org.copydesk.app.database.OpenStore;
import org.copydesk.app.settings.ServeSettings;
import org.copydesk.pipeline.store.Owner;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the web server and the schedule over an open store, and ends both in order. */
final class Serving implements Server {
    @Override
    public void serve(OpenStore store, Map<String, Object> settings, Terminal terminal) {
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
    static ConfigurableApplicationContext started(OpenStore store, Map<String, Object> settings, Terminal terminal) {
        try {
            SpringApplication application = new SpringApplicationBuilder(ServeConfiguration.class)
                    .web(WebApplicationType.SERVLET)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .registerShutdownHook(false)
                    // How full its disk is belongs to the health of a store.
                    .properties("management.health.diskspace.path=" + folder(store))
                    .initializers(context -> {
                        GenericApplicationContext beans = (GenericApplicationContext) context;
                        beans.registerBean(OpenStore.class, () -> store, bean -> bean.setDestroyMethodName(""));
                        beans.registerBean(DataSource.class, store::dataSource);
                        beans.registerBean(Terminal.class, () -> terminal);
                        beans.registerBean(Owner.class, () -> Owner.self("serve"));
                    })
                    .application();
            return application.run(settings.entrySet().stream()
                    .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                    .toArray(String[]::new));
        } catch (RuntimeException e) {
            throw StartException.of(e);
        }
    }

    /** Where a store in a file lies; of one on a server, where this process runs. */
    private static Path folder(OpenStore store) {
        return Optional.ofNullable(store.address().logFile().toAbsolutePath().getParent())
                .orElse(Path.of("."));
    }

    private static void print(OpenStore store, ConfigurableApplicationContext context, PrintStream err) {
        ServeSettings settings = context.getBean(ServeSettings.class);
        var server = ((WebServerApplicationContext) context).getWebServer();
        int port = server == null ? settings.port() : server.getPort();
        String url = "http://" + host(settings.address()) + ":" + port + "/";
        if (!settings.loopback()) {
            err.println("warning  other machines can reach this server, and the password travels unencrypted: put a"
                    + " firewall or a TLS proxy before it");
        }
        err.println("serving  " + url);
        err.println("console  " + url + "h2-console");
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
