package org.linja.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linja.imports.rules.IncidentLogRow;
import org.linja.platform.problem.Problem;

class IncidentLogFileTest {
    private static final String HEADING = String.join(",", Mappings.uci().columns());

    @SuppressWarnings("NullAway.Init")
    @TempDir
    Path folder;

    @Test
    void a_plain_log_is_counted_row_by_row() throws IOException {
        assertThat(
                        IncidentLogFile.check(
                                csv(HEADING, row("INC1"), row("INC1"), row("INC2")),
                                Mappings.uci()))
                .isEqualTo(3);
    }

    @Test
    void a_zip_with_one_log_is_read_and_the_shadow_of_macos_is_passed_over() throws IOException {
        Path zip =
                zip(
                        Map.of(
                                "log.csv",
                                bytes(HEADING, row("INC1")),
                                "__MACOSX/._log.csv",
                                new byte[] {0, 5, 22, 7}));
        assertThat(IncidentLogFile.check(zip, Mappings.uci())).isEqualTo(1);
    }

    @Test
    void a_zip_with_two_logs_or_none_is_refused() throws IOException {
        refused(
                zip(Map.of("a.csv", bytes(HEADING), "b.csv", bytes(HEADING))),
                "several-csv-inside");
        refused(zip(Map.of("readme.txt", bytes("no log"))), "no-csv-inside");
    }

    @Test
    void a_truncated_zip_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(zip(Map.of("log.csv", bytes(HEADING, row("INC1")))));
        refused(file(Arrays.copyOf(whole, whole.length - 30)), "damaged-zip");
    }

    @Test
    void a_zip_whose_content_was_changed_is_refused() throws IOException {
        byte[] whole = stored("log.csv", bytes(HEADING, row("INC1")));
        int inside = new String(whole, StandardCharsets.ISO_8859_1).indexOf("INC1");
        whole[inside + 3] = '2';
        refused(file(whole), "damaged-zip");
    }

    @Test
    void a_zip_bomb_is_refused_before_it_has_expanded() throws IOException {
        String line = "INC1" + ",".repeat(Mappings.uci().columns().size() - 1);
        Path bomb = zip(Map.of("log.csv", bytes(HEADING, (line + "\n").repeat(500_000))));
        assertThat(Files.size(bomb)).isLessThan(100_000);
        refused(bomb, "expands-too-much");
    }

    @Test
    void other_columns_are_refused() throws IOException {
        refused(csv(HEADING.replace("made_sla", "sla_made"), row("INC1")), "other-columns");
        refused(csv("number,state", "INC1,New"), "other-columns");
    }

    @Test
    void a_log_without_rows_is_refused() throws IOException {
        refused(csv(HEADING), "empty");
        refused(file(new byte[0]), "empty");
    }

    @Test
    void a_field_of_ten_megabytes_is_refused() throws IOException {
        refused(csv(HEADING, row("x".repeat(10_000_000))), "field-too-long-or-broken-csv");
    }

    @Test
    void a_quote_that_is_never_closed_is_refused() throws IOException {
        refused(
                csv(HEADING, "\"INC1", (row("INC2") + "\n").repeat(500)),
                "field-too-long-or-broken-csv");
    }

    @Test
    void text_that_is_not_utf_8_is_refused() throws IOException {
        byte[] bytes = bytes(HEADING, row("INC1"));
        bytes[bytes.length - 3] = (byte) 0xC3;
        refused(file(bytes), "not-utf-8");
    }

    @Test
    void rows_of_one_reference_that_stand_together_are_one_case() throws IOException {
        Path log = csv(HEADING, row("INC1"), row("INC1"), row("INC2"), row("INC1"));
        try (LoggedCases cases = new LoggedCases(IncidentLogFile.open(log, Mappings.uci()))) {
            assertThat(cases.next().orElseThrow().rows())
                    .extracting(IncidentLogRow::line)
                    .containsExactly(2L, 3L);
            assertThat(cases.next().orElseThrow().reference()).isEqualTo("INC2");
            assertThat(cases.next().orElseThrow().reference()).isEqualTo("INC1");
            assertThat(cases.next()).isEmpty();
        }
    }

    @Test
    void the_fingerprint_of_a_case_does_not_depend_on_where_it_stands() throws IOException {
        Path first = csv(HEADING, row("INC1"), row("INC2"));
        Path second = csv(HEADING, row("INC2"), row("INC3"));
        try (LoggedCases one = new LoggedCases(IncidentLogFile.open(first, Mappings.uci()));
                LoggedCases other = new LoggedCases(IncidentLogFile.open(second, Mappings.uci()))) {
            String inc1 = one.next().orElseThrow().contentSha256();
            String inc2 = one.next().orElseThrow().contentSha256();
            assertThat(inc2)
                    .isNotEqualTo(inc1)
                    .isEqualTo(other.next().orElseThrow().contentSha256());
        }
    }

    private static void refused(Path file, String reason) {
        assertThatThrownBy(() -> IncidentLogFile.check(file, Mappings.uci()))
                .asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .satisfies(
                        problem -> assertThat(problem.facts()).isEqualTo(Map.of("reason", reason)));
    }

    private static String row(String reference) {
        return reference + ",?".repeat(Mappings.uci().columns().size() - 1);
    }

    private Path csv(String... lines) throws IOException {
        return file(bytes(lines));
    }

    private static byte[] bytes(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "log", ".bin"), content);
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file(packed.toByteArray());
    }

    // Not packed, so that a byte of the content can be changed without breaking the packing.
    private static byte[] stored(String name, byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            CRC32 crc = new CRC32();
            crc.update(content);
            ZipEntry entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
        }
        return packed.toByteArray();
    }
}
