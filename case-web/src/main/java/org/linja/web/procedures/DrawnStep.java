package org.linja.web.procedures;

import java.io.Serializable;
import java.util.List;

/**
 * A step of a template in a reader's words, as picture and list show it.
 *
 * @param number its place in the text, from 1
 * @param kind the word in style sheets
 * @param turn what kind of step it is, whose turn, within which time
 * @param terms what else holds of it
 * @param ways where each of its outcomes leads
 * @param asks what whoever does it writes down; may be empty
 * @param change how it differs from the version in force; empty if it does not
 * @param wrong whether something is wrong with it
 */
public record DrawnStep(
        int number,
        String kind,
        String title,
        String turn,
        List<String> terms,
        List<String> ways,
        String asks,
        String change,
        boolean wrong)
        implements Serializable {
    public DrawnStep {
        terms = List.copyOf(terms);
        ways = List.copyOf(ways);
    }
}
