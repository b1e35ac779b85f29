package org.linja.rota.rules;

import org.jspecify.annotations.Nullable;

/**
 * A shift, and whether whoever is planned for it could take a case.
 *
 * @param person name of whoever is planned
 * @param unfit why they could not; null if they could
 */
public record PlannedDuty(DutyShift shift, String person, @Nullable HoleReason unfit) {}
