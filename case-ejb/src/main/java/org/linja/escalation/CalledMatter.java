package org.linja.escalation;

import java.util.Map;
import org.linja.cases.SupportCase;
import org.linja.commitments.LadderCalls;

/**
 * Something in a case that people are called about: a commitment, an answer that waits or a step.
 *
 * @param number tells it from every other matter
 * @param facts how the journal names it
 */
record CalledMatter(
        SupportCase supportCase, long number, Map<String, String> facts, LadderCalls calls) {}
