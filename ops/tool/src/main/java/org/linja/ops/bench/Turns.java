package org.linja.ops.bench;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** How many a second one side of a comparison did, turn by turn. */
record Turns(List<Double> perSecond) {
    double mean() {
        return perSecond.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    String inWords() {
        return String.format(
                Locale.ROOT,
                "mean %7.1f   least %7.1f   most %7.1f",
                mean(),
                Collections.min(perSecond),
                Collections.max(perSecond));
    }
}
