package org.linja.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person at the pages as a browser without scripts would bring them: cookies and forms. */
public final class PageVisitor {

    private static final Pattern NONCE = Pattern.compile("csp\\.init\\('([^']+)'\\)");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .cookieHandler(cookies)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private String brought = "";

    private PageVisitor() {}

    /** Somebody who brings cookies from elsewhere, as a header has them. */
    public static PageVisitor carrying(String cookies) {
        PageVisitor visitor = new PageVisitor();
        visitor.brought = cookies;
        return visitor;
    }

    /** Somebody whom nobody knows yet. */
    public static PageVisitor stranger() {
        return new PageVisitor();
    }

    /** Somebody who has signed in at the page. */
    public static PageVisitor signedIn(String login, String password) {
        PageVisitor visitor = new PageVisitor();
        HttpResponse<String> page = visitor.open("/login.xhtml");
        HttpResponse<String> answer =
                visitor.send("/login.xhtml", page, FacesForm.signIn(login, password));
        assertThat(answer.statusCode()).as("sign-in of " + login).isEqualTo(302);
        return visitor;
    }

    public HttpResponse<String> open(String page) {
        HttpRequest.Builder request = request(page).GET();
        if (!brought.isEmpty()) {
            request.header("Cookie", brought);
        }
        return ask(request.build());
    }

    /** Opens a page with one more header than a browser sends. */
    public HttpResponse<String> openWith(String page, String header, String value) {
        return ask(request(page).GET().header(header, value).build());
    }

    /** Sends a form that no page has shown. */
    public HttpResponse<String> post(String page, String body) {
        return ask(
                request(page)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    /** Sends a form of a page that was opened before. */
    public HttpResponse<String> send(
            String page, HttpResponse<String> opened, Map<String, String> fields) {
        return ask(posting(page, opened, fields).build());
    }

    /** Sends it as the page's own scripts let a browser send it: an answer shows the same page. */
    public HttpResponse<String> sendWithNonce(
            String page, HttpResponse<String> opened, Map<String, String> fields) {
        Matcher nonce = NONCE.matcher(opened.body());
        assertThat(nonce.find()).as("a nonce on " + page).isTrue();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("primefaces.nonce", nonce.group(1));
        return send(page, opened, all);
    }

    /** The button of an act in the row of the list of people that has these words. */
    public static String rowButton(HttpResponse<String> page, String words, String act) {
        String row = page.body().substring(page.body().indexOf(words));
        Matcher button = Pattern.compile("name=\"(people:\\d+:[^\"]*" + act + ")\"").matcher(row);
        assertThat(button.find()).as(act + " in the row of " + words).isTrue();
        return button.group(1);
    }

    /** A page without what differs each time it is drawn. */
    public static String bare(HttpResponse<String> page) {
        return NONCE.matcher(FacesForm.withoutViewState(page))
                .replaceAll("")
                .replaceAll("nonce=\"[^\"]*\"", "");
    }

    /** Sends it as a script of the page does. */
    public HttpResponse<String> sendByScript(
            String page, HttpResponse<String> opened, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("jakarta.faces.partial.ajax", "true");
        return ask(posting(page, opened, all).header("Faces-Request", "partial/ajax").build());
    }

    /** Sends a file as a script would, with these headers. */
    public HttpResponse<String> bring(String door, Map<String, String> headers, byte[] content) {
        HttpRequest.Builder sending =
                request(door)
                        .header("Content-Type", "application/octet-stream")
                        .POST(BodyPublishers.ofByteArray(content));
        headers.forEach(sending::setHeader);
        return ask(sending.build());
    }

    /** The cookies as a header, to try them elsewhere. */
    public String cookieHeader() {
        return cookies.getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** As if the session had ended: the browser has nothing to show any more. */
    public void forgetCookies() {
        cookies.getCookieStore().removeAll();
    }

    private HttpRequest.Builder posting(
            String page, HttpResponse<String> opened, Map<String, String> fields) {
        return request(page)
                .header("Content-Type", FacesForm.TYPE)
                .POST(BodyPublishers.ofString(FacesForm.of(opened, fields)));
    }

    private static HttpRequest.Builder request(String page) {
        return HttpRequest.newBuilder(URI.create(System.getProperty("linja.url") + page))
                .timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> ask(HttpRequest request) {
        try {
            return browser.send(request, BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
