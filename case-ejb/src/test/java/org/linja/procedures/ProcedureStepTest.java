package org.linja.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.cases.rules.CaseId;
import org.linja.platform.security.Actor;
import org.linja.procedures.rules.Deviation;
import org.linja.procedures.rules.DeviationAct;
import org.linja.procedures.rules.DeviationChange;
import org.linja.procedures.rules.EvidenceKind;
import org.linja.procedures.rules.StepKind;
import org.linja.procedures.rules.StepState;
import org.linja.procedures.rules.TemplateStep;
import org.linja.procedures.rules.Wording;

/** A step is left out by what was signed, or by somebody with a reason, and never by both. */
class ProcedureStepTest {
    private static final Instant FRI_JAN_8 = Instant.parse("2027-01-08T08:00:00Z");
    private static final Actor AINO = new Actor(7, "person:7", null, Set.of());

    @Test
    void what_a_person_skips_is_not_left_out_by_the_deviation_that_gave_it_another_time() {
        ProcedureStep skipped = deviated(DeviationAct.DEADLINE, Duration.ofHours(8));
        skipped.skip("The machine is gone.", AINO, FRI_JAN_8);
        assertThat(skipped.state()).isEqualTo(StepState.SKIPPED);
        assertThat(skipped.deviationId()).isEqualTo(3);
        assertThat(skipped.isLeftOut()).isFalse();
        assertThat(deviated(DeviationAct.LEAVE_OUT, null).isLeftOut()).isTrue();
    }

    private static ProcedureStep deviated(DeviationAct act, @Nullable Duration within) {
        ProcedureStep step = new ProcedureStep(new OfCaseOne(), tests(), 1, FRI_JAN_8);
        step.deviate(
                new Deviation.Ruling(
                        3, new DeviationChange("diagnostics", "tests", act, within, "0")),
                FRI_JAN_8);
        return step;
    }

    private static TemplateStep tests() {
        return new TemplateStep(
                "tests",
                StepKind.WORK,
                new Wording("Tests", "Testit", "Тесты"),
                List.of(),
                List.of(),
                EvidenceKind.NONE,
                Duration.ofHours(4),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                true,
                List.of());
    }

    private static final class OfCaseOne extends CaseProcedure {
        @Override
        public CaseId caseId() {
            return new CaseId(1);
        }
    }
}
