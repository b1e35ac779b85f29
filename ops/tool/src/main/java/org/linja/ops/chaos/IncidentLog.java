package org.linja.ops.chaos;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** An invented desk's log in the form that the import reads: four rows a case. */
final class IncidentLog {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d/M/yyyy HH:mm");
    private static final LocalDateTime FIRST = LocalDateTime.of(2016, 3, 1, 8, 0);
    // Impact, urgency and the priority that the desk's own table makes of them.
    private static final String[] PRIORITIES = {
        "1 - High,1 - High,1 - Critical",
        "1 - High,2 - Medium,2 - High",
        "2 - Medium,2 - Medium,3 - Moderate",
        "3 - Low,3 - Low,4 - Low"
    };
    private static final String HEADING =
            "number,incident_state,active,reassignment_count,reopen_count,sys_mod_count,made_sla,caller_id,"
                    + "opened_by,opened_at,sys_created_by,sys_created_at,sys_updated_by,sys_updated_at,contact_type,"
                    + "location,category,subcategory,u_symptom,cmdb_ci,impact,urgency,priority,assignment_group,"
                    + "assigned_to,knowledge,u_priority_confirmation,notify,problem_id,rfc,vendor,caused_by,"
                    + "closed_code,resolved_by,resolved_at,closed_at\n";

    private IncidentLog() {}

    /** What the numbers of this file's cases begin with. */
    static String prefix(int file) {
        return "INC%03d".formatted(file);
    }

    static String text(int file, int cases, Random random) {
        StringBuilder text = new StringBuilder(HEADING);
        for (int i = 0; i < cases; i++) {
            String number = prefix(file) + "%05d".formatted(i);
            LocalDateTime opened = FIRST.plusMinutes(random.nextInt(60 * 24 * 90));
            LocalDateTime resolved = opened.plusMinutes(30 + random.nextInt(60 * 24 * 4));
            LocalDateTime closed = resolved.plusMinutes(60 + random.nextInt(60 * 24 * 5));
            int priority = random.nextInt(PRIORITIES.length);
            row(text, number, "New", opened, opened.plusMinutes(1), resolved, closed, priority, 0);
            row(
                    text,
                    number,
                    "Active",
                    opened,
                    opened.plusMinutes(9),
                    resolved,
                    closed,
                    priority,
                    1);
            row(text, number, "Resolved", opened, resolved, resolved, closed, priority, 2);
            row(text, number, "Closed", opened, closed, resolved, closed, priority, 3);
        }
        return text.toString();
    }

    private static void row(
            StringBuilder text,
            String number,
            String state,
            LocalDateTime opened,
            LocalDateTime updated,
            LocalDateTime resolved,
            LocalDateTime closed,
            int priority,
            int change) {
        text.append(
                "%s,%s,%s,0,0,%d,true,Caller 1,Opened by 1,%s,Created by 1,%s,Updated by 1,%s,Phone,Location 1,"
                        .formatted(
                                number,
                                state,
                                !state.equals("Closed"),
                                change,
                                TIME.format(opened),
                                TIME.format(opened),
                                TIME.format(updated)));
        text.append(
                "Category 1,Subcategory 1,Symptom 1,?,%s,Group %d,?,true,false,Do Not Notify,"
                        .formatted(PRIORITIES[priority], 1 + priority));
        text.append(
                "?,?,?,?,code 5,Resolved by 1,%s,%s\n"
                        .formatted(TIME.format(resolved), TIME.format(closed)));
    }
}
