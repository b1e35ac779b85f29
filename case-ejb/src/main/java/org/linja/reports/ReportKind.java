package org.linja.reports;

import org.linja.platform.rules.Slugged;

/** In which form an opinion is handed on, beside the CSV that is sealed with it. */
public enum ReportKind implements Slugged {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PDF("application/pdf"),
    JSON("application/json");

    private final String mediaType;

    ReportKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static ReportKind of(String slug) {
        return Slugged.parse(ReportKind.class, slug);
    }
}
