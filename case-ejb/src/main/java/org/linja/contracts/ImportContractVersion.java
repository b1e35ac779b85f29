package org.linja.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Proposes the version that a text tells of. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ImportContractVersion {
    @Inject ProposeContractVersion proposeContractVersion;

    /**
     * Proposes it; a faulty one stores nothing.
     *
     * @throws Problem {@code invalid-input} also for what is no such text, {@code too-large}, and
     *     what proposing throws
     */
    public ProposalRow take(byte[] text) {
        return proposeContractVersion.propose(ContractFile.read(text));
    }
}
