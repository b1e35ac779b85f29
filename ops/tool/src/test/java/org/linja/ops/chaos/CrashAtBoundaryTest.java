package org.linja.ops.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.linja.platform.config.CrashPoint;

class CrashAtBoundaryTest {
    @Test
    void every_boundary_the_server_knows_is_tried() {
        assertThat(CrashAtBoundary.POINTS)
                .containsExactlyElementsOf(
                        Arrays.stream(CrashPoint.values()).map(CrashPoint::word).toList());
    }
}
