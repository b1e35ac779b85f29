package org.linja.platform.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How much this house takes in files; keys are listed in {@code ops/payara/env.example}. */
@ApplicationScoped
public class FileSettings {
    @Inject
    @ConfigProperty(name = "linja.files.megabytes", defaultValue = "20")
    int megabytes;

    @Inject
    @ConfigProperty(name = "linja.files.per.case", defaultValue = "50")
    int perCase;

    @Inject
    @ConfigProperty(name = "linja.files.case.megabytes", defaultValue = "200")
    int caseMegabytes;

    @Inject
    @ConfigProperty(name = "linja.files.customer.gibibytes", defaultValue = "10")
    int customerGibibytes;

    /** The largest file. */
    public long oneBytes() {
        return (long) megabytes << 20;
    }

    /** How many files a case may have. */
    public int mostOfCase() {
        return perCase;
    }

    /** How large the files of a case may be together. */
    public long caseBytes() {
        return (long) caseMegabytes << 20;
    }

    /** How large all files of a customer may be together. */
    public long customerBytes() {
        return (long) customerGibibytes << 30;
    }
}
