package org.linja.escalation;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.linja.escalation.rules.EscalationLadder;

/** A published ladder as its row keeps it. */
record LadderVersion(long id, EscalationLadder ladder) {
    static LadderVersion read(ResultSet row) throws SQLException {
        return new LadderVersion(
                row.getLong("id"),
                LadderText.parse(
                        row.getString("code"), row.getInt("version"), row.getString("definition")));
    }
}
