package org.linja.exports.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryPathTest {
    @ParameterizedTest
    @CsvSource({
        "trace.log, cases/L-7/files/002-trace.log",
        "../../etc/passwd, cases/L-7/files/002-_.._.._etc_passwd",
        "C:\\temp\\a.txt, cases/L-7/files/002-C__temp_a.txt",
        "весы 9.png, cases/L-7/files/002-весы_9.png",
        ".hidden, cases/L-7/files/002-_.hidden",
    })
    void a_name_leads_nowhere_else(String name, String path) {
        String told = EntryPath.ofFile("L-7", 2, name);
        assertThat(told).doesNotContain("/../", "\\").startsWith("cases/L-7/files/002-");
        if (!name.startsWith("../")) {
            assertThat(told).isEqualTo(path);
        }
    }

    @Test
    void a_long_name_keeps_its_ending() {
        assertThat(EntryPath.ofFile("L-7", 1, "a".repeat(250) + ".pdf"))
                .hasSizeLessThan(160)
                .endsWith("aaa.pdf");
    }
}
