package org.linja.escalation.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.linja.testkit.Helsinki.FRI_17_01;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.linja.journal.rules.Entry;
import org.linja.journal.rules.EntryKind;

/** The journal alone answers why somebody was called, and why somebody was not. */
class CallStoryTest {
    private static final Pattern BLANK = Pattern.compile(" ");

    private final List<Entry> journal = new ArrayList<>();

    @Test
    void whoever_was_first_on_duty_was_called_and_others_hear_that_somebody_else_was() {
        wrote(EntryKind.ESCALATED, rung(1, "on-duty:line-2", "not-acknowledged", "person:7"));
        wrote(EntryKind.ALERT_CREATED, alert(1, 7));
        wrote(EntryKind.ALERT_DELIVERED, alert(1, 7));
        CallStep step = CallStory.of(journal).get(0);
        assertThat(step.why(7)).isEqualTo(WhyCalled.FIRST_ON_DUTY);
        assertThat(step.why(8)).isEqualTo(WhyCalled.NOT_FIRST_ON_DUTY);
        assertThat(step.alerts()).containsOnlyKeys(7L);
        assertThat(alertTo(7, step).last()).isEqualTo(EntryKind.ALERT_DELIVERED);
    }

    @Test
    void by_what_ways_somebody_was_called_and_why_not_by_others_is_told_with_every_attempt() {
        wrote(EntryKind.ESCALATED, rung(1, "on-duty:line-2", "not-acknowledged", "person:7"));
        wrote(
                EntryKind.ALERT_CREATED,
                alert(1, 7, "channels=sms,email because=ladder passedOver=push:no-address"));
        wrote(EntryKind.ALERT_ATTEMPTED, alert(1, 7, "attempt=1 channel=sms"));
        wrote(EntryKind.ALERT_FAILED, alert(1, 7, "attempt=1 channel=sms reason=http-503"));
        wrote(EntryKind.ALERT_ATTEMPTED, alert(1, 7, "attempt=2 channel=email"));
        wrote(EntryKind.ALERT_DELIVERED, alert(1, 7, "attempt=2 channel=email"));
        wrote(EntryKind.ALERT_ACCEPTED, alert(1, 7));
        CallAlert told = alertTo(7, CallStory.of(journal).get(0));
        assertThat(told.last()).isEqualTo(EntryKind.ALERT_ACCEPTED);
        assertThat(told.channels()).containsExactly(ChannelKind.SMS, ChannelKind.EMAIL);
        assertThat(told.because()).isEqualTo("ladder");
        assertThat(told.passedOver()).containsExactly(Map.entry(ChannelKind.PUSH, "no-address"));
        assertThat(told.tries())
                .containsExactly(
                        new CallAlert.Try(1, ChannelKind.SMS, EntryKind.ALERT_FAILED, "http-503"),
                        new CallAlert.Try(2, ChannelKind.EMAIL, EntryKind.ALERT_DELIVERED, ""));
    }

    @Test
    void that_somebody_may_not_be_called_any_more_is_told_as_the_reason_why_nobody_tries() {
        wrote(EntryKind.ESCALATED, rung(1, "on-duty:line-2", "not-acknowledged", "person:7"));
        wrote(EntryKind.ALERT_CREATED, alert(1, 7));
        assertThat(alertTo(7, CallStory.of(journal).get(0)).ended()).isEmpty();
        wrote(EntryKind.ALERT_SUPERSEDED, alert(1, 7, "ended=may-not-be-called climb=at-once"));
        assertThat(alertTo(7, CallStory.of(journal).get(0)).ended())
                .isEqualTo(CallAlert.MAY_NOT_BE_CALLED);
    }

    @Test
    void what_another_call_of_the_same_person_came_to_is_not_mixed_in() {
        wrote(EntryKind.ESCALATED, rung(1, "person:ilmari", "not-acknowledged", "person:7"));
        wrote(EntryKind.ALERT_CREATED, alert(1, 7, "channels=sms,email because=own-settings"));
        wrote(EntryKind.ALERT_TAKEN, alert(1, 7, "attempt=1 channel=sms"));
        wrote(EntryKind.ESCALATED, rung(2, "person:ilmari", "not-acknowledged", "person:7"));
        wrote(EntryKind.ALERT_CREATED, alert(2, 7, "channels=email because=nothing-said"));
        List<CallStep> steps = CallStory.of(journal);
        assertThat(alertTo(7, steps.get(0)).last()).isEqualTo(EntryKind.ALERT_TAKEN);
        assertThat(alertTo(7, steps.get(1)).channels()).containsExactly(ChannelKind.EMAIL);
        assertThat(alertTo(7, steps.get(1)).tries()).isEmpty();
    }

    @Test
    void a_rung_that_was_passed_tells_that_nobody_was_there() {
        Map<String, String> passed = rung(1, "on-duty:line-2", "nobody-on-duty", "");
        passed.remove("to");
        wrote(EntryKind.ESCALATION_HELD, passed);
        wrote(
                EntryKind.ESCALATED,
                rung(2, "all-on-duty:duty-manager", "nobody-on-duty", "person:9"));
        List<CallStep> steps = CallStory.of(journal);
        assertThat(steps.get(0).why(7)).isEqualTo(WhyCalled.NOBODY_THERE);
        assertThat(steps.get(1).why(9)).isEqualTo(WhyCalled.NOBODY_ELSE);
        assertThat(steps.get(1).why(7)).isEqualTo(WhyCalled.NOT_ON_DUTY);
    }

