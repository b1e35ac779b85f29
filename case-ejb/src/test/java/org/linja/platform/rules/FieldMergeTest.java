package org.linja.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two people edit one record: no word of either is lost unseen. */
class FieldMergeTest {

    @ParameterizedTest
    @CsvSource({
        // base, mine, theirs, merged, conflict, taken over
        "old, old, old, old, false, false",
        "old, new, old, new, false, false",
        "old, old, new, new, false, true",
        "old, new, new, new, false, false",
        "old, mine, theirs, mine, true, false",
        "old, '', theirs, '', true, false",
        "'', mine, '', mine, false, false",
    })
    void a_field_goes_through_unless_both_changed_it_differently(
            String base,
            String mine,
            String theirs,
            String merged,
            boolean conflict,
            boolean takenOver) {
        MergedField field = new MergedField("name", base, mine, theirs);
        assertThat(field.merged()).isEqualTo(merged);
        assertThat(field.isConflict()).isEqualTo(conflict);
        assertThat(field.isTakenOver()).isEqualTo(takenOver);
    }

    @Test
    void changes_of_different_fields_merge_by_themselves() {
        FieldMerge merge =
                FieldMerge.of(
                        record("Acme", "Europe/Helsinki", "en"),
                        record("Acme Oy", "Europe/Helsinki", "en"),
                        record("Acme", "Europe/Helsinki", "fi"));
        assertThat(merge.isClean()).isTrue();
        assertThat(merge.merged()).isEqualTo(record("Acme Oy", "Europe/Helsinki", "fi"));
        assertThat(names(merge.takenOver())).containsExactly("language");
        assertThat(names(merge.changes())).containsExactly("name");
    }

    @Test
    void a_change_of_the_same_field_is_for_a_person_to_decide_and_keeps_every_word() {
        FieldMerge merge =
                FieldMerge.of(
                        record("Acme", "Europe/Helsinki", "en"),
                        record("Acme Oy", "Asia/Almaty", "en"),
                        record("Acme Ltd", "Europe/Helsinki", "ru"));
        assertThat(merge.isClean()).isFalse();
        assertThat(merge.conflicts())
                .containsExactly(new MergedField("name", "Acme", "Acme Oy", "Acme Ltd"));
        assertThat(merge.merged()).isEqualTo(record("Acme Oy", "Asia/Almaty", "ru"));
    }

    @Test
    void a_decided_conflict_is_none_against_what_was_decided_upon() {
        Map<String, String> seenNow = record("Acme Ltd", "Europe/Helsinki", "en");
        assertThat(
                        FieldMerge.of(seenNow, record("Acme Oy", "Europe/Helsinki", "en"), seenNow)
                                .isClean())
                .isTrue();
        Map<String, String> third = record("ACME", "Europe/Helsinki", "en");
        assertThat(
                        FieldMerge.of(seenNow, record("Acme Oy", "Europe/Helsinki", "en"), third)
                                .isClean())
                .as("a third editor is met anew")
                .isFalse();
    }

    @Test
    void the_same_wish_of_two_changes_nothing_more() {
        FieldMerge merge =
                FieldMerge.of(
                        record("Acme", "UTC", "en"),
                        record("Acme Oy", "UTC", "en"),
                        record("Acme Oy", "UTC", "en"));
        assertThat(merge.isClean()).isTrue();
        assertThat(merge.changes()).isEmpty();
    }

    @Test
    void how_a_browser_ends_its_lines_is_no_change() {
        FieldMerge merge =
                FieldMerge.of(
                        Map.of("tried", "off\non"),
                        Map.of("tried", "off\r\non"),
                        Map.of("tried", "off\non\nagain"));
        assertThat(merge.merged()).containsEntry("tried", "off\non\nagain");
    }

    @Test
    void fields_keep_their_order_and_must_be_the_same() {
        assertThat(
                        FieldMerge.of(
                                        record("a", "b", "c"),
                                        record("a", "b", "c"),
                                        record("", "", ""))
                                .merged()
                                .keySet())
                .containsExactly("name", "zone", "language");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                FieldMerge.of(
                                        Map.of("name", ""),
                                        Map.of("nmae", ""),
                                        Map.of("name", "")));
    }

    private static Map<String, String> record(String name, String zone, String language) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("zone", zone);
        fields.put("language", language);
        return fields;
    }

    private static List<String> names(List<MergedField> fields) {
        return fields.stream().map(MergedField::name).toList();
    }
}
