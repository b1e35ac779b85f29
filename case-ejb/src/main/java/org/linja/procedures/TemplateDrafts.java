package org.linja.procedures;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;

/** The half-written templates of each person: one a person and template. */
@Repository
class TemplateDrafts {
    @Inject SqlRows sql;

    Optional<TemplateDraft> of(long personId, String code) {
        return all(personId).stream().filter(draft -> draft.code().equals(code)).findFirst();
    }

    /** Newest first. */
    List<TemplateDraft> all(long personId) {
        return sql.list(
                TemplateDrafts.class,
                "template-drafts.sql",
                TemplateDrafts::row,
                Map.of("personId", personId));
    }

    /** Keeps it as of the version that its writer saw; empty where it has another by now. */
    Optional<TemplateDraft> keep(long personId, TemplateDraft draft, Instant at) {
        return sql.first(
                TemplateDrafts.class,
                draft.version() == 0 ? "template-draft-add.sql" : "template-draft-keep.sql",
                TemplateDrafts::row,
                Map.of(
                        "personId", personId,
                        "code", draft.code(),
                        "basedOn", draft.basedOn(),
                        "definition", draft.definition(),
                        "reason", draft.reason(),
                        "version", draft.version(),
                        "at", at));
    }

    /** Ends it as of the version that its writer saw; false where it has another by now. */
    boolean end(long personId, TemplateDraft draft) {
        return sql.change(
                        TemplateDrafts.class,
                        "template-draft-end.sql",
                        Map.of(
                                "personId", personId,
                                "code", draft.code(),
                                "version", draft.version()))
                == 1;
    }

    private static TemplateDraft row(ResultSet row) throws SQLException {
        return new TemplateDraft(
                row.getString("code"),
                row.getInt("based_on"),
                row.getString("definition"),
                row.getString("reason"),
                row.getInt("version"),
                SqlRows.instant(row, "kept_at"));
    }
}
