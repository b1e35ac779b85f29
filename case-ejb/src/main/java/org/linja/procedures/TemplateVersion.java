package org.linja.procedures;

import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.linja.platform.persistence.SqlRows;
import org.linja.procedures.rules.ProcedureTemplate;
import org.linja.procedures.rules.TemplateText;

/**
 * A version of a template that is or was in force.
 *
 * @param proposedBy null for what the house was furnished with
 */
public record TemplateVersion(
        long id,
        int number,
        ProcedureTemplate template,
        String definition,
        String reason,
        Instant publishedAt,
        @Nullable String proposedBy,
        @Nullable String activatedBy)
        implements Serializable {
    static TemplateVersion read(ResultSet row) throws SQLException {
        String definition = row.getString("definition");
        return new TemplateVersion(
                row.getLong("id"),
                row.getInt("version"),
                TemplateText.of(definition),
                definition,
                row.getString("reason"),
                Objects.requireNonNull(SqlRows.instant(row, "published_at")),
                row.getString("proposed_by"),
                row.getString("activated_by"));
    }

    /** Code and number, as the journal names it. */
    public String written() {
        return template.code() + "/" + number;
    }

    public String code() {
        return template.code();
    }
}
