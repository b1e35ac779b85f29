package org.linja.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RememberedTest {

    @Test
    void what_nobody_asked_for_longest_is_forgotten_first() {
        assertThat(afterThree(Remembered.byUse(2))).containsOnlyKeys("a", "c");
    }

    @Test
    void what_came_first_is_forgotten_first() {
        assertThat(afterThree(Remembered.byArrival(2))).containsOnlyKeys("b", "c");
    }

    private static Map<String, Integer> afterThree(Map<String, Integer> remembered) {
        remembered.put("a", 1);
        remembered.put("b", 2);
        assertThat(remembered.get("a")).isEqualTo(1);
        remembered.put("c", 3);
        return remembered;
    }
}
