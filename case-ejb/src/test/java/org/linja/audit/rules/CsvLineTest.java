package org.linja.audit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {
    @Test
    void a_line_ends_in_cr_lf_and_a_missing_value_is_an_empty_cell() {
        assertThat(CsvLine.of(Arrays.asList("ACME", null, 7L))).isEqualTo("ACME,,7\r\n");
    }

    @Test
    void commas_quotes_and_line_ends_are_quoted() {
        assertThat(CsvLine.of(List.of("a,b", "say \"no\"", "two\nlines", "plain")))
                .isEqualTo("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",plain\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+358",
                "-2",
                "@SUM(A1)",
                "\t=1",
                " =1",
                "＝1",
                "－1",
            })
    void a_cell_that_a_spreadsheet_would_execute_is_made_inert(String cell) {
        assertThat(CsvLine.of(List.of(cell))).isEqualTo("'" + cell + "\r\n");
    }

    @Test
    void a_cell_that_begins_with_a_line_end_is_inert_and_quoted() {
        assertThat(CsvLine.of(List.of("\r=1"))).isEqualTo("\"'\r=1\"\r\n");
    }
}
