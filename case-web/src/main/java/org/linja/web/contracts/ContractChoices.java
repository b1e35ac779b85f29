package org.linja.web.contracts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.linja.contracts.rules.CustomerZones;

/** What the menus of these pages offer. */
@Named
@ApplicationScoped
public class ContractChoices {

    /** The zones a customer can live in. */
    public List<String> getZones() {
        return CustomerZones.ALL;
    }
}
