package org.linja.ops.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linja.imports.ImportMappings;
import org.linja.imports.rules.IncidentLogCase;
import org.linja.imports.rules.IncidentLogMapping;
import org.linja.imports.rules.IncidentLogRow;

class IncidentLogTest {
    @Test
    void every_invented_row_is_one_that_the_import_takes() {
        IncidentLogMapping mapping = ImportMappings.shipped("incident-log").orElseThrow();
        int each = IncidentLog.ROWS_OF_A_CASE;
        List<String> lines = IncidentLog.lines("INC001-", 200, new Random(3)).toList();
        assertThat(lines).hasSize(1 + each * 200);
        for (int i = 1; i < lines.size(); i += each) {
            List<IncidentLogRow> rows = new ArrayList<>();
            for (int row = i; row < i + each; row++) {
                rows.add(new IncidentLogRow(row + 1L, List.of(lines.get(row).split(",", -1))));
            }

            IncidentLogCase read = IncidentLogCase.of(rows, mapping);

            assertThat(read.rejections()).isEmpty();
            assertThat(read.isTaken()).isTrue();
            assertThat(read.reference()).startsWith("INC001-");
        }
    }
}
