package org.linja.web.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.linja.monitoring.RecogniseMonitor;
import org.linja.notifications.RecogniseDevice;
import org.linja.people.SignIn;
import org.linja.platform.config.OutgoingSettings;
import org.linja.platform.problem.Problem;
import org.linja.platform.problem.ProblemType;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.platform.security.Role;
import org.linja.web.bounds.CallerAddress;

/**
 * Finds out who calls the API from what the request itself carries; sessions and cookies count for
 * nothing here. A further kind of proof is a further case of the switch.
 */
@ApplicationScoped
class ApiDoor {
    /** What a caller without proof is asked for (RFC 7617). */
    static final String CHALLENGE = "Basic realm=\"Linja\", charset=\"UTF-8\"";

    /** Where a request brings the code of whoever has a second factor. */
    private static final String CODE = "Linja-Second-Factor";

    @Inject Credentials credentials;
    @Inject CallerAddress callerAddress;
    @Inject OutgoingSettings outgoing;
    @Inject RecogniseDevice recogniseDevice;
    @Inject RecogniseMonitor recogniseMonitor;
    @Inject SignIn signIn;

    /**
     * Who calls.
     *
     * @throws Problem {@code sign-in-required} without proof, {@code sign-in-failed} with a wrong
     *     one, {@code too-many-requests}, {@code forbidden} for a request sent by a foreign page
     */
    LinjaPrincipal open(HttpServletRequest request) {
        refuseForeignPages(request);
        String header = request.getHeader("Authorization");
        if (header == null) {
            throw new Problem(ProblemType.SIGN_IN_REQUIRED);
        }
        int space = header.indexOf(' ');
        String scheme = space < 0 ? header : header.substring(0, space);
        String proof = space < 0 ? "" : header.substring(space + 1).strip();
        Optional<LinjaPrincipal> person =
                switch (scheme.toLowerCase(Locale.ROOT)) {
                    case "basic" -> basic(proof, request);
                    case "bearer" -> signIn.byKey(proof).or(() -> carrier(proof));
                    default -> Optional.empty();
                };
        return person.orElseThrow(() -> new Problem(ProblemType.SIGN_IN_FAILED));
    }

    private Optional<LinjaPrincipal> basic(String proof, HttpServletRequest request) {
        String pair = decoded(proof);
        int colon = pair.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : credentials
                        .verify(
                                pair.substring(0, colon),
                                pair.substring(colon + 1),
                                callerAddress.of(request))
                        .flatMap(person -> secondTurn(person, request));
    }

    /**
     * A password is no way round a second factor: each request brings a code of its own.
     *
     * @throws Problem {@code second-factor-needed} where it brings none
     */
    private Optional<LinjaPrincipal> secondTurn(LinjaPrincipal person, HttpServletRequest request) {
        if (!person.awaitsSecondTurn()) {
            return Optional.of(person);
        }
        String code = request.getHeader(CODE);
        if (code == null) {
            throw new Problem(ProblemType.SECOND_FACTOR_NEEDED);
        }
        return credentials.secondTurn(
                credentials.firstTurn(person), code, callerAddress.of(request));
    }

    /** What carries alerts, ours and customers', and reports to us; it is nobody's account. */
    private Optional<LinjaPrincipal> carrier(String proof) {
        if (isGateways(proof)) {
            return Optional.of(machine("gateway", Role.GATEWAY));
        }
        Optional<LinjaPrincipal> monitor =
                recogniseMonitor
                        .tokenOf(proof)
                        .map(token -> machine("monitor:" + token, Role.MONITOR));
        if (monitor.isPresent()) {
            return monitor;
        }
        // The name is the attempt of which this device may speak, and of no other.
        return recogniseDevice.attemptOf(proof).map(key -> machine(key, Role.DEVICE));
    }

    private boolean isGateways(String proof) {
        return outgoing.callbackToken()
                .filter(
                        token ->
                                MessageDigest.isEqual(
                                        token.getBytes(StandardCharsets.UTF_8),
                                        proof.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    private static LinjaPrincipal machine(String name, String role) {
        return new LinjaPrincipal(0, name, name, null, Set.of(role), "en", "UTC", 0);
    }

    private static String decoded(String proof) {
        try {
            return new String(Base64.getDecoder().decode(proof), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    /** A browser that remembers a password would send it along for any page that asks. */
    private static void refuseForeignPages(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean foreign = site != null && (site.equals("cross-site") || site.equals("same-site"));
        if (foreign) {
            throw new Problem(ProblemType.FORBIDDEN);
        }
    }
}
