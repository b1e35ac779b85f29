package org.linja.imports.rules;

import org.linja.platform.rules.Slugged;

/** In which order a desk writes day, month and year. */
public enum DateOrder implements Slugged {
    DAY_MONTH_YEAR(1, 2, 3),
    MONTH_DAY_YEAR(2, 1, 3),
    YEAR_MONTH_DAY(3, 2, 1);

    private final int dayAt;
    private final int monthAt;
    private final int yearAt;

    DateOrder(int dayAt, int monthAt, int yearAt) {
        this.dayAt = dayAt;
        this.monthAt = monthAt;
        this.yearAt = yearAt;
    }

    int dayAt() {
        return dayAt;
    }

    int monthAt() {
        return monthAt;
    }

    int yearAt() {
        return yearAt;
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static DateOrder of(String slug) {
        return Slugged.parse(DateOrder.class, slug);
    }
}
