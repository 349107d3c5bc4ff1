package org.copydesk.app.server;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Lets nobody hold the server's threads by a request whose body trickles in: at most {@value #MOST_WAITING} threads wait for bodies at a
 * time, and each body has {@value #FREE_MILLIS} ms and then must come by {@value #BYTES_A_MILLI} bytes a millisecond. What was not asked for
 * when the answer is there is not waited for either.
 */
final class RequestBodyLimit extends ValveBase {
    static final int MOST_WAITING = 64;
    static final int FREE_MILLIS = 10_000;
    static final int BYTES_A_MILLI = 4;
    private static final int SILENT_MILLIS = 5000;
    private static final int MOMENT_MILLIS = 100;

    /** So much of a body that was refused is read, if it is there already, for the answer to be heard. */
    private static final long READ_IN_VAIN = 2L << 20;

    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    RequestBodyLimit() {
        super(true);
    }

    /** Of a body that doesn't come at all. */
    static void limitSilence(Connector connector) {
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
            http.setDisableUploadTimeout(false);
            http.setConnectionUploadTimeout(SILENT_MILLIS);
        }
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request body = request.getCoyoteRequest();
        InputBuffer unlimited = body.getInputBuffer();
        Limited limited = new Limited(body, unlimited);
        body.setInputBuffer(limited);
        try {
            getNext().invoke(request, response);
        } finally {
            if (!request.isAsync()) {
                limited.leave();
            }
            body.setInputBuffer(unlimited);
        }
    }

    /** A body on its way; used by the thread of its request. */
    private final class Limited implements InputBuffer {
        private final org.apache.coyote.Request request;
        private final InputBuffer body;
        private long bytes;
        private long waitedNanos;

        Limited(org.apache.coyote.Request request, InputBuffer body) {
            this.request = request;
            this.body = body;
        }

        @Override
        public int doRead(ApplicationBufferHandler into) throws IOException {
            if (isRead() || isThere()) {
                return counted(body.doRead(into));
            }
            if (!mayWait()) {
                if (isThere()) {
                    return counted(body.doRead(into));
                }
                throw givenUp("too many wait for bodies");
            }
            int read = waited(into);
            if (TimeUnit.NANOSECONDS.toMillis(waitedNanos) > FREE_MILLIS + bytes / BYTES_A_MILLI) {
                throw givenUp("the body comes too slowly");
            }
            return read;
        }

        /** An honest body is a moment behind its head, and may come while others hold all places. */
        private boolean mayWait() throws IOException {
            try {
                return waiting.tryAcquire(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw givenUp("interrupted");
            }
        }

        private int waited(ApplicationBufferHandler into) throws IOException {
            long begun = System.nanoTime();
            try {
                return counted(body.doRead(into));
            } finally {
                waiting.release();
                waitedNanos += System.nanoTime() - begun;
            }
        }

        private int counted(int read) {
            bytes += Math.max(0, read);
            return read;
        }

        private IOException givenUp(String why) {
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            return new IOException(why);
        }

        private boolean isRead() {
            AtomicBoolean read = new AtomicBoolean();
            request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
            return read.get();
        }

        /** Whether a read won't wait; of a body in chunks that can't be known. */
        private boolean isThere() {
            if (request.getContentLengthLong() < 0) {
                return false;
            }
            request.action(ActionCode.AVAILABLE, Boolean.TRUE);
            return request.getAvailable() > 0;
        }

        /** Reads what nobody asked for, as far as it is there, so that the answer is heard; otherwise the connection ends. */
        void leave() {
            Nowhere nowhere = new Nowhere();
            long most = bytes + READ_IN_VAIN;
            try {
                while (!isRead()) {
                    boolean waits = request.getContentLengthLong() >= 0 && !isThere();
                    if (waits || bytes > most) {
                        throw givenUp("nobody asked for the body");
                    }
                    doRead(nowhere);
                }
            } catch (IOException isOver) {
                request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }

        @Override
        public int available() {
            return body.available();
        }
    }

    /** Takes what nobody wants. */
    private static final class Nowhere implements ApplicationBufferHandler {
        private ByteBuffer buffer = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {}
    }
}
