package org.linja.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.FacesForm;

/**
 * Somebody with cookies and whatever headers they like; a browser would keep none of the rules for
 * them. Unlike {@link org.linja.testkit.PageVisitor} it can come over TLS and shows every cookie.
 */
final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final HttpClient PLAIN = client().build();

    private final String house;
    private final HttpClient client;
    private final Map<String, String> cookies = new TreeMap<>();
    private final Map<String, String> headers = new TreeMap<>();
    private final List<String> set = new ArrayList<>();

    private Visitor(String house, HttpClient client) {
        this.house = house;
        this.client = client;
    }

    /** Over TLS, trusting the certificate that the house made for itself and no other. */
    static Visitor secure() {
        return new Visitor(
                System.getProperty("linja.https.url"), client().sslContext(trust()).build());
    }

    /** Over plain HTTP. */
    static Visitor plain() {
        return new Visitor(System.getProperty("linja.url"), PLAIN);
    }

    private static HttpClient.Builder client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER);
    }

    Visitor withHeader(String name, String value) {
        headers.put(name, value);
        return this;
    }

    Visitor signIn(String login) {
        return signIn(login, ApiCaller.PASSWORD);
    }

    Visitor signIn(String login, String password) {
        HttpResponse<String> answer =
                send("/login.xhtml", open("/login.xhtml"), FacesForm.signIn(login, password));
        assertThat(answer.statusCode()).as("sign-in of " + login).isEqualTo(302);
        return this;
    }

    HttpResponse<String> open(String address) {
        return ask(request(address).GET());
    }

    HttpResponse<String> ask(String verb, String address) {
        return ask(request(address).method(verb, BodyPublishers.noBody()));
    }

    HttpResponse<String> post(String address, String type, String body) {
        return ask(
                request(address).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    /** Sends JSON with any verb. */
    HttpResponse<String> send(String verb, String address, String json) {
        return ask(
                request(address)
                        .header("Content-Type", "application/json")
                        .method(verb, BodyPublishers.ofString(json)));
    }

    /** Sends a form of a page that was opened before. */
    HttpResponse<String> send(
            String address, HttpResponse<String> opened, Map<String, String> fields) {
        return post(address, FacesForm.TYPE, FacesForm.of(opened, fields));
    }

    /** Every Set-Cookie that came so far. */
    List<String> cookiesSet() {
        return set;
    }

    synchronized String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(house + address)).timeout(PATIENCE);
        if (!cookies.isEmpty()) {
            request.setHeader("Cookie", cookieHeader());
        }
        headers.forEach(request::setHeader);
        return request;
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private synchronized void keep(String cookie) {
        set.add(cookie);
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }

    private static SSLContext trust() {
        try (InputStream own =
                Files.newInputStream(Path.of(System.getProperty("linja.https.certificate")))) {
            KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
            known.load(null, null);
            known.setCertificateEntry(
                    "house", CertificateFactory.getInstance("X.509").generateCertificate(own));
            TrustManagerFactory trust =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(known);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
