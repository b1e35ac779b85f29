package org.linja.imports;

/**
 * What a run reads, under which terms, and where it goes on.
 *
 * @param contract code of the contract whose version every case is stamped with
 * @param rowsRead rows of data that earlier executions have dealt with
 */
public record ImportSource(
        long number,
        String kind,
        long customerId,
        long contractVersionId,
        String contract,
        int contractVersion,
        long calendarVersionId,
        String fileSha256,
        long rowsRead) {}
