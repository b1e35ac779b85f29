package org.linja.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.linja.testkit.ACall;
import org.linja.testkit.Alerts;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.Json;
import org.linja.testkit.Patience;
import org.linja.testkit.PushedAlerts;

/**
 * A person turns on alerts on a device, and a real browser shows what was pushed. No push service
 * of a browser's maker can be reached from here: what the test service read is handed to the
 * browser's worker from inside.
 */
class DevicesIT {
    @RegisterExtension static final Browsers BROWSERS = new Browsers();

    /** A push service that answers the browser at once, as its maker's would. */
    private static final String SUBSCRIBED =
            """
            (() => {
              const said = %s;
              const bytes = (text) => Uint8Array.from(
                atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0)).buffer;
              const subscription = {endpoint: said.endpoint, getKey: (name) => bytes(said.keys[name])};
              let made = sessionStorage.made;
              PushManager.prototype.getSubscription = async () => (made ? subscription : null);
              PushManager.prototype.subscribe = async () => {
                made = sessionStorage.made = "yes";
                return subscription;
              };
            })();
            """;

    private static final Browser.NewContextOptions PHONE =
            new Browser.NewContextOptions().setViewportSize(360, 740);

    private final ApiCaller aino = ApiCaller.as("aino");
    private final ApiCaller ilmari = ApiCaller.as("ilmari");

    @AfterEach
    void leave_the_house_as_it_was() {
        PushedAlerts.clear(ilmari);
        Alerts.reach(ilmari, null, null);
    }

    @Test
    void the_browsers_worker_shows_what_was_pushed_and_tells_the_house() {
        PushedAlerts.device(ilmari, "Telephone");
        Alerts.reach(ilmari, null, null, "push");
        String number =
                aino.take(ACall.from("ACME").critical().about("Machine 3 stands still"))
                        .expect(201)
                        .number();
        HouseDatabase.forward(Duration.ofMinutes(15).plusSeconds(1));
        Patience.until("handed over", () -> Alerts.attempts(number).contains("push handed"));
        String pushed = PushedAlerts.about(number).get(0).path("said").toString();

        Page page = BROWSERS.window("ilmari", PHONE);
        page.context().grantPermissions(List.of("notifications"));
        page.navigate("/escalation/reach.xhtml");
        page.evaluate("navigator.serviceWorker.register('push-worker.js').then(() => true)");
        deliver(page, pushed);
        Alerts.await(number, "delivered");
        assertThat(
                        page.evaluate(
                                "navigator.serviceWorker.getRegistration('push-worker.js')"
                                        + ".then(one => one.getNotifications())"
                                        + ".then(all => all.map(one => one.title).join())"))
                .isEqualTo("Asia " + number + " (kriittinen) odottaa sinua");
        page.context().close();
    }

    @Test
    void a_tap_turns_alerts_on_for_this_device_and_the_page_says_so() {
        Page page = BROWSERS.window("ilmari", PHONE);
        page.context().grantPermissions(List.of("notifications"));
        page.addInitScript(SUBSCRIBED.formatted(Json.of(PushedAlerts.subscription(ilmari, ""))));
        page.navigate("/escalation/reach.xhtml");
        page.fill("#name", "Työpuhelin");
        page.click("#add-device");

        page.locator("#device-state:has-text('Tämä laite näyttää hälytykset')").waitFor();
        page.locator(".device:has-text('Työpuhelin')").waitFor();
        assertThat(page.locator("#add-device").isVisible()).isFalse();
        assertThat(ilmari.get("/push/devices").json().path("items")).hasSize(1);
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/pictures/device-on.png")));
        page.context().close();
    }

    @Test
    void the_page_says_what_stands_in_the_way_and_a_device_can_be_removed() {
        PushedAlerts.device(ilmari, "Vanha puhelin");
        Page page = BROWSERS.window("ilmari", PHONE);
        page.navigate("/escalation/reach.xhtml");
        page.locator("#device-state:has-text('ei vielä näytä')").waitFor();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        assertThat(Axe.violations(page)).isEmpty();
        assertThat(page.evaluate("Notification.permission"))
                .as("nobody is asked before they tap")
                .isEqualTo("default");

        page.context().grantPermissions(List.of("notifications"));
        page.click("#add-device");
        page.locator("#device-state:has-text('ei saanut yhteyttä push-palveluunsa')").waitFor();

        page.locator(".device:has-text('Vanha puhelin') .button").click();
        page.locator("text=Hälytyksiä ei enää näytetä: Vanha puhelin").first().waitFor();
        assertThat(page.locator(".device").count()).isZero();
        page.context().close();
    }

    /** As the browser's own push service would hand it to the worker. */
    private static void deliver(Page page, String data) {
        Queue<String> registrations = new ConcurrentLinkedQueue<>();
        CDPSession inside = page.context().newCDPSession(page);
        inside.on(
                "ServiceWorker.workerRegistrationUpdated",
                event -> idsIn(event.getAsJsonArray("registrations"), registrations));
        inside.send("ServiceWorker.enable");
        page.waitForCondition(() -> !registrations.isEmpty());
        JsonObject push = new JsonObject();
        push.addProperty("origin", System.getProperty("linja.url"));
        push.addProperty("registrationId", registrations.remove());
        push.addProperty("data", data);
        inside.send("ServiceWorker.deliverPushMessage", push);
    }

    private static void idsIn(JsonArray registrations, Queue<String> into) {
        for (JsonElement one : registrations) {
            into.add(one.getAsJsonObject().get("registrationId").getAsString());
        }
    }
}
