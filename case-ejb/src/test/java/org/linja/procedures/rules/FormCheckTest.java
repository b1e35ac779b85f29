package org.linja.procedures.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form's value is of its type, or it is not taken. */
class FormCheckTest {
    private static final Instant MON_NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Wording LABEL = new Wording("a", "b", "c");

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "text,Pulp pump 3,-",
                "number,17.5,-",
                "number,seventeen,not-a-number",
                "number,1e9,not-a-number",
                "date,2026-02-28,-",
                "date,2026-02-30,not-a-date",
                "moment,2026-11-24T08:00:00+02:00,-",
                "moment,2026-11-24T08:00,not-a-moment",
                "past-moment,2026-11-23T13:59:59+02:00,-",
                "past-moment,2026-11-23T14:00:01+02:00,in-the-future",
                "yes-no,yes,-",
                "yes-no,perhaps,neither-yes-nor-no",
                "serial,SN-4711/B,-",
                "serial,sn 4711,not-a-serial"
            })
    void a_value_is_of_its_type(String type, String value, String fault) {
        FormField field = new FormField("x", FieldType.of(type), false, LABEL);
        assertThat(FormCheck.faults(List.of(field), Map.of("x", value), MON_NOON).get("x"))
                .isEqualTo(fault);
    }

    @Test
    void what_is_missing_and_what_nobody_asked_for_is_named() {
        List<FormField> fields =
                List.of(
                        new FormField("must", FieldType.TEXT, false, LABEL),
                        new FormField("may", FieldType.TEXT, true, LABEL));
        assertThat(FormCheck.faults(fields, Map.of("must", " ", "other", "x"), MON_NOON))
                .containsExactly(
                        Map.entry("must", "required"), Map.entry("other", "unknown-field"));
        assertThat(FormCheck.kept(Map.of("must", " said ", "may", "")))
                .containsExactly(Map.entry("must", "said"));
    }
}
