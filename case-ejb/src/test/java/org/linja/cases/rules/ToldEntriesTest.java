package org.linja.cases.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;

class ToldEntriesTest {
    private static final Instant MON_08_00 = Instant.parse("2026-11-23T08:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "ANSWER_GIVEN, advice, advice-given",
        "ANSWER_GIVEN, solution advice, answer-given",
        "ANSWER_GIVEN, , answer-given",
        "CASE_RESOLVED, advice, case-resolved"
    })
    void a_letter_calls_advice_what_is_nothing_else(EntryKind kind, String carries, String what) {
        Map<String, String> data = carries == null ? Map.of() : Map.of("elements", carries);
        assertThat(ToldEntries.what(entry(kind, data))).isEqualTo(what);
    }

    private static Entry entry(EntryKind kind, Map<String, String> data) {
        return new Entry(1, 2, MON_08_00, MON_08_00, kind, "person:7", new TreeMap<>(data), null);
    }
}
