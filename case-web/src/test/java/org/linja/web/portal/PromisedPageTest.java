package org.linja.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.linja.commitments.CommitmentRow;
import org.linja.commitments.ShowCommitments;
import org.linja.commitments.rules.CommitmentKind;
import org.linja.commitments.rules.CommitmentState;
import org.linja.contracts.rules.Severity;

@SuppressWarnings("UnnecessaryAssignment") // no container fills them here
class PromisedPageTest {
    private static final Instant FRI_16_30 = Instant.parse("2026-11-27T14:30:00Z");

    @Test
    void a_page_that_does_not_show_all_that_is_owed_says_so() {
        assertThat(page(100).isMore()).isFalse();
        assertThat(page(100).getOwed()).hasSize(100);
        assertThat(page(140).isMore()).isTrue();
        assertThat(page(140).getOwed()).hasSize(100);
    }

    private static PromisedPage page(int owed) {
        PromisedPage page = new PromisedPage();
        page.showCommitments =
                new ShowCommitments() {
                    @Override
                    public List<CommitmentRow> owed(int limit) {
                        return Collections.nCopies(Math.min(owed, limit), PROMISE);
                    }
                };
        page.load();
        return page;
    }

    private static final CommitmentRow PROMISE =
            new CommitmentRow(
                    1,
                    "L-100001",
                    1,
                    "The scale shows nothing",
                    Severity.LOW,
                    "Acme",
                    "Europe/Helsinki",
                    CommitmentKind.NEXT_UPDATE,
                    CommitmentState.OPEN,
                    "",
                    null,
                    null,
                    FRI_16_30,
                    FRI_16_30,
                    FRI_16_30,
                    0,
                    null,
                    null,
                    Set.of());
}
