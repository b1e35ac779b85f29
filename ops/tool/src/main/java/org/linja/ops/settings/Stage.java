package org.linja.ops.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Where this Linja stands: only demo and test know demo people, a movable clock and a mail catcher.
 */
public enum Stage {
    DEMO,
    TEST,
    PRODUCTION;

    /** The stage by its slug; refuses anything else with the list of what there is. */
    public static Stage of(String slug) {
        return Arrays.stream(values())
                .filter(stage -> stage.slug().equals(slug))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Failure(
                                        "LINJA_STAGE is '%s': set it to one of %s."
                                                .formatted(slug, allSlugs())));
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean allowsTimeTravel() {
        return this != PRODUCTION;
    }

    private static String allSlugs() {
        return Arrays.stream(values()).map(Stage::slug).collect(Collectors.joining(", "));
    }
}
