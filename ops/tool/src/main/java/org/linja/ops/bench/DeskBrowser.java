package org.linja.ops.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linja.ops.http.HttpLines;
import org.linja.ops.settings.Failure;
import org.linja.ops.settings.Settings;

/** Somebody at a browser, and the same person at the API. */
final class DeskBrowser {
    private static final String LINE_1 = "aino";
    private static final String PASSWORD = "linja-demo";
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"");

    private final URI base;
    private final String login;
    private final HttpClient browser =
            HttpLines.client()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    /** Somebody of line 1. */
    DeskBrowser(Settings settings) {
        this(settings, LINE_1);
    }

    DeskBrowser(Settings settings, String login) {
        this.base = URI.create(settings.url());
        this.login = login;
    }

    void signIn() throws IOException, InterruptedException {
        Matcher state = VIEW_STATE.matcher(page("/login.xhtml"));
        if (!state.find()) {
            throw new Failure("There is no form at " + base + "/login.xhtml: run ops/dev up.");
        }
        String form =
                "sign-in=sign-in&name=%s&password=%s&enter=x&jakarta.faces.ViewState=%s"
                        .formatted(
                                login,
                                PASSWORD,
                                URLEncoder.encode(state.group(1), StandardCharsets.UTF_8));
        send(
                HttpRequest.newBuilder(base.resolve("/login.xhtml"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    String page(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(base.resolve(path)).GET());
    }

    String api(String path) throws IOException, InterruptedException {
        String basic =
                Base64.getEncoder()
                        .encodeToString((login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return send(
                HttpRequest.newBuilder(base.resolve("/api/v1" + path))
                        .header("Authorization", "Basic " + basic)
                        .GET());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                browser.send(
                        request.timeout(Duration.ofSeconds(60)).build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new Failure("%s answers %d.".formatted(answer.uri(), answer.statusCode()));
        }
        return answer.body();
    }
}
