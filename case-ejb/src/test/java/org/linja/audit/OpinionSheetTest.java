package org.linja.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.linja.audit.OpinionSheet.Disputes;
import org.linja.audit.OpinionSheet.Figure;
import org.linja.audit.OpinionSheet.Method;

class OpinionSheetTest {
    private static final Figure ALL = new Figure("", 100, 80, 15, 5);

    @Test
    void totals_are_told_in_both_readings_and_without_what_is_disputed() {
        OpinionSheet sheet =
                sheet(
                        ALL,
                        List.of(
                                new Figure("met", 4, 0, 3, 1),
                                new Figure("missed", 6, 5, 0, 1),
                                new Figure("undecidable", 1, 1, 0, 0)));
        assertThat(sheet.doubtedClocks()).isEqualTo(11);
        assertThat(sheet.readings())
                .containsExactly(
                        new Figure("governing", 100, 80, 15, 5),
                        new Figure("other", 100, 78, 18, 4),
                        new Figure("undisputed", 89, 74, 12, 3));
    }

    @Test
    void where_all_is_read_in_one_way_there_is_nothing_to_compare() {
        assertThat(sheet(ALL, List.of()).readings()).isEmpty();
    }

    @Test
    void only_rules_from_the_second_on_tell_hands_and_both_readings() {
        assertThat(method(null).recordsBothReadings()).isFalse();
        assertThat(method("1").recordsBothReadings()).isFalse();
        assertThat(method("2").recordsBothReadings()).isTrue();
        assertThat(method("10").recordsBothReadings()).isTrue();
    }

    private static Method method(@Nullable String version) {
        return new Method(version, null, null, 1, List.of(), List.of());
    }

    private static OpinionSheet sheet(Figure all, List<Figure> doubted) {
        return new OpinionSheet(
                method("2"),
                all,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                doubted,
                new Disputes(0, List.of(), List.of()));
    }
}
