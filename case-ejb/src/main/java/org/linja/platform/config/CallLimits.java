package org.linja.platform.config;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.linja.platform.rules.CallLimit;
import org.linja.platform.rules.NetworkRange;

/**
 * How often whom this house answers, and whose word about a caller's address it takes; keys are
 * listed in {@code ops/payara/env.example}. Read once: what is wrong is refused, naming its key.
 */
@ApplicationScoped
public class CallLimits {
    @Inject
    @ConfigProperty(name = "linja.limit.staff", defaultValue = "1000 5000")
    String staffText;

    @Inject
    @ConfigProperty(name = "linja.limit.customer", defaultValue = "50 300")
    String customerText;

    @Inject
    @ConfigProperty(name = "linja.limit.network", defaultValue = "50 300")
    String networkText;

    @Inject
    @ConfigProperty(name = "linja.limit.strangers", defaultValue = "30")
    String strangersText;

    @Inject
    @ConfigProperty(name = "linja.proxies")
    Optional<String> proxiesText;

    private CallLimit staff = new CallLimit(1, 1);
    private CallLimit customer = staff;
    private CallLimit network = staff;
    private int strangers;
    private List<NetworkRange> proxies = List.of();

    @PostConstruct
    void read() {
        staff = CallLimit.parse("linja.limit.staff", staffText);
        customer = CallLimit.parse("linja.limit.customer", customerText);
        network = CallLimit.parse("linja.limit.network", networkText);
        strangers = CallLimit.parseCount("linja.limit.strangers", strangersText);
        proxies = NetworkRange.list(proxiesText.orElse(""));
    }

    /** For one of the house's people, and for what carries alerts. */
    public CallLimit staff() {
        return staff;
    }

    /** For one of a customer's people. */
    public CallLimit customer() {
        return customer;
    }

    /** For all in one network who are not signed in. */
    public CallLimit network() {
        return network;
    }

    /**
     * How many letters asked for, and keys and firms' names that open nothing, a minute from one
     * network.
     */
    public int strangers() {
        return strangers;
    }

    /** Where proxies of the operator stand, which say truly for whom they ask. */
    public List<NetworkRange> proxies() {
        return proxies;
    }
}
