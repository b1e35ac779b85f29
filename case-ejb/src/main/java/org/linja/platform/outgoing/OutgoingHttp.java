package org.linja.platform.outgoing;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.linja.platform.config.OutgoingSettings;
import org.linja.platform.rules.AddressGuard;
import org.linja.platform.rules.NetworkRange;

/**
 * Sends one request to a server that somebody named. The name is resolved once and the very address
 * that was judged is connected to, so that no second answer of a name server can lead inside; no
 * redirect is followed; the whole exchange ends at its limit, however slowly the other side speaks.
 *
 * <p>Each request has a line of its own: none is sent on one that has rested, which its server may
 * be ending at that very moment.
 */
@ApplicationScoped
public class OutgoingHttp {
    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    private static final AddressGuard EVERYWHERE =
            new AddressGuard(NetworkRange.list("0.0.0.0/0 ::/0"));

    private final OutgoingSettings settings;

    private final ScheduledExecutorService limits =
            Executors.newSingleThreadScheduledExecutor(
                    work -> {
                        Thread thread = new Thread(work, "outgoing-limits");
                        thread.setDaemon(true);
                        return thread;
                    });

    /** For the container's proxy alone. */
    protected OutgoingHttp() {
        this(new OutgoingSettings());
    }

    @Inject
    OutgoingHttp(OutgoingSettings settings) {
        this.settings = settings;
    }

    @PreDestroy
    void close() {
        limits.shutdownNow();
    }

    /**
     * Posts a body to where some person said, and reads the answer.
     *
     * @param headers besides those of every request
     * @throws Unreachable if there is no answer, or there may be none
     */
    public OutgoingAnswer post(URI target, Map<String, String> headers, byte[] body, Duration limit)
            throws Unreachable {
        return post(target, headers, body, limit, new AddressGuard(settings.allowedNetworks()));
    }

    /**
     * As {@link #post}, to where the operator of this house said: that may well be within.
     *
     * @throws Unreachable if there is no answer
     */
    public OutgoingAnswer postToNeighbour(
            URI target, Map<String, String> headers, byte[] body, Duration limit)
            throws Unreachable {
        return post(target, headers, body, limit, EVERYWHERE);
    }

    /**
     * Reads what a server says where some person said.
     *
     * @throws Unreachable if there is no answer, or there may be none
     */
    public OutgoingAnswer get(URI target, Map<String, String> headers, Duration limit)
            throws Unreachable {
        return send(
                new Sent("GET", target, headers, AnswerReader.MOST_DOCUMENT_BYTES),
                new byte[0],
                limit,
                new AddressGuard(settings.allowedNetworks()));
    }

    private OutgoingAnswer post(
            URI target,
            Map<String, String> headers,
            byte[] body,
            Duration limit,
            AddressGuard guard)
            throws Unreachable {
        return send(
                new Sent("POST", target, headers, AnswerReader.MOST_BODY_BYTES),
                body,
                limit,
                guard);
    }

    /** One request, and how much of its answer is read. */
    private record Sent(String verb, URI target, Map<String, String> headers, int most) {}

    private OutgoingAnswer send(Sent sent, byte[] body, Duration limit, AddressGuard guard)
            throws Unreachable {
        URI target = sent.target();
        boolean secure = "https".equals(target.getScheme());
        if ((!secure && !"http".equals(target.getScheme())) || target.getHost() == null) {
            throw new Unreachable("not-http", true);
        }
        InetSocketAddress address = judged(target, secure, guard);
        AtomicBoolean ended = new AtomicBoolean();
        try (Socket plain = new Socket()) {
            ScheduledFuture<?> end =
                    limits.schedule(
                            () -> {
                                ended.set(true);
                                closeAtOnce(plain);
                            },
                            limit.toMillis(),
                            TimeUnit.MILLISECONDS);
            try {
                plain.connect(address, (int) limit.toMillis());
                return exchange(secure ? secured(plain, target) : plain, sent, body);
            } finally {
                end.cancel(false);
            }
        } catch (IOException failure) {
            throw new Unreachable(ended.get() ? "timeout" : reasonOf(failure), false);
        }
    }

    private static InetSocketAddress judged(URI target, boolean secure, AddressGuard guard)
            throws Unreachable {
        InetAddress address;
        try {
            // The first answer is the one that is judged, and the one that is used.
            address = InetAddress.getByName(target.getHost());
        } catch (UnknownHostException unknown) {
            throw new Unreachable("unknown-host", false);
        }
        if (!guard.allows(address.getAddress())) {
            throw new Unreachable("address-not-allowed", true);
        }
        int usual = secure ? HTTPS_PORT : HTTP_PORT;
        return new InetSocketAddress(address, target.getPort() < 0 ? usual : target.getPort());
    }

    /** TLS over the socket that is connected already; the certificate must bear the name. */
    private static SSLSocket secured(Socket plain, URI target) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket =
                (SSLSocket) factory.createSocket(plain, target.getHost(), plain.getPort(), true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static OutgoingAnswer exchange(Socket socket, Sent sent, byte[] body)
            throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(head(sent, body.length).getBytes(StandardCharsets.ISO_8859_1));
        out.write(body);
        out.flush();
        InputStream in = socket.getInputStream();
        return AnswerReader.read(in, sent.most());
    }

    private static String head(Sent sent, int length) {
        URI target = sent.target();
        String path = target.getRawPath().isEmpty() ? "/" : target.getRawPath();
        StringBuilder head = new StringBuilder(300);
        head.append(sent.verb()).append(' ').append(path);
        if (target.getRawQuery() != null) {
            head.append('?').append(target.getRawQuery());
        }
        head.append(" HTTP/1.1\r\nHost: ").append(target.getHost());
        if (target.getPort() >= 0) {
            head.append(':').append(target.getPort());
        }
        head.append("\r\nConnection: close\r\nUser-Agent: Linja\r\nContent-Length: ");
        head.append(length).append("\r\n");
        sent.headers()
                .forEach(
                        (name, value) ->
                                head.append(name).append(": ").append(clean(value)).append("\r\n"));
        return head.append("\r\n").toString();
    }

    /** A line break would begin a header of its own. */
    private static String clean(String value) {
        return value.replaceAll("[^\\x20-\\x7e]", "");
    }

    private static String reasonOf(IOException failure) {
        if (failure instanceof SocketTimeoutException) {
            return "timeout";
        }
        if (failure instanceof SSLException) {
            return "tls";
        }
        return failure instanceof Unreachable known
                ? known.reason()
                : failure.getClass().getSimpleName();
    }

    private static void closeAtOnce(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // it is closed, which is what was wanted
        }
    }
}
