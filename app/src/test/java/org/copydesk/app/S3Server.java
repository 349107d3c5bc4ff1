package org.copydesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that speaks the protocol of S3 (S3Proxy), in a JVM of its own, over a folder: a bucket is a folder in it. */
final class S3Server implements Closeable {
    private static final Path JAR = Path.of("target/s3/s3proxy.jar");
    private static final Pattern STARTED = Pattern.compile("Started \\S+ServerConnector.*\\{127\\.0\\.0\\.1:(\\d+)}");

    private final Process process;
    private final Path log;
    private final int port;

    private S3Server(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    static S3Server start(Path folder, String key, String secret) throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path settings = folder.resolve("s3proxy.properties");
        Files.write(
                settings,
                List.of(
                        "s3proxy.endpoint=http://127.0.0.1:0",
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.identity=" + key,
                        "s3proxy.credential=" + secret,
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.filesystem.basedir=" + data));
        Path log = folder.resolve("s3proxy.log");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("LOG_LEVEL", "debug", "JETTY_LOG_LEVEL", "info"));
        Process process = builder.start();
        while (process.isAlive()) {
            Matcher started = STARTED.matcher(Files.readString(log));
            if (started.find()) {
                return new S3Server(process, log, Integer.parseInt(started.group(1)));
            }
            Thread.onSpinWait();
        }
        throw new IllegalStateException(Files.readString(log));
    }

    int port() {
        return port;
    }

    /** How many times somebody asked for an object, or whether it is there. */
    long asked(String key) throws IOException {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("Getting blob at: ") && line.endsWith("/" + key))
                    .count();
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        assertThat(process.onExit()).succeedsWithin(java.time.Duration.ofSeconds(20));
    }
}
