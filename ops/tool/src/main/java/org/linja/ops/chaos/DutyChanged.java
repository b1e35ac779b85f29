package org.linja.ops.chaos;

import java.time.Instant;
import org.linja.ops.settings.Failure;

/**
 * Duty is handed over at the very instant of a missed deadline, the person on duty loses their
 * account, and the roster has a hole. Somebody is always called, in time.
 */
record DutyChanged() implements Scenario {
    private static final int HANDOVERS = 4;
    private static final int HANDOVER_MILLIS = 12_000;
    private static final int AWAY_MILLIS = 15_000;

    /** Twice as long as a critical call has until it is late. */
    private static final int DEADLINE_SECONDS = 120;

    private static final String HOUSE =
            "(select clock_timestamp() + make_interval(secs => offset_seconds) from platform_clock)";

    /**
     * The line's present shift ends at the moment that is asked for, and another person's begins.
     */
    private static final String HAND_OVER =
            """
            with house as (select clock_timestamp() + make_interval(secs => offset_seconds) as now from platform_clock),
            deadline as (select min(due_at) as at from sla_clock, house
                         where kind = 'acknowledge' and severity = 'critical' and stopped_at is null
                           and due_at > house.now + interval '5 seconds'),
            ended as (update duty_shift s set ends_at = deadline.at from deadline, house
                      where s.line = 'line-2' and s.starts_at <= house.now and s.ends_at > deadline.at
                      returning s.person_id, deadline.at),
            other as (select id from person where enabled and login in ('ilmari', 'tuuli')
                                             and id not in (select person_id from ended))
            insert into duty_shift (line, person_id, starts_at, ends_at)
            select 'line-2', other.id, ended.at, ended.at + interval '30 days' from ended, other
            """;

    /** Attempts at those two that began between two real moments. */
    private static final String TRIED =
            """
            select count(*)
            from notification_attempt a
            join notification n on n.id = a.notification_id
            join person p on p.id = n.person_id and p.login in ('ilmari', 'tuuli'), platform_clock
            where a.started_at - make_interval(secs => offset_seconds) between '%s' and '%s'
            """;

    @Override
    public String name() {
        return "duty";
    }

    @Override
    public void run(Siege siege) {
        // What was planned for later must not stand beside those who take over.
        siege.change("delete from duty_shift where line = 'line-2' and starts_at > " + HOUSE);
        for (int handover = 0; handover < HANDOVERS; handover++) {
            siege.vex(() -> handOver(siege));
            PatientClient.rest(HANDOVER_MILLIS);
        }
        Firm firm = new Firm(siege.client());
        for (String login : new String[] {"ilmari", "tuuli"}) {
            siege.vex(() -> firm.setEnabled(login, false));
        }
        Instant closed = Instant.now().plusSeconds(1);
        PatientClient.rest(AWAY_MILLIS);
        leftInPeace(siege, closed, Instant.now());
        for (String login : new String[] {"ilmari", "tuuli"}) {
            firm.setEnabled(login, true);
        }
        for (String lines : new String[] {"'line-2'", "'line-2', 'duty-manager'"}) {
            siege.vex(() -> hole(siege, lines));
            PatientClient.rest(AWAY_MILLIS);
            mend(siege);
        }
    }

    /** Nobody is tried whose account is closed, though they had been called before. */
    private static void leftInPeace(Siege siege, Instant from, Instant until) {
        long tried = siege.house().count(TRIED.formatted(from, until));
        if (tried > 0) {
            siege.find(
                    new Checker.Finding(
                            "broken",
                            "people whose accounts were closed were tried %d times"
                                    .formatted(tried)));
        }
    }

    /** Where no critical call was taken for a while, there is none to be missed at once. */
    private static void handOver(Siege siege) {
        for (int second = 0; second < DEADLINE_SECONDS; second++) {
            if (siege.change(HAND_OVER) > 0) {
                return;
            }
            PatientClient.rest(1_000);
        }
        throw new Failure("There is no deadline at which duty could be handed over.");
    }

    private static void hole(Siege siege, String lines) {
        siege.change(
                "update duty_shift set ends_at = "
                        + HOUSE
                        + " where line in ("
                        + lines
                        + ") and starts_at < "
                        + HOUSE
                        + " and ends_at > "
                        + HOUSE);
    }

    /** Whoever's shift ended last goes on. */
    private static void mend(Siege siege) {
        siege.change(
                "insert into duty_shift (line, person_id, starts_at, ends_at)"
                        + " select distinct on (line) line, person_id, "
                        + HOUSE
                        + ", "
                        + HOUSE
                        + " + interval '30 days' from duty_shift s where line in ('line-2', 'duty-manager')"
                        + " and not exists (select from duty_shift o where o.line = s.line and o.starts_at <= "
                        + HOUSE
                        + " and o.ends_at > "
                        + HOUSE
                        + ") and s.ends_at <= "
                        + HOUSE
                        + " order by line, ends_at desc");
    }
}
