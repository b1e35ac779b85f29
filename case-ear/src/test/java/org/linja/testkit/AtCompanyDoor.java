package org.linja.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** Somebody who signs in at their firm's provider, step by step as a browser goes. */
public final class AtCompanyDoor {
    private static final String PAGE = "/company-sign-in.xhtml";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    private final PageVisitor browser;

    private AtCompanyDoor(PageVisitor browser) {
        this.browser = browser;
    }

    /** A browser that nobody is signed in with. */
    public static AtCompanyDoor stranger() {
        return new AtCompanyDoor(PageVisitor.stranger());
    }

    /** The browser. */
    public PageVisitor browser() {
        return browser;
    }

    /** What the house answers to whoever names a firm. */
    public HttpResponse<String> names(String firm) {
        return browser.sendWithNonce(
                PAGE, browser.open(PAGE), Map.of("company", "company", "firm", firm, "go", "go"));
    }

    /** Where the house sends whoever names a firm. */
    public URI sentTo(String firm) {
        HttpResponse<String> answer = names(firm);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }

    /** Where the provider sends people back, as it stands in the address. */
    public static String backFrom(URI provider) {
        try {
            HttpResponse<String> answer =
                    CLIENT.send(
                            HttpRequest.newBuilder(provider)
                                    .timeout(Duration.ofSeconds(30))
                                    .GET()
                                    .build(),
                            BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
            String back = answer.headers().firstValue("Location").orElseThrow();
            assertThat(back).startsWith(System.getProperty("linja.url") + "/sign-in/return/");
            return back.substring(System.getProperty("linja.url").length());
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Goes there and comes back; where the house sends on. */
    public String goes(String firm) {
        return arrives(backFrom(sentTo(firm)));
    }

    /** Comes back with this address; where the house sends on. */
    public String arrives(String back) {
        HttpResponse<String> answer = browser.open(back);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    /** Whether a page of the portal opens. */
    public boolean isIn() {
        return browser.open("/portal/my-cases.xhtml").statusCode() == 200;
    }
}
