package org.linja.rest.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of a hundred bytes, asked for in parts. */
class ByteRangeTest {
    private static final String TAG = "abc";

    @ParameterizedTest
    @CsvSource({
        "bytes=0-,      0, 100, bytes 0-99/100",
        "bytes=40-,    40, 100, bytes 40-99/100",
        "bytes=40-40,  40,  41, bytes 40-40/100",
        "bytes=40-499, 40, 100, bytes 40-99/100",
        "bytes=-10,    90, 100, bytes 90-99/100",
        "bytes=-500,    0, 100, bytes 0-99/100"
    })
    void one_part_is_sent(String range, long from, long until, String said) {
        ByteRange part = ByteRange.of(range, null, TAG, 100).orElseThrow();
        assertThat(part).isEqualTo(new ByteRange(from, until));
        assertThat(part.of(100)).isEqualTo(said);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "bytes=-",
                "bytes=-0",
                "bytes=100-",
                "bytes=50-40",
                "bytes=0-1,5-6",
                "rows=0-",
                "bytes=99999999999999999999-"
            })
    void for_anything_else_the_whole_is_sent(@Nullable String range) {
        assertThat(ByteRange.of(range, null, TAG, 100)).isEmpty();
    }

    @Test
    void a_beginning_of_another_file_is_not_gone_on_with() {
        assertThat(ByteRange.of("bytes=40-", "\"abc\"", TAG, 100)).isPresent();
        assertThat(ByteRange.of("bytes=40-", "\"xyz\"", TAG, 100)).isEmpty();
        assertThat(ByteRange.of("bytes=40-", "Wed, 25 Nov 2026 10:00:00 GMT", TAG, 100)).isEmpty();
    }
}
