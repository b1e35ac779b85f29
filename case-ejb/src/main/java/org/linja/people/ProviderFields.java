package org.linja.people;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.linja.people.rules.MailDomain;
import org.linja.platform.problem.FieldChecks;

/** A customer's provider as it is typed. */
public record ProviderFields(
        String issuer, String clientId, List<String> domains, boolean onlyWay) {
    private static final int MOST_DOMAINS = 20;

    /**
     * Refuses what could not be one: every wrong field is named.
     *
     * @param plain whether a provider may be spoken to without TLS, in a house for trying
     */
    void check(boolean plain) {
        new FieldChecks()
                .line("issuer", issuer, 400)
                .check(issuer.isBlank() || isIssuer(issuer, plain), "issuer", "issuer-form")
                .line("clientId", clientId, 200)
                .check(!domains.isEmpty(), "domains", "required")
                .check(
                        domains.size() <= MOST_DOMAINS,
                        "domains",
                        "too-many-domains",
                        "" + MOST_DOMAINS)
                .check(domains.stream().allMatch(MailDomain::isOne), "domains", "domain-form")
                .check(twice().isEmpty(), "domains", "domain-twice", twice().orElse(""))
                .orRefuse();
    }

    private Optional<String> twice() {
        Set<String> seen = new HashSet<>();
        return domains.stream().filter(domain -> !seen.add(domain)).findFirst();
    }

    /** What the trail keeps of it. */
    Map<String, String> byName() {
        Map<String, String> told = new LinkedHashMap<>();
        told.put("issuer", issuer);
        told.put("client-id", clientId);
        told.put("domains", String.join(" ", domains));
        told.put("only-way", String.valueOf(onlyWay));
        return told;
    }

    private static boolean isIssuer(String text, boolean plain) {
        try {
            URI uri = new URI(text);
            return uri.getHost() != null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null
                    && ("https".equals(uri.getScheme())
                            || (plain && "http".equals(uri.getScheme())));
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
