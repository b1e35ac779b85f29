package org.linja.contracts;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.linja.administration.AdministrationEntries;
import org.linja.administration.rules.AdministrationAct;
import org.linja.administration.rules.FieldChange;
import org.linja.platform.problem.FieldChecks;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.Role;
import org.linja.platform.time.DatabaseClock;

/** Keeps the list of what a customer calls about. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ChangeAssets {
    private static final int TAG_LIMIT = 40;
    private static final int NAME_LIMIT = 120;
    private static final Pattern SERVICE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    @Inject Customers customers;
    @Inject Assets assets;
    @Inject AdministrationEntries trail;
    @Inject DatabaseClock clock;
    @Inject CurrentActor actor;

    /** All of a customer, by tag; throws {@code not-found}. */
    public List<Asset> list(String customerCode) {
        return assets.of(customers.byCode(customerCode).orElseThrow(Problem::notFound).id());
    }

    /**
     * Puts an asset on the list.
     *
     * @throws Problem {@code invalid-input}, {@code code-taken} if the tag is, {@code not-found}
     */
    public Asset add(String customerCode, Asset wanted) {
        Customer customer = lock(customerCode);
        Asset asset =
                new Asset(wanted.tag().strip(), wanted.name().strip(), wanted.service().strip());
        new FieldChecks()
                .line("tag", asset.tag(), TAG_LIMIT)
                .line("name", asset.name(), NAME_LIMIT)
                .check(SERVICE.matcher(asset.service()).matches(), "service", "service-form")
                .check(assets.of(customer.id()).size() < Assets.MOST, "tag", "too-many-assets")
                .orRefuse();
        if (!assets.add(customer.id(), asset, clock.now())) {
            throw Problem.at("tag", ProblemType.CODE_TAKEN, "code-taken");
        }
        record(AdministrationAct.ASSET_ADDED, customer, FieldChange.between(Map.of(), told(asset)));
        return asset;
    }

    /** Takes an asset off the list; throws {@code not-found} if it is not there. */
    public void remove(String customerCode, String tag) {
        Customer customer = lock(customerCode);
        Asset asset = assets.byTag(customer.id(), tag).orElseThrow(Problem::notFound);
        assets.remove(customer.id(), tag, clock.now());
        record(
                AdministrationAct.ASSET_REMOVED,
                customer,
                FieldChange.between(told(asset), Map.of()));
    }

    private Customer lock(String code) {
        return customers.lock(code).orElseThrow(Problem::notFound);
    }

    private void record(AdministrationAct act, Customer customer, List<FieldChange> changes) {
        trail.add(
                act,
                ChangeCustomer.subject(customer.code()),
                customer.id(),
                changes,
                actor.get(),
                clock.now());
    }

    private static Map<String, String> told(Asset asset) {
        return Map.of("tag", asset.tag(), "name", asset.name(), "service", asset.service());
    }
}
