package org.copydesk.app.cli;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.copydesk.app.database.RunningServer;
import picocli.CommandLine.ParseResult;

/** Has a command run by the server that holds the store, and shows here what it says there. */
final class RemoteCommandClient {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final int LARGEST = 1 << 20;

    private RemoteCommandClient() {}

    /** The exit code; empty if the command isn't one that a server runs, or no such server answers. */
    static OptionalInt run(RunningServer server, ParseResult parsed, Terminal terminal) {
        if (!RemoteCommandPolicy.isCommand(parsed)) {
            return OptionalInt.empty();
        }
        return run(server, parsed.originalArgs(), terminal);
    }

    /** The exit code of a command that is known to be one that a server runs; empty if no such server answers. */
    static OptionalInt run(RunningServer server, List<String> args, Terminal terminal) {
        StringBuilder form = new StringBuilder("terminal=" + terminal.outIsTerminal());
        form.append("&colours=").append(terminal.coloursAllowed());
        form.append("&user=")
                .append(URLEncoder.encode(terminal.environment().getOrDefault("USER", ""), StandardCharsets.UTF_8));
        for (String arg : args) {
            form.append("&arg=").append(URLEncoder.encode(arg, StandardCharsets.UTF_8));
        }
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
        HttpRequest request = HttpRequest.newBuilder(server.uri().resolve(RemoteCommandServer.PATH))
                .header("Authorization", "Bearer " + server.token())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                .build();
        HttpResponse<InputStream> answer;
        try {
            answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException isGone) {
            return OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandException("interrupted", e);
        }
        try (InputStream body = answer.body()) {
            return answer.statusCode() == 200 ? OptionalInt.of(shown(body, terminal)) : OptionalInt.empty();
        } catch (IOException e) {
            terminal.out().flush();
            terminal.err().println("copydesk: the server ended before the command did");
            return OptionalInt.of(ExitCodes.FAILED);
        }
    }

    private static int shown(InputStream body, Terminal terminal) throws IOException {
        DataInputStream in = new DataInputStream(body);
        while (true) {
            byte kind = in.readByte();
            int length = in.readInt();
            if (kind == RemoteCommandServer.EXIT) {
                terminal.out().flush();
                return length;
            }
            byte[] said = in.readNBytes(Math.min(length, LARGEST));
            if (said.length < length) {
                throw new EOFException();
            }
            OutputStream to = kind == RemoteCommandServer.OUT ? terminal.out() : terminal.err();
            to.write(said);
            if (terminal.out().checkError()) {
                return ExitCodes.FAILED;
            }
        }
    }
}
