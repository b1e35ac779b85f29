package org.linja.ops.bench;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.util.ListStatistics;

/** How many a second one side of a comparison did, stretch by stretch, and what each allocated. */
record Rates(List<Double> perSecond, double bytesEach) {
    private static final double CONFIDENCE = 0.999;

    double mean() {
        return statistics().getMean();
    }

    /** Half the interval in which the true mean lies with 99.9 %; no number for one stretch. */
    double error() {
        return statistics().getMeanErrorAt(CONFIDENCE);
    }

    /** Whether a bound holds, the whole error of measuring held against us. */
    boolean reach(double atLeast) {
        return mean() - error() >= atLeast;
    }

    String inWords() {
        return String.format(
                Locale.ROOT,
                "mean %,11.0f ± %,9.0f   least %,11.0f   median %,11.0f   most %,11.0f   %,7.0f B each",
                mean(),
                error(),
                Collections.min(perSecond),
                statistics().getPercentile(50),
                Collections.max(perSecond),
                bytesEach);
    }

    private ListStatistics statistics() {
        ListStatistics statistics = new ListStatistics();
        perSecond.forEach(statistics::addValue);
        return statistics;
    }
}
