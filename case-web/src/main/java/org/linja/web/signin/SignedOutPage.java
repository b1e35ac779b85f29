package org.linja.web.signin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.linja.people.SignInElsewhere;

/** Says that somebody has gone, and where their session at their firm's provider is ended. */
@Named
@RequestScoped
public class SignedOutPage {
    @Inject SignInElsewhere signInElsewhere;
    @Inject HttpServletRequest request;

    private @Nullable String farewell;

    public void load() {
        farewell =
                ProviderOfSession.of(request)
                        .flatMap(signInElsewhere::farewell)
                        .map(Object::toString)
                        .orElse(null);
    }

    /** An address of the provider's; null where it offers none. */
    public @Nullable String getFarewell() {
        return farewell;
    }
}
