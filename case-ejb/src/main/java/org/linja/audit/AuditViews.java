package org.linja.audit;

import jakarta.inject.Inject;
import java.util.Optional;
import org.linja.platform.persistence.Repository;

/** Opinions with all their figures, for whoever shows or prints them. */
@Repository
public class AuditViews {
    @Inject AuditOpinions opinions;
    @Inject OpinionSheets sheets;

    /** The opinion of this number as it stands now. */
    public Optional<AuditView> of(long number) {
        return opinions.row(number)
                .map(
                        opinion ->
                                new AuditView(
                                        opinion,
                                        opinions.totals(number),
                                        opinions.agreement(number),
                                        sheets.of(number),
                                        opinion.pace() == null
                                                ? null
                                                : opinion.pace().remaining()));
    }
}
