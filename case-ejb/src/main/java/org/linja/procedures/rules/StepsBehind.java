package org.linja.procedures.rules;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was done on the way to a state of a template, as far as another step is about it.
 *
 * @param done steps that another one takes back, or shows
 * @param approved approvals that were given last time they were asked for
 * @param overtaken those of them of which something that they show was done since
 */
record StepsBehind(Set<String> done, Set<String> approved, Set<String> overtaken) {
    static final StepsBehind NONE = new StepsBehind(Set.of(), Set.of(), Set.of());

    /** After one more step has ended. */
    StepsBehind and(ProcedureTemplate template, String step, String outcome) {
        return new StepsBehind(
                done(template, step),
                approved(template.step(step), outcome),
                overtaken(template, step));
    }

    /** Whether an approval would be asked for where nothing that it shows was done. */
    boolean showsNothing(TemplateStep step) {
        return step.kind().isApproval() && Collections.disjoint(step.shows(), done);
    }

    private Set<String> done(ProcedureTemplate template, String step) {
        boolean matters =
                template.steps().stream()
                        .anyMatch(
                                other ->
                                        step.equals(other.undoes())
                                                || other.shows().contains(step));
        return matters ? with(done, step) : done;
    }

    private Set<String> approved(TemplateStep step, String outcome) {
        if (!step.kind().isApproval()) {
            return approved;
        }
        return outcome.equals(Outcome.APPROVED)
                ? with(approved, step.code())
                : without(approved, step.code());
    }

    private Set<String> overtaken(ProcedureTemplate template, String step) {
        Set<String> now = without(overtaken, step);
        for (String approval : approved) {
            if (!approval.equals(step) && template.step(approval).shows().contains(step)) {
                now.add(approval);
            }
        }
        return now;
    }

    private static Set<String> with(Set<String> steps, String step) {
        Set<String> more = new TreeSet<>(steps);
        more.add(step);
        return more;
    }

    private static Set<String> without(Set<String> steps, String step) {
        Set<String> fewer = new TreeSet<>(steps);
        fewer.remove(step);
        return fewer;
    }
}
