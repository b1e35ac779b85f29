package org.linja.web.bounds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyBoundsTest {
    private static final String RAW = "application/octet-stream";
    private static final String FORM = "multipart/form-data; boundary=x";
    private static final long LARGE = 200L << 20;

    @ParameterizedTest
    @CsvSource({
        "/files/case/L-1, image/png",
        "/files/draft/0c4e0a4e-0000-4000-8000-000000000000, " + RAW,
        "/api/v1/cases/L-1/attachments, " + RAW,
        "/api/v1/imports, " + FORM,
        "/api/v1/calendars/FI/versions, " + FORM,
        "/imports/incident-logs.xhtml, " + FORM,
        "/contracts/import-version.xhtml, " + FORM,
        "/calendars/publish-calendar.xhtml, Multipart/Form-Data; boundary=x"
    })
    void where_files_are_taken_their_own_bounds_hold_for_whoever_is_signed_in(
            String path, String type) {
        assertThat(BodyBounds.isTooLarge(path, type, LARGE, true)).isFalse();
        assertThat(BodyBounds.isTooLarge(path, type, -1, true)).isFalse();
        assertThat(BodyBounds.isTooLarge(path, type, LARGE, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login.xhtml",
                "/portal/open-case.xhtml",
                "/forgot-password.xhtml",
                "/api/v1/cases",
                "/api/v1/cases/L-1/attachments",
                "/api/v1/calendars/FI/versions/1/years/2026"
            })
    void elsewhere_no_form_with_files_is_read_and_none_whose_length_is_not_told(String path) {
        assertThat(BodyBounds.isTooLarge(path, FORM, LARGE, true)).isTrue();
        assertThat(BodyBounds.isTooLarge(path, FORM, -1, true)).isTrue();
        assertThat(BodyBounds.isTooLarge(path, FORM, -1, false)).isTrue();
        assertThat(BodyBounds.isTooLarge(path, FORM, 1_000, false)).isFalse();
    }

    @Test
    void a_hundred_alerts_with_long_descriptions_are_read_of_a_monitor_that_is_known() {
        String json = "application/json";
        assertThat(BodyBounds.isTooLarge("/api/v1/alerts", json, 2_097_152, true)).isFalse();
        assertThat(BodyBounds.isTooLarge("/api/v1/alerts", json, 2_097_153, true)).isTrue();
        assertThat(BodyBounds.isTooLarge("/api/v1/alerts", json, 262_145, false)).isTrue();
    }

    @Test
    void json_has_256_KiB_and_a_form_a_MiB_to_the_byte() {
        String json = "application/json";
        String files = "/api/v1/cases/L-1/attachments";
        assertThat(BodyBounds.isTooLarge("/api/v1/cases", json, 262_144, true)).isFalse();
        assertThat(BodyBounds.isTooLarge("/api/v1/cases", json, 262_145, true)).isTrue();
        assertThat(BodyBounds.isTooLarge(files, json, 262_145, true)).isTrue();
        assertThat(BodyBounds.isTooLarge("/api/v1/cases", RAW, 262_145, true)).isTrue();
        assertThat(BodyBounds.isTooLarge("/login.xhtml", "", 1 << 20, false)).isFalse();
        assertThat(BodyBounds.isTooLarge("/login.xhtml", "", (1 << 20) + 1, false)).isTrue();
    }
}
