package org.linja.batch.documentbatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.linja.documents.rules.LeftReason;

class WrittenBatchTest {
    @Test
    void a_case_that_somebody_holds_is_busy_at_once_and_no_defect_of_ours() {
        assertThat(WrittenBatch.reason(failure("55P03"), 1)).hasValue(LeftReason.BUSY);
    }

    @Test
    void a_case_of_rivals_is_tried_again_and_busy_in_the_end() {
        assertThat(WrittenBatch.reason(failure("40P01"), 1)).isEmpty();
        assertThat(WrittenBatch.reason(failure("40001"), 19)).isEmpty();
        assertThat(WrittenBatch.reason(failure("40P01"), 20)).hasValue(LeftReason.BUSY);
    }

    @Test
    void whatever_else_goes_wrong_is_a_defect() {
        assertThat(WrittenBatch.reason(failure("23514"), 1)).hasValue(LeftReason.DEFECT);
        assertThat(WrittenBatch.reason(new IllegalStateException("ours"), 1))
                .hasValue(LeftReason.DEFECT);
    }

    private static RuntimeException failure(String state) {
        return new IllegalStateException("outer", new SQLException("said", state));
    }
}
