package org.linja.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.linja.testkit.ACall;
import org.linja.testkit.ApiCaller;
import org.linja.testkit.HouseDatabase;
import org.linja.testkit.PageVisitor;

/** The queue on a bad day. */
class CaseQueueIT {
    private static final int MORE_THAN_A_LIST_HOLDS = 250;

    @AfterEach
    void clearTheBacklog() {
        HouseDatabase.change("delete from support_case where id >= 900000001");
    }

    @Test
    void a_critical_call_is_seen_however_many_cases_are_late() {
        HouseDatabase.change(
                """
                insert into support_case (id, row_version, version, customer_id, subject, description,
                    kind, severity, status, channel, line, caller_name, caller_number, opened_at,
                    accepted_at, next_due_at, last_seq, last_hash)
                select 900000000 + n, 1, 1, c.id, 'Late', 'Late', 'fault', 'low', 'in-work', 'phone',
                    'line-1', 'Somebody', '', now() - interval '90 days', now() - interval '80 days',
                    now() - interval '60 days', 0, ''
                from generate_series(1, ?) n, customer c where c.code = 'GLOBEX'
                """,
                MORE_THAN_A_LIST_HOLDS);
        String number =
                ApiCaller.as("aino").take(ACall.from("ACME").critical()).expect(201).number();

        String queue =
                PageVisitor.signedIn("aino", ApiCaller.PASSWORD).open("/cases/queue.xhtml").body();

        assertThat(queue).contains("data-number=\"" + number + "\"");
    }
}
