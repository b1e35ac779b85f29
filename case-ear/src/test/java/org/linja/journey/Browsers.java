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
 * A real Chromium for one class of journeys; every person gets a window without a past.
 *
 * <p>A window opened in a test is closed after it: the pages are alive and would go on asking the
 * house for news beside all tests that follow. One that was opened for the whole class stays.
 */
final class Browsers
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback {
    /** The password that all people of the demo house share. */
    static final String PASSWORD = "linja-demo";

    private static final String HOUSE = System.getProperty("linja.url");

    @SuppressWarnings("NullAway.Init")
    private Playwright playwright;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    private final List<BrowserContext> ofThisTest = new ArrayList<>();

    @Override
    public void beforeAll(ExtensionContext context) {
        playwright =
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
        browser = playwright.chromium().launch(options);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        ofThisTest.clear();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        ofThisTest.forEach(BrowserContext::close);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        playwright.close();
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
}
