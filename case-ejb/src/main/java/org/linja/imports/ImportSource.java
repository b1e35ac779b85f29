package org.linja.imports;

import org.linja.contracts.rules.BoundTerms;

/**
 * What a run reads, under which terms, and where it goes on.
 *
 * @param bound the versions that every case is bound to
 * @param rowsRead rows of data that earlier executions have dealt with
 */
public record ImportSource(
        long number,
        String kind,
        long customerId,
        long contractVersionId,
        BoundTerms bound,
        String fileSha256,
        long rowsRead) {}
