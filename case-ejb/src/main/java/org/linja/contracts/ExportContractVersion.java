package org.linja.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.platform.security.Role;

/** Hands a version out as a text that can be reviewed, changed and proposed again. */
@Stateless
@RolesAllowed({Role.ADMINISTRATOR, Role.AUDITOR})
public class ExportContractVersion {
    @Inject ShowContracts contracts;

    /** Throws {@code not-found}. */
    public ContractFile export(String code, long version) {
        return ContractFile.of(contracts.version(code, version));
    }

    /** What such a text looks like, in the words of JSON Schema. */
    public String schema() {
        return ContractFile.schema();
    }
}
