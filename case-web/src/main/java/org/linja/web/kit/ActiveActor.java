package org.linja.web.kit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.linja.platform.security.CurrentActor;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.platform.security.Onlooker;
import org.linja.platform.security.Role;

/** The person at the screen, as templates ask: who, and which rooms are open to them. */
@Named
@RequestScoped
public class ActiveActor {
    /** Where a request carries whose eyes it sees through: a page of an error knows no person. */
    public static final String LOOK = "linja.look";

    @Inject CurrentActor actor;
    @Inject HttpServletRequest request;

    public boolean isSignedIn() {
        return actor.person().isPresent();
    }

    public String getName() {
        return actor.person().map(LinjaPrincipal::displayName).orElse("");
    }

    /** The name the person signs in with. */
    public String getLogin() {
        return actor.person().map(LinjaPrincipal::getName).orElse("");
    }

    public boolean isLine1() {
        return has(Role.LINE_1);
    }

    public boolean isLine2() {
        return has(Role.LINE_2);
    }

    public boolean isDutyManager() {
        return has(Role.DUTY_MANAGER);
    }

    public boolean isAuditor() {
        return has(Role.AUDITOR);
    }

    public boolean isAdministrator() {
        return has(Role.ADMINISTRATOR);
    }

    public boolean isCustomer() {
        return has(Role.CUSTOMER);
    }

    /** Whether a customer's person may open cases and answer. */
    public boolean isMember() {
        return has(Role.CUSTOMER_MEMBER);
    }

    /** Whether a customer's person keeps the people of their firm. */
    public boolean isCustomersAdministrator() {
        return has(Role.CUSTOMER_ADMINISTRATOR);
    }

    /** Whether somebody of the house looks through a customer's person's eyes. */
    public boolean isSeenThrough() {
        return seen().isPresent();
    }

    /** Through whose eyes; empty where the person themself is at the screen. */
    public String getSeenAs() {
        return seen().map(LinjaPrincipal::displayName).orElse("");
    }

    /** Who of the house looks; null where the person themself is at the screen. */
    public @Nullable Onlooker getOnlooker() {
        return seen().map(LinjaPrincipal::onlooker).orElse(null);
    }

    private Optional<LinjaPrincipal> seen() {
        return actor.person()
                .or(() -> Optional.ofNullable((LinjaPrincipal) request.getAttribute(LOOK)))
                .filter(LinjaPrincipal::isSeenThrough);
    }

    /** Whether a customer's person signs for their firm. */
    public boolean isSignatory() {
        return has(Role.CUSTOMER_SIGNATORY);
    }

    /** Whether the person works on cases. */
    public boolean isDesk() {
        return isLine1() || isLine2() || isDutyManager();
    }

    /** Whether the pages of cases are open to the person. */
    public boolean isCaseReader() {
        return isDesk() || isAuditor();
    }

    /** The page a person begins with. */
    public String getHome() {
        if (isDesk()) {
            return "/cases/queue.xhtml";
        }
        if (isAuditor()) {
            return "/audit/opinions.xhtml";
        }
        return isCustomer() ? "/portal/my-cases.xhtml" : "/admin/people.xhtml";
    }

    private boolean has(String role) {
        return actor.person().map(LinjaPrincipal::roles).orElse(Set.of()).contains(role);
    }
}
