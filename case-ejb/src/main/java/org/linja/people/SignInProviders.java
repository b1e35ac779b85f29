package org.linja.people;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.platform.persistence.Repository;
import org.linja.platform.persistence.SqlRows;
import org.linja.platform.security.LinjaPrincipal;

/** Where customers' people sign in, and which account there is whose. */
@Repository
class SignInProviders {
    @Inject SqlRows sql;

    /** Of a customer. */
    Optional<SignInProvider> of(String code) {
        return sql.first(
                SignInProviders.class,
                "provider.sql",
                SignInProviders::provider,
                Map.of("code", code));
    }

    /** Of the customer whose people have addresses of this domain. */
    Optional<SignInProvider> ofDomain(String domain) {
        return sql.first(
                        SignInProviders.class,
                        "provider-of-domain.sql",
                        row -> row.getString("code"),
                        Map.of("domain", domain))
                .flatMap(this::of);
    }

    /** The customers among these domains' owners that are not this one. */
    List<String> taken(long customerId, List<String> domains) {
        return sql.list(
                SignInProviders.class,
                "provider-domains-taken.sql",
                row -> row.getString("domain"),
                Map.of("customerId", customerId, "domains", domains));
    }

    /** Keeps it in place of the one of this version, 0 for none; returns whether it was that. */
    boolean keep(long customerId, ProviderFields fields, long version) {
        int changed =
                sql.change(
                        SignInProviders.class,
                        version == 0 ? "provider-add.sql" : "provider-change.sql",
                        Map.of(
                                "customerId",
                                customerId,
                                "issuer",
                                fields.issuer(),
                                "clientId",
                                fields.clientId(),
                                "onlyWay",
                                fields.onlyWay(),
                                "version",
                                version));
        if (changed == 1) {
            sql.change(
                    SignInProviders.class,
                    "provider-domains-clear.sql",
                    Map.of("customerId", customerId));
            sql.changeEach(
                    SignInProviders.class,
                    "provider-domain-add.sql",
                    fields.domains().stream()
                            .map(domain -> Map.of("customerId", customerId, "domain", domain))
                            .toList());
        }
        return changed == 1;
    }

    boolean remove(long customerId, long version) {
        return sql.change(
                        SignInProviders.class,
                        "provider-remove.sql",
                        Map.of("customerId", customerId, "version", version))
                == 1;
    }

    /** The person whose account at the provider this is. */
    Optional<Account> bound(long customerId, String issuer, String subject) {
        return sql.first(
                SignInProviders.class,
                "elsewhere-bound.sql",
                People::account,
                Map.of("customerId", customerId, "issuer", issuer, "subject", subject));
    }

    /** Those of a customer with this address whom no account of a provider is bound to yet. */
    List<Account> unbound(long customerId, String email) {
        return sql.list(
                SignInProviders.class,
                "elsewhere-unbound.sql",
                People::account,
                Map.of("customerId", customerId, "email", email));
    }

    /** Binds the account to the person for good; returns whether nobody was faster. */
    boolean bind(LinjaPrincipal person, long customerId, ProvenElsewhere proven, Instant now) {
        boolean first =
                sql.change(
                                SignInProviders.class,
                                "elsewhere-bind.sql",
                                Map.of(
                                        "personId",
                                        person.personId(),
                                        "customerId",
                                        customerId,
                                        "issuer",
                                        proven.issuer(),
                                        "subject",
                                        proven.subject(),
                                        "now",
                                        now))
                        == 1;
        if (first) {
            sql.change(
                    SignInProviders.class,
                    "elsewhere-come.sql",
                    Map.of("personId", person.personId()));
        }
        return first;
    }

    /** Lets go of what the person was bound to: should they come again, they are looked at anew. */
    void release(long personId) {
        sql.change(SignInProviders.class, "elsewhere-release.sql", Map.of("personId", personId));
    }

    /** Lets go of everybody of a customer. */
    void releaseAll(long customerId) {
        sql.change(
                SignInProviders.class,
                "elsewhere-release-all.sql",
                Map.of("customerId", customerId));
    }

    private static SignInProvider provider(ResultSet row) throws SQLException {
        return new SignInProvider(
                row.getLong("customer_id"),
                row.getString("code"),
                row.getString("issuer"),
                row.getString("client_id"),
                List.of((String[]) row.getArray("domains").getArray()),
                row.getBoolean("only_way"),
                row.getLong("version"));
    }
}
