package org.linja.demo;

import java.time.Instant;
import java.util.Map;
import org.linja.procedures.StepWritten;
import org.linja.procedures.rules.EvidenceKind;
import org.linja.procedures.rules.Outcome;

/**
 * What somebody of the invented house did at a step of a procedure, and when.
 *
 * @param who by login
 */
record DemoAct(How how, String step, String who, Instant at, StepWritten written) {
    /** By which verb of a procedure. */
    enum How {
        COMPLETED,
        APPROVED,
        SKIPPED
    }

    static DemoAct did(String step, String who, Instant at, Map<String, String> values) {
        return completed(step, who, at, Outcome.DONE, values, EvidenceKind.NONE, "");
    }

    /** The same, found elsewhere under a number. */
    static DemoAct proved(
            String step, String who, Instant at, Map<String, String> values, String number) {
        return completed(step, who, at, Outcome.DONE, values, EvidenceKind.REFERENCE, number);
    }

    /** The paper of a step, which the house writes. */
    static DemoAct issued(String step, String who, Instant at) {
        return completed(step, who, at, Outcome.DONE, Map.of(), EvidenceKind.FILE, "");
    }

    static DemoAct chose(String step, String who, Instant at, String outcome) {
        return completed(step, who, at, outcome, Map.of(), EvidenceKind.NONE, "");
    }

    static DemoAct agreed(String step, String who, Instant at, String words) {
        return new DemoAct(How.APPROVED, step, who, at, said(Outcome.APPROVED, words));
    }

    static DemoAct leftOut(String step, String who, Instant at, String why) {
        return new DemoAct(How.SKIPPED, step, who, at, said(Outcome.DONE, why));
    }

    private static DemoAct completed(
            String step,
            String who,
            Instant at,
            String outcome,
            Map<String, String> values,
            EvidenceKind evidence,
            String proof) {
        return new DemoAct(
                How.COMPLETED,
                step,
                who,
                at,
                new StepWritten(outcome, values, evidence, proof, ""));
    }

    private static StepWritten said(String outcome, String words) {
        return new StepWritten(outcome, Map.of(), EvidenceKind.NONE, "", words);
    }
}
