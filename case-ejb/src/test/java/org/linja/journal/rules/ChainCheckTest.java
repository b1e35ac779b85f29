package org.linja.journal.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChainCheckTest {

    private static final Instant FRI_14_10 = Instant.parse("2027-12-03T14:10:00Z");

    @Test
    void the_canonical_form_is_one_line_of_sorted_json() {
        assertThat(CanonicalForm.of(opened(), EntryHash.GENESIS))
                .isEqualTo(
                        "{\"actor\":\"aino\",\"caseNumber\":100001,"
                                + "\"data\":{\"line\":\"line-1\",\"severity\":\"critical\"},"
                                + "\"kind\":\"case-opened\","
                                + "\"occurredAt\":\"2027-12-03T14:10:00.000000Z\","
                                + "\"previousHash\":\""
                                + "0".repeat(64)
                                + "\",\"recordedAt\":\"2027-12-03T14:10:01.234567Z\","
                                + "\"seq\":1,\"textCommitment\":null}");
    }

    @Test
    void the_hash_is_what_any_other_tool_computes() {
        assertThat(EntryHash.of(CanonicalForm.of(opened(), EntryHash.GENESIS)))
                .isEqualTo("729f0699a5db188a97bc9392bb34c1ecfb7a1f6985c614854ce3227eb48d036a");
        byte[] salt = new byte[16];
        for (byte i = 0; i < 16; i++) {
            salt[i] = i;
        }
        assertThat(SaltedText.commit(salt, "Hyvää yötä, 🌙"))
                .isEqualTo("42b3a82c61ca0abc2b8eebb5007cf818e98a424eb52420d6ca1a120d05f8c6a1");
    }

    @Test
    void texts_are_escaped_as_rfc_8785_says_and_no_more() {
        Entry entry =
                entry(
                        1,
                        "o'Neil \"é\" \\ / \b\f\n\r\t\u0001\u001f\u007f €",
                        Map.of("é", "1", "z", "2"));
        assertThat(CanonicalForm.of(entry, "x"))
                .contains("o'Neil \\\"é\\\" \\\\ / \\b\\f\\n\\r\\t\\u0001\\u001f\u007f €")
                .contains("{\"z\":\"2\",\"é\":\"1\"}");
    }

    @Test
    void keys_are_sorted_by_utf_16_code_units_whatever_order_they_came_in() {
        TreeMap<String, String> backwards = new TreeMap<>(Comparator.reverseOrder());
        backwards.putAll(Map.of("a", "1", "b", "2", "\uFB33", "3", "😀", "4"));
        Entry entry =
                new Entry(1, 1, FRI_14_10, FRI_14_10, EntryKind.NOTE_ADDED, "a", backwards, null);
        assertThat(CanonicalForm.of(entry, "x"))
                .contains("{\"a\":\"1\",\"b\":\"2\",\"😀\":\"4\",\"\uFB33\":\"3\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D"})
    void half_a_surrogate_pair_is_refused(String broken) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CanonicalForm.of(entry(1, broken, Map.of()), "x"));
    }

    @Test
    void instants_are_cut_to_what_the_database_keeps() {
        Entry entry =
                new Entry(
                        1,
                        1,
                        FRI_14_10.plusNanos(123_456_789),
                        FRI_14_10.plusNanos(999),
                        EntryKind.NOTE_ADDED,
                        "aino",
                        new TreeMap<>(),
                        null);
        assertThat(entry.occurredAt()).isEqualTo(FRI_14_10.plusNanos(123_456_000));
        assertThat(entry.recordedAt()).isEqualTo(FRI_14_10);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 0", "-1, 1"})
    void a_number_or_sequence_below_one_is_refused(long caseNumber, long seq) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new Entry(
                                        caseNumber,
                                        seq,
                                        FRI_14_10,
                                        FRI_14_10,
                                        EntryKind.NOTE_ADDED,
                                        "aino",
                                        new TreeMap<>(),
                                        null));
    }

    @Test
    void a_salt_that_could_be_guessed_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> SaltedText.commit("short".getBytes(StandardCharsets.UTF_8), "text"));
    }

    @Test
    void an_untouched_history_holds() {
        assertThat(ChainCheck.firstBroken(history())).isEmpty();
        assertThat(ChainCheck.firstBroken(List.of())).isEmpty();
    }

    @Test
    void an_edited_entry_is_found() {
        List<SealedEntry> history = history();
        SealedEntry third = history.get(2);
        history.set(
                2,
                new SealedEntry(
                        entry(3, "aino", Map.of("text", "other")),
                        third.previousHash(),
                        third.hash()));
        assertThat(ChainCheck.firstBroken(history)).hasValue(3);
    }

    @Test
    void an_edited_entry_with_its_own_hash_mended_is_found_at_the_next() {
        List<SealedEntry> history = history();
        String before = history.get(2).previousHash();
        history.set(2, SealedEntry.seal(entry(3, "aino", Map.of("text", "other")), before));
        assertThat(ChainCheck.firstBroken(history)).hasValue(4);
    }

    @Test
    void a_removed_an_inserted_and_a_moved_entry_are_found() {
        List<SealedEntry> removed = history();
        removed.remove(1);
        assertThat(ChainCheck.firstBroken(removed)).hasValue(2);

        List<SealedEntry> doubled = history();
        doubled.add(2, doubled.get(1));
        assertThat(ChainCheck.firstBroken(doubled)).hasValue(3);

        List<SealedEntry> moved = history();
        moved.add(1, moved.remove(2));
        assertThat(ChainCheck.firstBroken(moved)).hasValue(2);

        List<SealedEntry> beheaded = history();
        beheaded.remove(0);
        assertThat(ChainCheck.firstBroken(beheaded)).hasValue(1);
    }

    @Test
    void an_entry_of_another_case_is_found() {
        List<SealedEntry> history = history();
        Entry foreign =
                new Entry(
                        100_002,
                        5,
                        FRI_14_10,
                        FRI_14_10,
                        EntryKind.NOTE_ADDED,
                        "aino",
                        new TreeMap<>(),
                        null);
        history.set(4, SealedEntry.seal(foreign, history.get(3).hash()));
        assertThat(ChainCheck.firstBroken(history)).hasValue(5);
    }

    @Test
    void a_history_cut_off_at_its_end_is_not_found_and_that_is_said() {
        assertThat(ChainCheck.firstBroken(history().subList(0, 3))).isEmpty();
    }

    private static List<SealedEntry> history() {
        List<SealedEntry> history = new ArrayList<>();
        String previousHash = EntryHash.GENESIS;
        for (int seq = 1; seq <= 5; seq++) {
            SealedEntry sealed =
                    SealedEntry.seal(entry(seq, "aino", Map.of("n", "" + seq)), previousHash);
            history.add(sealed);
            previousHash = sealed.hash();
        }
        return history;
    }

    private static Entry opened() {
        return new Entry(
                100_001,
                1,
                FRI_14_10,
                FRI_14_10.plusNanos(1_234_567_000),
                EntryKind.CASE_OPENED,
                "aino",
                new TreeMap<>(Map.of("severity", "critical", "line", "line-1")),
                null);
    }

    private static Entry entry(long seq, String actor, Map<String, String> data) {
        return new Entry(
                100_001,
                seq,
                FRI_14_10,
                FRI_14_10,
                EntryKind.NOTE_ADDED,
                actor,
                new TreeMap<>(data),
                null);
    }
}
