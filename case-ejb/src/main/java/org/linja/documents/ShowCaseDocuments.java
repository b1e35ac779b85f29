package org.linja.documents;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.linja.cases.SupportCases;
import org.linja.cases.rules.CaseId;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Actor;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;

/** Lists the documents of a case with what stands for them, to the customer those for them. */
@Stateless
@RolesAllowed({Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR, Role.CUSTOMER})
public class ShowCaseDocuments {
    @Inject SupportCases cases;
    @Inject Documents documents;
    @Inject DocumentSeals seals;
    @Inject CurrentActor actor;

    /** In the order in which they were issued. */
    public List<CaseDocument> of(CaseId id) {
        Actor who = actor.get();
        return documents.ofCase(cases.look(id, who).id(), !who.isCustomer());
    }

    /**
     * The signature that stands beside a document, as it is: 64 bytes.
     *
     * @throws Problem {@code not-found} also where the house had no key when it was issued
     */
    public byte[] signature(CaseId id, long number) {
        return of(id).stream()
                .filter(one -> one.id() == number)
                .flatMap(one -> Optional.ofNullable(one.signature()).stream())
                .map(Base64.getDecoder()::decode)
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /**
     * The public keys by which documents are checked, in PEM: that of today first, then those of
     * documents that whoever asks may see.
     */
    public List<String> publicKeys() {
        return Stream.concat(seals.publicKey().stream(), documents.publicKeys().stream())
                .distinct()
                .map(DocumentKeys::pem)
                .toList();
    }
}
