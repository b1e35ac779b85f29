package org.linja.web.signin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.linja.platform.security.Role;

/**
 * Which role may open which page: the one table that the door asks. A path without a line here does
 * not exist for anybody.
 */
public final class PageRules {
    /**
     * Who may open the paths that begin with {@code prefix}.
     *
     * @param open also for whoever is not signed in
     * @param roles any of these suffices; ignored where {@code open}
     */
    public record PageRule(String prefix, boolean open, Set<String> roles) {}

    public static final List<PageRule> ALL =
            List.of(
                    open("/login.xhtml"),
                    // Opened as nobody, whoever is signed in in this browser.
                    open("/choose-password.xhtml"),
                    open("/forgot-password.xhtml"),
                    open("/second-turn.xhtml"),
                    open("/company-sign-in.xhtml"),
                    open("/signed-out.xhtml"),
                    // The page of the link in a letter, and the door that it leads to.
                    open("/no-more-letters"),
                    // Answered at the door itself; no page stands there.
                    open("/sign-in/return/"),
                    open("/error/"),
                    open("/jakarta.faces.resource/"),
                    // Asked by machines without an account; they hold no word about a case.
                    open("/health"),
                    open("/metrics"),
                    open("/openapi"),
                    rule("/account.xhtml", Role.ALL.toArray(String[]::new)),
                    rule("/confirm-yourself.xhtml", Role.ALL.toArray(String[]::new)),
                    rule(
                            "/second-factor.xhtml",
                            Stream.concat(Role.ALL.stream(), Stream.of(Role.ENROLLING))
                                    .toArray(String[]::new)),
                    rule(
                            "/passkeys.xhtml",
                            Stream.concat(Role.ALL.stream(), Stream.of(Role.ENROLLING))
                                    .toArray(String[]::new)),
                    rule("/index.xhtml", Role.ALL.toArray(String[]::new)),
                    rule("/jakarta.faces.push/", Role.ALL.toArray(String[]::new)),
                    // Renewed by browsers whether somebody is signed in or not; holds no word.
                    open("/escalation/push-worker.js"),
                    rule("/intake/", Role.LINE_1),
                    rule("/cases/particulars.xhtml", Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER),
                    rule("/cases/", Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR),
                    rule("/escalation/new-ladder.xhtml", Role.ADMINISTRATOR),
                    rule("/escalation/ladder-proposal.xhtml", Role.ADMINISTRATOR, Role.AUDITOR),
                    rule(
                            "/escalation/ladder",
                            Role.LINE_1,
                            Role.LINE_2,
                            Role.DUTY_MANAGER,
                            Role.AUDITOR,
                            Role.ADMINISTRATOR),
                    rule(
                            "/escalation/calls.xhtml",
                            Role.LINE_1,
                            Role.LINE_2,
                            Role.DUTY_MANAGER,
                            Role.AUDITOR),
                    rule(
                            "/escalation/reach.xhtml",
                            Role.LINE_1,
                            Role.LINE_2,
                            Role.DUTY_MANAGER,
                            Role.ADMINISTRATOR),
                    rule("/escalation/", Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER),
                    rule("/commitments/", Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER),
                    rule("/answers/", Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER),
                    rule("/procedures/new-deviation.xhtml", Role.ADMINISTRATOR),
                    rule(
                            "/procedures/deviation",
                            Role.LINE_1,
                            Role.LINE_2,
                            Role.DUTY_MANAGER,
                            Role.AUDITOR,
                            Role.ADMINISTRATOR),
                    rule("/procedures/draft-template.xhtml", Role.ADMINISTRATOR),
                    rule("/procedures/template-proposal.xhtml", Role.ADMINISTRATOR, Role.AUDITOR),
                    rule(
                            "/procedures/template",
                            Role.LINE_1,
                            Role.LINE_2,
                            Role.DUTY_MANAGER,
                            Role.AUDITOR,
                            Role.ADMINISTRATOR),
                    rule("/procedures/", Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.AUDITOR),
                    rule("/notifications/", Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER),
                    rule(
                            "/files",
                            Role.LINE_1,
                            Role.LINE_2,
                            Role.DUTY_MANAGER,
                            Role.AUDITOR,
                            Role.CUSTOMER),
                    rule(
                            "/live",
                            Role.LINE_1,
                            Role.LINE_2,
                            Role.DUTY_MANAGER,
                            Role.AUDITOR,
                            Role.CUSTOMER),
                    rule("/rota/", Role.LINE_1, Role.LINE_2, Role.DUTY_MANAGER, Role.ADMINISTRATOR),
                    rule(
                            "/watch/",
                            Role.LINE_1,
                            Role.LINE_2,
                            Role.DUTY_MANAGER,
                            Role.ADMINISTRATOR,
                            Role.AUDITOR),
                    rule("/audit/", Role.AUDITOR),
                    rule(
                            "/reports/delivered.xhtml",
                            Role.AUDITOR,
                            Role.DUTY_MANAGER,
                            Role.ADMINISTRATOR),
                    rule("/reports/", Role.AUDITOR, Role.DUTY_MANAGER),
                    rule("/documents/", Role.AUDITOR, Role.DUTY_MANAGER),
                    rule("/admin/", Role.ADMINISTRATOR),
                    rule("/administration/", Role.ADMINISTRATOR, Role.AUDITOR),
                    rule("/calendars/publish-calendar.xhtml", Role.ADMINISTRATOR),
                    rule(
                            "/calendars/",
                            Role.LINE_1,
                            Role.LINE_2,
                            Role.DUTY_MANAGER,
                            Role.AUDITOR,
                            Role.ADMINISTRATOR),
                    rule(
                            "/following/",
                            Role.LINE_1,
                            Role.LINE_2,
                            Role.DUTY_MANAGER,
                            Role.AUDITOR,
                            Role.ADMINISTRATOR),
                    rule("/contracts/contract", Role.ADMINISTRATOR, Role.AUDITOR),
                    rule("/contracts/", Role.ADMINISTRATOR),
                    rule("/imports/", Role.ADMINISTRATOR),
                    rule("/looks/", Role.DUTY_MANAGER),
                    rule("/restrictions/break-glass.xhtml", Role.DUTY_MANAGER),
                    rule("/restrictions/", Role.ADMINISTRATOR, Role.DUTY_MANAGER),
                    rule("/messages/", Role.ADMINISTRATOR, Role.DUTY_MANAGER),
                    rule("/portal/open-case.xhtml", Role.CUSTOMER_MEMBER),
                    rule("/portal/approval", Role.CUSTOMER_SIGNATORY),
                    rule("/portal/our-people.xhtml", Role.CUSTOMER_ADMINISTRATOR),
                    rule("/portal/who-looked.xhtml", Role.CUSTOMER_ADMINISTRATOR),
                    rule("/portal/our-data.xhtml", Role.CUSTOMER_ADMINISTRATOR),
                    rule("/exports", Role.CUSTOMER_ADMINISTRATOR),
                    rule("/portal/api-keys.xhtml", Role.CUSTOMER_ADMINISTRATOR),
                    rule("/portal/", Role.CUSTOMER));

    private PageRules() {}

    /**
     * The rule for a path as {@code HttpServletRequest.getServletPath} writes it; the bare address
     * of the house counts as its first page.
     */
    public static Optional<PageRule> of(String path) {
        String page = path.isEmpty() || path.equals("/") ? "/index.xhtml" : path;
        return ALL.stream().filter(rule -> page.startsWith(rule.prefix())).findFirst();
    }

    private static PageRule open(String prefix) {
        return new PageRule(prefix, true, Set.of());
    }

    private static PageRule rule(String prefix, String... roles) {
        return new PageRule(prefix, false, Set.of(roles));
    }
}
