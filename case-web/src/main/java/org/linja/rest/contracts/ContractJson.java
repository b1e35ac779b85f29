package org.linja.rest.contracts;

import jakarta.json.JsonObjectBuilder;
import org.linja.contracts.ContactRow;
import org.linja.contracts.ContractRow;
import org.linja.contracts.Customer;
import org.linja.contracts.ProposalRow;
import org.linja.rest.kit.Jsons;

/** How customers and their contracts are written at the API. */
final class ContractJson {
    private ContractJson() {}

    static JsonObjectBuilder customer(Customer customer) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("code", customer.code())
                        .add("name", customer.name())
                        .add("zone", customer.zone())
                        .add("language", customer.language())
                        .add("enabled", customer.enabled());
        return Jsons.put(json, "accountOwner", customer.accountOwner())
                .add("version", customer.version());
    }

    static JsonObjectBuilder contact(ContactRow contact) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("id", contact.id())
                        .add("name", contact.name())
                        .add("number", contact.number());
        return Jsons.put(json, "email", contact.email())
                .add("refusedMail", Jsons.texts(contact.refusedMail().stream()))
                .add("version", contact.version());
    }

    static JsonObjectBuilder contract(ContractRow row) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("customer", row.customer())
                        .add("code", row.code())
                        .add("version", row.version())
                        .add("from", row.inForceFrom().toString());
        return Jsons.put(json, "until", row.inForceUntil())
                .add("standing", row.standing().slug())
                .add("calendar", row.terms().calendar())
                .add("ladder", row.terms().ladder())
                .add("hotline", row.terms().hotline());
    }

    static JsonObjectBuilder whole(ContractRow row) {
        JsonObjectBuilder json = Jsons.put(contract(row), "proposedBy", row.proposedBy());
        Jsons.put(json, "activatedBy", row.activatedBy()).add("termsSha256", row.termsSha256());
        return Jsons.put(json, "activatedAt", row.activatedAt()).add("terms", row.termsJson());
    }

    static JsonObjectBuilder proposal(ProposalRow row) {
        JsonObjectBuilder json =
                Jsons.object()
                        .add("number", row.id())
                        .add("customer", row.customer())
                        .add("code", row.code())
                        .add("version", row.version())
                        .add("basedOn", row.basedOn());
        Jsons.put(json, "from", row.from());
        Jsons.put(json, "until", row.until())
                .add("state", row.state().slug())
                .add("proposedBy", row.proposedBy())
                .add("proposedAt", row.proposedAt().toString())
                .add("written", row.written());
        Jsons.put(json, "endedBy", row.endedBy());
        return Jsons.put(json, "endedAt", row.endedAt());
    }

    static JsonObjectBuilder whole(ProposalRow row) {
        return proposal(row).add("terms", row.termsJson());
    }
}
