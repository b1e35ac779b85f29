package org.linja.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.linja.people.SharedAddress;
import org.linja.people.ShowPeople;

/** Who shares an address, and so count as one person. */
@Named
@RequestScoped
public class SharedAddresses {
    @Inject ShowPeople showPeople;

    public List<SharedAddress> getFound() {
        return showPeople.sharing();
    }
}
