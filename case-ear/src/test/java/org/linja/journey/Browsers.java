package org.linja.journey;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real Chromium, one for all journeys of a run; every person gets a window without a past.
 *
 * <p>A window opened in a test is closed after it: the pages are alive and would go on asking the
 * house for news beside all tests that follow. One that was opened for the whole class stays as
 * long as that.
 */
final class Browsers
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    /** The password that all people of the demo house share. */
    static final String PASSWORD = "linja-demo";

    private static final String HOUSE = System.getProperty("linja.url");

    private static final ExtensionContext.Namespace KEPT =
            ExtensionContext.Namespace.create(Browsers.class);

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    private final List<BrowserContext> ofThisClass = new ArrayList<>();
    private final List<BrowserContext> ofThisTest = new ArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        ExtensionContext.Store kept = context.getRoot().getStore(KEPT);
        Running running = kept.getOrComputeIfAbsent(HOUSE, house -> launch(), Running.class);
        if (!running.browser().isConnected()) {
            // One that broke down under a class is not the next one's trouble.
            running.close();
            running = launch();
            kept.put(HOUSE, running);
        }
        browser = running.browser();
    }

    private static Running launch() {
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options =
                new BrowserType.LaunchOptions()
                        .setArgs(
                                List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"));
        String chromium = System.getProperty("linja.chromium");
        if (chromium != null) {
            options.setExecutablePath(Path.of(chromium));
        }
        return new Running(playwright, playwright.chromium().launch(options));
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ofThisClass.addAll(ofThisTest);
        ofThisTest.clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ofThisTest.forEach(BrowserContext::close);
        ofThisTest.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        ofThisTest.forEach(BrowserContext::close);
        ofThisClass.forEach(BrowserContext::close);
    }

    /** A window in which this person has signed in and chosen English. */
    Page window(String login) {
        return window(login, new Browser.NewContextOptions());
    }

    Page window(String login, Browser.NewContextOptions options) {
        return window(login, PASSWORD, options);
    }

    /** A window in which somebody with a password of their own has signed in. */
    Page window(String login, String password, Browser.NewContextOptions options) {
        Page page = newWindow(options);
        page.navigate("/");
        page.fill("#name", login);
        page.fill("#password", password);
        page.press("#password", "Enter");
        page.waitForSelector("#sign-out, [id$=signOut]");
        return page;
    }

    /** A window in which nobody has signed in. */
    Page newWindow(Browser.NewContextOptions options) {
        BrowserContext context =
                browser.newContext(options.baseURL == null ? options.setBaseURL(HOUSE) : options);
        ofThisTest.add(context);
        return context.newPage();
    }

    /** What is ended with the run. */
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            playwright.close();
        }
    }
}
