package org.linja.web.commitments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.linja.cases.rules.CaseId;
import org.linja.commitments.CommitmentFigures;
import org.linja.commitments.CommitmentRow;
import org.linja.commitments.KeepCommitment;
import org.linja.commitments.ShowCommitments;
import org.linja.commitments.rules.CommitmentKind;
import org.linja.commitments.rules.CommitmentState;
import org.linja.contracts.rules.Severity;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;

@SuppressWarnings("UnnecessaryAssignment") // no container fills them here
class PromisesPageTest {
    private static final Instant FRI_16_30 = Instant.parse("2026-11-27T14:30:00Z");

    private static final CommitmentFigures NOTHING_YET =
            new CommitmentFigures(
                    0, 0, 0, 0, 0, 0, 0, new CommitmentFigures.EstimateErrors(0, 0, null, null));

    private final PromisesPage page = new PromisesPage();
    private long stored = 1;
    private long promised = 1;
    private int counted;

    PromisesPageTest() {
        page.showCommitments =
                new ShowCommitments() {
                    @Override
                    public List<CommitmentRow> owed(int limit) {
                        return LongStream.rangeClosed(1, Math.min(promised, limit))
                                .mapToObj(number -> promise(number, stored))
                                .toList();
                    }

                    @Override
                    public CommitmentFigures mine() {
                        counted++;
                        return NOTHING_YET;
                    }

                    @Override
                    public CommitmentFigures figures() {
                        counted++;
                        return NOTHING_YET;
                    }
                };
        page.keepCommitment =
                new KeepCommitment() {
                    @Override
                    public long keep(CaseId id, long version, long number, String how) {
                        if (version != stored) {
                            throw new Problem(ProblemType.STALE_VERSION);
                        }
                        return version + 1;
                    }
                };
    }

    @Test
    void a_promise_on_a_case_that_moved_meanwhile_is_kept_at_the_next_tap() {
        page.load();
        CommitmentRow before = page.getOwed().get(0);

        stored = 2;
        assertThatThrownBy(() -> page.keep(before)).isInstanceOf(Problem.class);
        assertThat(page.getOwed().get(0).caseVersion()).isEqualTo(2);
        page.keep(page.getOwed().get(0));
    }

    @Test
    void more_than_the_page_shows_is_told() {
        promised = 100;
        page.load();
        assertThat(page.isMore()).isFalse();
        promised = 101;
        page.load();
        assertThat(page.isMore()).isTrue();
        assertThat(page.getOwed()).hasSize(100);
    }

    @Test
    void figures_are_counted_once_however_many_of_them_a_page_shows() {
        page.load();
        for (int shown = 0; shown < 12; shown++) {
            assertThat(page.getMine()).isEqualTo(NOTHING_YET);
            assertThat(page.getFigures()).isEqualTo(NOTHING_YET);
        }
        assertThat(counted).isEqualTo(2);
        page.load();
        page.getMine();
        assertThat(counted).isEqualTo(3);
    }

    private static CommitmentRow promise(long number, long version) {
        return new CommitmentRow(
                number,
                "L-100001",
                version,
                "The mill stands",
                Severity.HIGH,
                "Acme",
                "Europe/Helsinki",
                CommitmentKind.CALL_BACK,
                CommitmentState.OPEN,
                "",
                1L,
                "Aino",
                FRI_16_30,
                FRI_16_30,
                FRI_16_30,
                0,
                null,
                null,
                Set.of());
    }
}
