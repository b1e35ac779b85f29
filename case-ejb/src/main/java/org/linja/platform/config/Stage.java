package org.linja.platform.config;

import java.util.Locale;

/** Where a house runs; only demo and test know invented people and a movable clock. */
public enum Stage {
    DEMO,
    TEST,
    PRODUCTION;

    public boolean allowsInventedPeople() {
        return this != PRODUCTION;
    }

    static Stage of(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "linja.stage is '" + name + "': say demo, test or production", unknown);
        }
    }
}
