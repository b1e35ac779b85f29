package org.linja.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What axe finds on a page as it stands; the names of its rules, nothing where all is well. */
final class Axe {
    private static final int[] WIDTHS = {360, 1440};

    /** What is asked anew where only the colours are others. */
    private static final Map<String, Object> COLOURS =
            Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block"));

    /**
     * Asked in the page itself, which has no frames: its own way opens a second page for each
     * question, and hands over all that is well, too.
     */
    private static final String RUN =
            """
            rules => axe.run(document, {resultTypes: ['violations'], ...(rules ? {runOnly: rules} : {})})
                .then(said => said.violations.map(one => one.id))
            """;

    private Axe() {}

    static List<String> violations(Page page) {
        return violations(page, null);
    }

    /**
     * On a phone and at a desk wholly, in light; then the colours of the dark, which know no width.
     * Where anything is wider than the window, that is told too. The page is left wide and light.
     */
    static List<String> violationsInEveryLight(Page page) {
        List<String> found = new ArrayList<>();
        in(page, ColorScheme.LIGHT);
        for (int width : WIDTHS) {
            page.setViewportSize(width, 900);
            violations(page).forEach(rule -> found.add(width + " px " + rule));
            if (!fits(page)) {
                found.add(width + " px wider-than-the-window");
            }
        }
        in(page, ColorScheme.DARK);
        violations(page, COLOURS).forEach(rule -> found.add("dark " + rule));
        in(page, ColorScheme.LIGHT);
        return found;
    }

    private static List<String> violations(Page page, @Nullable Map<String, Object> rules) {
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
        }
        return ((List<?>) page.evaluate(RUN, rules)).stream().map(String::valueOf).toList();
    }

    private static boolean fits(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth");
    }

    /** Colours that are still on their way from one to the other are nobody's. */
    private static void in(Page page, ColorScheme scheme) {
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE));
    }
}
