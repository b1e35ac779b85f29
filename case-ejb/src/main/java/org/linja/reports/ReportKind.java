package org.linja.reports;

import java.util.Locale;
import org.linja.platform.rules.Slugged;

/** In which form an opinion is handed on; the CSV is the one that is sealed with it. */
public enum ReportKind implements Slugged {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", true),
    PDF("application/pdf", true),
    JSON("application/json", false),
    CSV("text/csv; charset=utf-8", false);

    private final String mediaType;
    private final boolean inWords;

    ReportKind(String mediaType, boolean inWords) {
        this.mediaType = mediaType;
        this.inWords = inWords;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The language of the words in it; empty for a form that speaks the words of the API. */
    String language(Locale locale) {
        return inWords ? locale.getLanguage() : "";
    }

    String fileName(long opinion) {
        return "linja-audit-%d.%s".formatted(opinion, slug());
    }

    /** The constant written {@code slug}; IllegalArgumentException if there is none. */
    public static ReportKind of(String slug) {
        return Slugged.parse(ReportKind.class, slug);
    }
}
