package org.linja.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.linja.cases.SupportCase;
import org.linja.contracts.Contracts;

/**
 * Which version of which ladder a case climbs: the one it was opened under, whatever came later.
 */
@ApplicationScoped
class StampedLadders {
    @Inject Ladders ladders;
    @Inject Contracts contracts;

    /** The one that is climbed already goes before the case's stamp. */
    Optional<LadderVersion> of(SupportCase supportCase, Optional<Escalation> climbing) {
        Long stamped =
                climbing.map(Escalation::ladderVersionId).orElse(supportCase.ladderVersionId());
        if (stamped != null) {
            return Optional.of(ladders.byId(stamped));
        }
        // Opened by the version before this one, which stamped nothing.
        return Optional.ofNullable(supportCase.contractVersionId())
                .flatMap(id -> ladders.newest(contracts.termsOf(id).ladder()));
    }
}
