package org.linja.ops.generate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.linja.ops.settings.Failure;

/** The people whose names stand on generated entries. */
record Crew(List<Long> line1, List<Long> line2) {
    static Crew of(Connection connection) throws SQLException {
        Crew crew = new Crew(people(connection, "LINE_1"), people(connection, "LINE_2"));
        if (crew.line1.isEmpty() || crew.line2.isEmpty()) {
            throw new Failure("Nobody works on line 1 or line 2: run ops/dev up once.");
        }
        return crew;
    }

    long ofLine1(RandomGenerator random) {
        return line1.get(random.nextInt(line1.size()));
    }

    long ofLine2(RandomGenerator random) {
        return line2.get(random.nextInt(line2.size()));
    }

    private static List<Long> people(Connection connection, String role) throws SQLException {
        List<Long> people = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement(
                        "select person_id from person_role where role = ? order by person_id")) {
            query.setString(1, role);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    people.add(rows.getLong(1));
                }
            }
        }
        return people;
    }
}
