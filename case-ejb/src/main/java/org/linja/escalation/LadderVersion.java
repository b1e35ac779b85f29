package org.linja.escalation;

import jakarta.json.JsonObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.linja.escalation.rules.EscalationLadder;
import org.linja.escalation.rules.Rung;
import org.linja.platform.json.JsonText;
import org.linja.rota.rules.SupportLine;

/** A published ladder as its row keeps it. */
record LadderVersion(long id, EscalationLadder ladder) {
    static LadderVersion read(ResultSet row) throws SQLException {
        return new LadderVersion(
                row.getLong("id"),
                parse(row.getString("code"), row.getInt("version"), row.getString("definition")));
    }

    /**
     * Reads a definition such as {@code {"rungs":[{"number":1,"after":"PT0S","target":"line-2"}]}}.
     *
     * @throws IllegalArgumentException if it describes no ladder
     */
    static EscalationLadder parse(String code, int version, String definition) {
        List<Rung> rungs =
                JsonText.stored(definition).getJsonArray("rungs").getValuesAs(LadderVersion::rung);
        return new EscalationLadder(code, version, rungs);
    }

    private static Rung rung(JsonObject rung) {
        return new Rung(
                rung.getInt("number"),
                Duration.parse(rung.getString("after")),
                SupportLine.of(rung.getString("target")));
    }
}
