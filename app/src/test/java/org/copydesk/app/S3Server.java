package org.copydesk.app;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server that speaks the protocol of S3 (S3Proxy), in a JVM of its own, over a folder: a bucket is a folder in it. All that it is sent
 * goes through here, so that requests can be counted and connections be broken.
 */
final class S3Server implements Closeable {
    private static final Path JAR = Path.of("target/s3/s3proxy.jar");
    private static final Pattern STARTED = Pattern.compile("Started \\S+ServerConnector.*\\{127\\.0\\.0\\.1:(\\d+)}");
    private static final Pattern REQUEST = Pattern.compile("(?m)^([A-Z]+ /\\S*) HTTP/1\\.1\r?$");
    private static final int BLOCK = 64 * 1024;
    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    private final Process process;
    private final ServerSocket front = new ServerSocket(0, 50, HERE);
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean breaking = new AtomicBoolean();

    private S3Server(Process process) throws IOException {
        this.process = process;
        BufferedReader lines = process.inputReader();
        Matcher started = STARTED.matcher("");
        while (!started.find()) {
            String line = lines.readLine();
            if (line == null) {
                throw new IllegalStateException("the server ended at once");
            }
            started.reset(line);
        }
        int port = Integer.parseInt(started.group(1));
        aside(() -> lines.lines().forEach(line -> {}));
        aside(() -> {
            while (true) {
                Socket client = front.accept();
                Socket server = new Socket(HERE, port);
                aside(() -> forward(client, server, true));
                aside(() -> forward(server, client, false));
            }
        });
    }

    /** Whoever asks must sign with this key and secret. */
    static S3Server start(Path folder, String key, String secret) throws IOException {
        Path settings = folder.resolveSibling(folder.getFileName() + ".properties");
        Files.write(
                settings,
                List.of(
                        "s3proxy.endpoint=http://127.0.0.1:0",
                        "s3proxy.authorization=aws-v2-or-v4",
                        "s3proxy.identity=" + key,
                        "s3proxy.credential=" + secret,
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.filesystem.basedir=" + folder));
        return new S3Server(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .start());
    }

    String endpoint() {
        return "http://127.0.0.1:" + front.getLocalPort();
    }

    /** How many times an object was read. */
    long reads(String object) {
        return requests.stream().filter(("GET /" + object)::equals).count();
    }

    /** Breaks the connection of the next long answer, in the middle of it. */
    void breakNext() {
        breaking.set(true);
    }

    private void forward(Socket from, Socket to, boolean requested) throws IOException {
        byte[] block = new byte[BLOCK];
        long sent = 0;
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int read = in.read(block); read >= 0; read = in.read(block)) {
                if (requested) {
                    Matcher request = REQUEST.matcher(new String(block, 0, read, StandardCharsets.ISO_8859_1));
                    request.results().forEach(found -> requests.add(found.group(1)));
                }
                if (!requested && sent + read > BLOCK && breaking.getAndSet(false)) {
                    out.write(block, 0, (int) Math.max(0, BLOCK - sent));
                    return;
                }
                out.write(block, 0, read);
                sent += read;
            }
        }
    }

    private static void aside(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException | UncheckedIOException connectionEnded) {
                        // By one side or the other.
                    }
                },
                "s3-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        front.close();
        process.destroy();
        process.onExit().join();
    }

    private interface Work {
        void run() throws IOException;
    }
}
