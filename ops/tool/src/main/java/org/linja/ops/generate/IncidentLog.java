package org.linja.ops.generate;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An invented desk's log in the form that the import reads; the same random numbers, the same log.
 */
public final class IncidentLog {
    public static final int ROWS_OF_A_CASE = 6;

    private static final LocalDateTime FIRST = LocalDateTime.of(2016, 3, 1, 8, 0);
    private static final int DAYS = 90;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d/M/uuuu H:mm", Locale.ROOT);
    private static final String HEADING =
            "number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,"
                    + "caller_id,opened_by,opened_at,sys_created_by,sys_created_at,sys_updated_by,"
                    + "sys_updated_at,contact_type,location,category,subcategory,u_symptom,cmdb_ci,"
                    + "impact,urgency,priority,assignment_group,assigned_to,knowledge,"
                    + "u_priority_confirmation,notify,problem_id,rfc,vendor,caused_by,closed_code,"
                    + "resolved_by,resolved_at,closed_at";
    private static final List<String> STATES =
            List.of("New", "Active", "Awaiting User Info", "Active", "Resolved", "Closed");
    private static final int RESOLVED = STATES.indexOf("Resolved");
    // Impact, urgency and the priority that the desk's own table makes of them.
    private static final List<String> PRIORITIES =
            List.of(
                    "1 - High,1 - High,1 - Critical",
                    "1 - High,2 - Medium,2 - High",
                    "2 - Medium,2 - Medium,3 - Moderate",
                    "3 - Low,3 - Low,4 - Low");

    private IncidentLog() {}

    /**
     * Its lines, the heading first.
     *
     * @param series what the numbers of its cases begin with
     */
    public static Stream<String> lines(String series, int cases, RandomGenerator random) {
        return Stream.concat(
                Stream.of(HEADING),
                IntStream.range(0, cases)
                        .boxed()
                        .flatMap(place -> rows(series + place, random).stream()));
    }

    private static List<String> rows(String number, RandomGenerator random) {
        LocalDateTime opened = FIRST.plusMinutes(random.nextInt(60 * 24 * DAYS));
        LocalDateTime resolved = opened.plusHours(RESOLVED);
        LocalDateTime closed = resolved.plusMinutes(60 + random.nextInt(60 * 24 * 9));
        String priority = PRIORITIES.get(random.nextInt(PRIORITIES.size()));
        boolean kept = random.nextInt(3) > 0;
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < ROWS_OF_A_CASE; row++) {
            boolean last = row == ROWS_OF_A_CASE - 1;
            rows.add(
                    String.join(
                            ",",
                            number,
                            STATES.get(row),
                            String.valueOf(!last),
                            "0,0," + row,
                            String.valueOf(kept),
                            "Caller " + random.nextInt(5_000),
                            "Opened by 8",
                            TIME.format(opened),
                            "Created by 6",
                            TIME.format(opened),
                            "Updated by " + random.nextInt(900),
                            TIME.format(last ? closed : opened.plusHours(row)),
                            "Phone,Location 143,Category 55,Subcategory 170,Symptom 72,?",
                            priority,
                            "Group " + (row < 3 ? 70 : 20 + random.nextInt(5)),
                            "?,true,false,Do Not Notify,?,?,?,?,code 5,Resolved by 149",
                            TIME.format(resolved),
                            TIME.format(closed)));
        }
        return rows;
    }
}
