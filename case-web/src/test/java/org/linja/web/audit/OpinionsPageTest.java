package org.linja.web.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.audit.AuditList;
import org.linja.audit.ShowAudits;

@SuppressWarnings("UnnecessaryAssignment") // no container fills them here
class OpinionsPageTest {
    @Test
    void opinions_behind_the_first_page_are_reached() {
        OpinionsPage page = new OpinionsPage();
        page.showAudits =
                new ShowAudits() {
                    @Override
                    public AuditList list(int limit, @Nullable Long after) {
                        return new AuditList(List.of(), after == null ? (Long) 51L : null);
                    }
                };
        page.load();
        AuditList first = page.getOpinions();
        assertThat(first).isEqualTo(new AuditList(List.of(), 51L));

        page.setAfter(51L);
        page.load();
        assertThat(page.getOpinions()).isEqualTo(new AuditList(List.of(), null));
    }
}
