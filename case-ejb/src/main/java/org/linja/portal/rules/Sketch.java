package org.linja.portal.rules;

import java.util.Map;

/**
 * What somebody has written of a matter so far.
 *
 * @param fault whether something that worked does not, or else somebody asks how
 * @param told the particulars by what they are; what is absent was not told
 * @param asked how many questions the contract asks
 * @param answered how many of them have an answer
 */
public record Sketch(boolean fault, Map<Particular, String> told, int asked, int answered) {
    public Sketch {
        told = Map.copyOf(told);
    }

    String of(Particular particular) {
        return told.getOrDefault(particular, "").strip();
    }
}
