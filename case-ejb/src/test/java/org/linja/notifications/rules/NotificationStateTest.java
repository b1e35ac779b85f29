package org.linja.notifications.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NotificationStateTest {
    @ParameterizedTest
    @CsvSource({
        "SENT,DELIVER,DELIVERED",
        "SENT,FAIL,FAILED",
        "SENT,HEAR,HEARD",
        "DELIVERED,HEAR,HEARD",
        "FAILED,HEAR,HEARD",
        "SENT,ACCEPT,ACCEPTED",
        "SENT,SUPERSEDE,SUPERSEDED",
        "DELIVERED,ACCEPT,ACCEPTED",
        "DELIVERED,SUPERSEDE,SUPERSEDED",
        "HEARD,ACCEPT,ACCEPTED",
        "HEARD,SUPERSEDE,SUPERSEDED",
        "SENT,HEAR,HEARD",
        "DELIVERED,HEAR,HEARD",
        "FAILED,HEAR,HEARD",
        "FAILED,ACCEPT,ACCEPTED",
        "FAILED,SUPERSEDE,SUPERSEDED"
    })
    void lawful(NotificationState from, NotificationAct act, NotificationState to) {
        assertThat(from.after(act)).contains(to);
    }

    @ParameterizedTest
    @EnumSource(NotificationAct.class)
    void what_has_ended_stays_as_it_is(NotificationAct act) {
        assertThat(NotificationState.ACCEPTED.after(act)).isEmpty();
        assertThat(NotificationState.SUPERSEDED.after(act)).isEmpty();
    }

    @Test
    void a_late_result_changes_nothing_once_delivered() {
        assertThat(NotificationState.DELIVERED.after(NotificationAct.FAIL)).isEmpty();
        assertThat(NotificationState.FAILED.after(NotificationAct.DELIVER)).isEmpty();
    }
}
