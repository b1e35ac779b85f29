package org.linja.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.linja.imports.rules.IncidentLogCase;
import org.linja.imports.rules.IncidentLogMapping;
import org.linja.imports.rules.IncidentLogRow;

class IncidentLogTest {
    @Test
    void every_invented_row_is_one_that_the_import_takes() {
        List<String> lines = IncidentLog.text(1, 200, new Random(3)).lines().toList();
        assertThat(lines).hasSize(1 + 4 * 200);
        for (int i = 1; i < lines.size(); i += 4) {
            List<IncidentLogRow> rows = new ArrayList<>();
            for (int row = i; row < i + 4; row++) {
                rows.add(new IncidentLogRow(row + 1L, List.of(lines.get(row).split(",", -1))));
            }

            IncidentLogCase read = IncidentLogCase.of(rows, IncidentLogMapping.uci());

            assertThat(read.rejections()).isEmpty();
            assertThat(read.isTaken()).isTrue();
            assertThat(read.reference()).startsWith(IncidentLog.prefix(1));
        }
    }
}
