package org.linja.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an opinion is handed on in one language.
 *
 * @param atOnce whether it is small enough to be made while somebody waits
 * @param lines each form there is; empty where all are handed out at once
 */
public record DocumentOffer(boolean atOnce, List<Line> lines) {

    /**
     * One form.
     *
     * @param kept the document in it; null as long as nobody has ordered it
     */
    public record Line(ReportKind form, @Nullable KeptDocument kept) {
        public boolean isReady() {
            return kept != null && kept.isReady();
        }

        public boolean isUnderWay() {
            return kept != null && kept.isUnderWay();
        }
    }

    /** Whether one of them is waiting or being made. */
    public boolean isUnderWay() {
        return lines.stream().anyMatch(Line::isUnderWay);
    }
}
