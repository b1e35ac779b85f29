package org.linja.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.linja.imports.rules.DateOrder;

class ImportMappingsTest {
    @SuppressWarnings("NullAway.Init")
    @TempDir
    Path work;

    @Test
    void the_house_comes_with_one_kind_and_knows_no_other() {
        assertThat(ImportMappings.in(work, "incident-log")).contains(Mappings.uci());
        assertThat(ImportMappings.in(work, "helpdesk")).isEmpty();
        assertThat(ImportMappings.in(work, "../incident-log")).isEmpty();
    }

    @Test
    void a_house_s_own_copy_makes_a_kind_and_wins_over_the_shipped_one() throws IOException {
        String own = shipped().replace("day-month-year", "month-day-year");
        write("helpdesk", own);
        write("incident-log", own);
        assertThat(ImportMappings.in(work, "helpdesk").orElseThrow().dates())
                .isEqualTo(DateOrder.MONTH_DAY_YEAR);
        assertThat(ImportMappings.in(work, "incident-log").orElseThrow().dates())
                .isEqualTo(DateOrder.MONTH_DAY_YEAR);
    }

    @Test
    void a_broken_copy_is_named() throws IOException {
        write("helpdesk", shipped().replace("\"zone\"", "\"zome\""));
        assertThatIllegalStateException()
                .isThrownBy(() -> ImportMappings.in(work, "helpdesk"))
                .withMessageContaining("helpdesk.json");
    }

    private static String shipped() throws IOException {
        return Files.readString(Path.of("src/main/resources/org/linja/imports/incident-log.json"));
    }

    private void write(String kind, String text) throws IOException {
        Path folder = Files.createDirectories(work);
        Files.writeString(folder.resolve(kind + ".json"), text);
    }
}
