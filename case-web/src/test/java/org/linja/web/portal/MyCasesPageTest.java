package org.linja.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.linja.cases.CaseFilter;
import org.linja.cases.CaseRow;
import org.linja.cases.ShowCases;
import org.linja.cases.rules.CaseId;
import org.linja.cases.rules.CaseStatus;
import org.linja.contracts.rules.Channel;
import org.linja.contracts.rules.Severity;
import org.linja.rota.rules.SupportLine;

@SuppressWarnings("UnnecessaryAssignment") // no container fills them here
class MyCasesPageTest {
    private static final Instant FRI_16_30 = Instant.parse("2026-11-27T14:30:00Z");

    private final List<CaseRow> house = new ArrayList<>();
    private final MyCasesPage page = new MyCasesPage();

    MyCasesPageTest() {
        page.showCases =
                new ShowCases() {
                    @Override
                    public List<CaseRow> newest(CaseFilter filter) {
                        return listed(filter);
                    }
                };
    }

    @Test
    void what_is_owed_stands_on_the_first_page_however_much_was_closed_since() {
        house.add(aCase(1, CaseStatus.IN_WORK));
        for (int number = 2; number <= CaseFilter.PAGE + 5; number++) {
            house.add(aCase(number, CaseStatus.CLOSED));
        }
        page.load();
        assertThat(page.getOpen()).extracting(row -> row.number().value()).containsExactly(1L);
        assertThat(page.getDone()).hasSize(CaseFilter.PAGE);
        assertThat(page.isWithoutOpen()).isFalse();
    }

    @Test
    void the_page_that_holds_it_shows_it_once() {
        house.add(aCase(1, CaseStatus.IN_WORK));
        for (int number = 2; number <= CaseFilter.PAGE + 5; number++) {
            house.add(aCase(number, CaseStatus.CLOSED));
        }
        page.setAfter(6L);
        page.load();
        assertThat(page.getOpen()).hasSize(1);
        assertThat(page.getNext()).isNull();
    }

    @Test
    void a_page_that_is_just_full_leads_to_no_empty_one() {
        for (int number = 1; number <= CaseFilter.PAGE; number++) {
            house.add(aCase(number, CaseStatus.CLOSED));
        }
        page.load();
        assertThat(page.getDone()).hasSize(CaseFilter.PAGE);
        assertThat(page.getNext()).isNull();
        house.add(aCase(CaseFilter.PAGE + 1, CaseStatus.CLOSED));
        page.load();
        assertThat(page.getDone()).hasSize(CaseFilter.PAGE);
        assertThat(page.getNext()).isEqualTo(2L);
    }

    @Test
    void nothing_is_open_where_all_is_closed() {
        house.add(aCase(1, CaseStatus.CLOSED));
        page.load();
        assertThat(page.isWithoutOpen()).isTrue();
    }

    private List<CaseRow> listed(CaseFilter filter) {
        Long after = filter.after();
        return house.stream()
                .filter(row -> !filter.openOnly() || row.status().isOpen())
                .filter(row -> after == null || row.number().value() < after)
                .sorted(Comparator.comparing((CaseRow row) -> row.number().value()).reversed())
                .limit(filter.limit())
                .toList();
    }

    private static CaseRow aCase(long number, CaseStatus status) {
        return new CaseRow(
                new CaseId(number),
                1,
                "The scale shows nothing",
                "ACME",
                "Acme",
                "Europe/Helsinki",
                Severity.LOW,
                status,
                Channel.PORTAL,
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
    }
}