    @Test
    void whoever_had_accepted_was_not_called_again_for_that_reason() {
        wrote(EntryKind.ESCALATED, rung(1, "role:line-2", "not-acknowledged", "person:7"));
        wrote("person:7", EntryKind.ALERT_ACCEPTED, alert(1, 7));
        wrote(EntryKind.ESCALATED, rung(2, "role:line-2", "not-acknowledged", "person:8"));
        assertThat(CallStory.of(journal).get(1).why(7)).isEqualTo(WhyCalled.HAD_ACCEPTED);
        assertThat(CallStory.of(journal).get(0).why(7)).isEqualTo(WhyCalled.IN_ROLE);
    }

    @Test
    void whoever_accepted_for_another_has_accepted_and_the_other_has_not() {
        wrote(EntryKind.ESCALATED, rung(1, "person:ilmari", "not-acknowledged", "person:7"));
        wrote("person:9", EntryKind.ALERT_ACCEPTED, alert(1, 7));
        wrote(EntryKind.ESCALATED, rung(2, "role:line-2", "not-acknowledged", "person:8"));
        assertThat(CallStory.of(journal).get(1).why(9)).isEqualTo(WhyCalled.HAD_ACCEPTED);
        assertThat(CallStory.of(journal).get(1).why(7)).isEqualTo(WhyCalled.NOT_IN_ROLE);
    }

    @Test
    void a_rung_that_waits_tells_who_sleeps_until_when_and_that_others_were_not_meant() {
        Map<String, String> held = rung(1, "role:line-2", "quiet", "");
        held.remove("to");
        held.put(
                "held",
                "person:7 night 22:00 07:00 Europe/Helsinki 2027-12-04T05:00:00Z;"
                        + " person:8 quiet-hours 22:00 06:00 Asia/Almaty 2027-12-04T01:00:00Z");
        wrote(EntryKind.ESCALATION_HELD, held);
        CallStep step = CallStory.of(journal).get(0);
        assertThat(step.why(7)).isEqualTo(WhyCalled.HELD_NIGHT);
        assertThat(step.why(8)).isEqualTo(WhyCalled.HELD_QUIET_HOURS);
        assertThat(step.why(9)).isEqualTo(WhyCalled.NOT_IN_ROLE);
        assertThat(step.heldFor(7).orElseThrow().until()).isEqualTo("2027-12-04T05:00:00Z");
    }

    @Test
    void whoever_sleeps_while_others_of_the_rung_are_called_is_told_so_until_they_are_called() {
        wrote(EntryKind.ESCALATED, rung(1, "role:line-2", "deadline-missed", "person:7 person:8"));
        wrote(EntryKind.ALERT_CREATED, alert(1, 7));
        Map<String, String> held = new TreeMap<>(alert(1, 7));
        held.put("held", "person:7 night 22:00 07:00 Europe/Helsinki 2027-12-04T05:00:00Z");
        wrote(EntryKind.ALERT_HELD, held);
        assertThat(CallStory.of(journal).get(0).why(7)).isEqualTo(WhyCalled.HELD_NIGHT);
        assertThat(CallStory.of(journal).get(0).why(8)).isEqualTo(WhyCalled.IN_ROLE);
        wrote(EntryKind.ALERT_ATTEMPTED, alert(1, 7));
        assertThat(CallStory.of(journal).get(0).why(7)).isEqualTo(WhyCalled.IN_ROLE);
        assertThat(CallStory.of(journal).get(0).held()).isEmpty();
    }

    @Test
    void entries_of_older_ladders_are_told_too() {
        wrote(
                EntryKind.ESCALATED,
                new TreeMap<>(
                        Map.of(
                                "rung", "1",
                                "line", "line-2",
                                "to", "person:7",
                                "reason", "not-acknowledged")));
        CallStep step = CallStory.of(journal).get(0);
        assertThat(step.why(7)).isEqualTo(WhyCalled.ON_DUTY);
        assertThat(step.turn()).isEqualTo(1);
    }

    private void wrote(EntryKind kind, Map<String, String> data) {
        wrote(Entry.SYSTEM, kind, data);
    }

    private void wrote(String actor, EntryKind kind, Map<String, String> data) {
        journal.add(
                new Entry(
                        100_001,
                        journal.size() + 1,
                        FRI_17_01,
                        FRI_17_01,
                        kind,
                        actor,
                        new TreeMap<>(data),
                        null));
    }

    private static Map<String, String> rung(int rung, String target, String reason, String to) {
        return new TreeMap<>(
                Map.of(
                        "escalation",
                        "100",
                        "rung",
                        String.valueOf(rung),
                        "turn",
                        "1",
                        "target",
                        target,
                        "reason",
                        reason,
                        "to",
                        to));
    }

    private static Map<String, String> alert(int rung, long person) {
        return Map.of(
                "escalation",
                "100",
                "rung",
                String.valueOf(rung),
                "turn",
                "1",
                "to",
                "person:" + person);
    }

    private static CallAlert alertTo(long person, CallStep step) {
        return Objects.requireNonNull(step.alerts().get(person));
    }

    /** With more facts, parted by blanks. */
    private static Map<String, String> alert(int rung, long person, String more) {
        Map<String, String> data = new TreeMap<>(alert(rung, person));
        for (String fact : BLANK.splitAsStream(more).toList()) {
            int equals = fact.indexOf('=');
            data.put(fact.substring(0, equals), fact.substring(equals + 1));
        }
        return data;
    }
}
