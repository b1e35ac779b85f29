package org.linja.people;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.linja.contracts.Customers;
import org.linja.platform.config.Settings;
import org.linja.platform.problem.Problem;
import org.linja.platform.security.Role;

/** Shows the house's administrators where a customer's people sign in. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ShowSignInProvider {
    @Inject SignInProviders providers;
    @Inject ProviderSecrets secrets;
    @Inject Customers customers;
    @Inject Settings settings;

    /** Throws {@code not-found} for a code that no firm has. */
    public KeptProvider of(String code) {
        if (customers.byCode(code).isEmpty()) {
            throw Problem.notFound();
        }
        return new KeptProvider(
                providers.of(code).orElse(null),
                ProviderTalk.returnAddress(settings.publicUrl(), code).toString(),
                ProviderSecrets.below(code),
                secrets.of(code).isPresent());
    }
}
