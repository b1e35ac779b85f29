package org.linja.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.linja.cases.rules.CaseId;
import org.linja.commitments.CommitmentStory;
import org.linja.commitments.ShowCommitments;
import org.linja.portal.Contestable;
import org.linja.portal.ShowContestable;

/** What a page shows of a case is asked anew once a form of the page has moved the case. */
@SuppressWarnings("UnnecessaryAssignment") // no container fills them here
class CallBackFormTest {
    private long version = 5;
    private int told;
    private int listed;

    private final MyCasePage page =
            new MyCasePage() {
                private static final long serialVersionUID = 1L;

                @Override
                CaseId id() {
                    return new CaseId(100_001);
                }

                @Override
                long version() {
                    return version;
                }
            };

    @Test
    void what_was_owed_before_an_act_is_not_shown_after_it() {
        CallBackForm form = new CallBackForm();
        form.page = page;
        form.showCommitments =
                new ShowCommitments() {
                    @Override
                    public List<CommitmentStory> of(CaseId id) {
                        told++;
                        return List.of();
                    }
                };
        form.getStories();
        form.getStories();
        assertThat(told).isEqualTo(1);
        version++;
        form.getStories();
        assertThat(told).isEqualTo(2);
    }

    @Test
    void what_could_be_contested_before_an_act_is_not_offered_after_it() {
        ContestForm form = new ContestForm();
        form.page = page;
        form.showContestable =
                new ShowContestable() {
                    @Override
                    public List<Contestable> list(CaseId id) {
                        listed++;
                        return List.of();
                    }
                };
        form.choices();
        form.choices();
        assertThat(listed).isEqualTo(1);
        version++;
        form.choices();
        assertThat(listed).isEqualTo(2);
    }
}
