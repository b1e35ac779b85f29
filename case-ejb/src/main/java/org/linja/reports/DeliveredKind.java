package org.linja.reports;

import org.linja.platform.rules.Slugged;

/** In which form sold and delivered is handed on. */
public enum DeliveredKind implements Slugged {
    PDF("application/pdf"),
    CSV("text/csv; charset=utf-8");

    private final String mediaType;

    DeliveredKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    String fileName(DeliveredService service) {
        return "linja-delivered-%s-%d.%s"
                .formatted(service.contract(), service.opinion().number(), slug());
    }
}
