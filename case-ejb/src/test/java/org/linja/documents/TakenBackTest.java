package org.linja.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.journal.JournalRow;
import org.linja.journal.rules.EntryKind;
import org.linja.procedures.ProcedureSheet;
import org.linja.procedures.StepSheet;
import org.linja.procedures.rules.EvidenceKind;
import org.linja.procedures.rules.ProcedureState;
import org.linja.procedures.rules.ProcedureWeight;
import org.linja.procedures.rules.StepKind;
import org.linja.procedures.rules.StepState;
import org.linja.procedures.rules.TemplateStep;
import org.linja.procedures.rules.Wording;

/** What lapsed or was taken back is told from the entry on that says so, and never before it. */
class TakenBackTest {
    private static final Instant THU_10_00 = Instant.parse("2026-11-26T10:00:00Z");
    private static final Wording TITLE = new Wording("Step", "Vaihe", "Шаг");

    private static final ProcedureSheet PROCEDURE =
            new ProcedureSheet(
                    9,
                    "access",
                    1,
                    TITLE,
                    ProcedureWeight.OPTIONAL,
                    ProcedureState.OPEN,
                    "Aino",
                    THU_10_00,
                    null,
                    false,
                    List.of(
                            step(1, "grant", StepKind.APPROVAL, StepState.LAPSED, null),
                            step(2, "change", StepKind.WORK, StepState.UNDONE, null),
                            step(3, "back", StepKind.WORK, StepState.DONE, "change")));

    @Test
    void a_step_is_taken_back_from_the_entry_on_that_says_so() {
        List<JournalRow> written =
                List.of(
                        row(1, EntryKind.PROCEDURE_STARTED, null),
                        row(2, EntryKind.PROCEDURE_STEP_APPROVED, "grant"),
                        row(3, EntryKind.PROCEDURE_STEP_LAPSED, "grant"),
                        row(4, EntryKind.PROCEDURE_STEP_DONE, "change"),
                        row(5, EntryKind.PROCEDURE_STEP_DONE, "back"));
        assertThat(TakenBack.until(2, PROCEDURE, written).steps()).isEmpty();
        assertThat(TakenBack.until(4, PROCEDURE, written).steps()).containsExactly(1L);
        assertThat(TakenBack.until(5, PROCEDURE, written).steps()).isEqualTo(Set.of(1L, 2L));
    }

    @Test
    void what_a_merge_carries_is_told_by_the_case_in_which_it_stood() {
        List<JournalRow> older = List.of(row(7, EntryKind.PROCEDURE_CARRIED, null));
        assertThat(TakenBack.until(7, PROCEDURE, older).steps())
                .as("it lapsed before it came")
                .isEqualTo(Set.of(1L, 2L));
        List<JournalRow> younger =
                List.of(
                        row(1, EntryKind.PROCEDURE_STARTED, null),
                        row(2, EntryKind.PROCEDURE_STEP_APPROVED, "grant"),
                        row(3, EntryKind.PROCEDURE_CARRIED, null));
        assertThat(TakenBack.until(2, PROCEDURE, younger).steps())
                .as("it lapsed after it went")
                .isEmpty();
    }

    private static StepSheet step(
            long id, String code, StepKind kind, StepState state, @Nullable String undoes) {
        TemplateStep asked =
                new TemplateStep(
                        code,
                        kind,
                        TITLE,
                        List.of(),
                        List.of(),
                        EvidenceKind.NONE,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        undoes,
                        null,
                        false,
                        List.of());
        Instant end = THU_10_00.plusSeconds(id);
        return new StepSheet(
                id, asked, 1, state, THU_10_00, null, false, end, null, "Aino", List.of(), "none",
                "", "", "", "", List.of(), null, null, false, Set.of());
    }

    private static JournalRow row(long seq, EntryKind kind, @Nullable String step) {
        TreeMap<String, String> data =
                new TreeMap<>(Map.of("number", "9", "procedure", "access/1"));
        if (step != null) {
            data.put("step", step);
            data.put("round", "1");
        }
        return new JournalRow(
                seq, THU_10_00, THU_10_00, kind, "system", null, data, null, null, "", "");
    }
}
