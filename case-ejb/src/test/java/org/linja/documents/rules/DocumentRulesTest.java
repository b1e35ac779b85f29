package org.linja.documents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** How documents are numbered, and what can stand on them. */
class DocumentRulesTest {
    @Test
    void a_number_names_customer_year_and_count() {
        assertThat(new DocumentNumber("ACME", 2026, 7).written()).isEqualTo("ACME-2026-0007");
        assertThat(new DocumentNumber("ACME", 2026, 12_345).written()).isEqualTo("ACME-2026-12345");
        assertThat(new DocumentNumber("ACME", 2026, 7).paperId())
                .isNotEqualTo(new DocumentNumber("ACME", 2026, 8).paperId());
    }

    @Test
    void a_kind_is_found_by_the_name_that_a_template_of_a_procedure_gives_it() {
        assertThat(DocumentKind.named("custody-protocol")).contains(DocumentKind.CUSTODY_PROTOCOL);
        assertThat(DocumentKind.named("menu")).isEmpty();
        assertThat(Arrays.stream(DocumentKind.values()).filter(DocumentKind::isInternal))
                .containsExactly(DocumentKind.CASE_RECORD);
    }

    @Test
    void signs_that_turn_writing_around_or_hide_in_it_do_not_stand_on_paper() {
        assertThat(PaperText.of("a\u202eb\u0000c\u200bd\ne\ttab")).isEqualTo("abcd\ne tab");
        assertThat(PaperText.of("Щ😀ä")).isEqualTo("Щ😀ä");
    }
}
