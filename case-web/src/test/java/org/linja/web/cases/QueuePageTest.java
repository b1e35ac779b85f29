package org.linja.web.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.linja.cases.AcceptCase;
import org.linja.cases.CaseFilter;
import org.linja.cases.CaseQueueRow;
import org.linja.cases.CaseRow;
import org.linja.cases.ShowCaseQueue;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CaseStatus;
import org.linja.cases.rules.Urgency;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.Severity;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.rota.rules.SupportLine;
import org.linja.web.kit.ActiveActor;

@SuppressWarnings("UnnecessaryAssignment") // no container fills them here
class QueuePageTest {
    private static final Instant FRI_16_30 = Instant.parse("2026-11-27T14:30:00Z");

    private final QueuePage page = new QueuePage();
    private long stored = 1;
    private long waiting = 1;

    QueuePageTest() {
        page.activeActor =
                new ActiveActor() {
                    @Override
                    public String getLogin() {
                        return "aino";
                    }
                };
        page.showCaseQueue =
                new ShowCaseQueue() {
                    @Override
                    public List<CaseQueueRow> show(CaseFilter filter) {
                        return LongStream.rangeClosed(1, Math.min(waiting, filter.limit()))
                                .mapToObj(number -> row(number, stored))
                                .toList();
                    }

                    @Override
                    public List<CaseId> closed() {
                        return List.of();
                    }
                };
        page.acceptCase =
                new AcceptCase() {
                    @Override
                    public long accept(CaseId id, long version) {
                        if (version != stored) {
                            throw new Problem(ProblemType.STALE_VERSION);
                        }
                        return version + 1;
                    }
                };
    }

    @Test
    void a_case_that_somebody_changed_meanwhile_is_shown_as_it_is_and_accepted_at_the_next_try() {
        page.load();
        CaseQueueRow before = page.rowsOf(Urgency.NOW).get(0);

        stored = 2;
        assertThatThrownBy(() -> page.accept(before)).isInstanceOf(Problem.class);

        CaseQueueRow now = page.rowsOf(Urgency.NOW).get(0);
        assertThat(now.row().version()).isEqualTo(2);
        page.accept(now);
    }

    @Test
    void a_queue_longer_than_the_page_says_so() {
        waiting = CaseFilter.MOST - 1;
        page.load();
        assertThat(page.isFull()).isFalse();
        waiting = 10_000;
        page.load();
        assertThat(page.isFull()).isTrue();
    }

    private static CaseQueueRow row(long number, long version) {
        CaseRow row =
                new CaseRow(
                        new CaseId(number),
                        version,
                        "The mill stands",
                        "ACME",
                        "Acme",
                        "Europe/Helsinki",
                        Severity.CRITICAL,
                        CaseStatus.NEW,
                        Channel.PHONE,
                        SupportLine.LINE_1,
                        null,
                        null,
                        null,
                        FRI_16_30,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false);
        return new CaseQueueRow(row, FRI_16_30, Urgency.NOW, null, false, 0, false, true, true);
    }
}
