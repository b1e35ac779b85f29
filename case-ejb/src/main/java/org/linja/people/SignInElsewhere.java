package org.linja.people;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.linja.people.rules.ElsewhereRefusal;
import org.linja.people.rules.MailDomain;
import org.linja.platform.security.LinjaPrincipal;
import org.linja.platform.time.DatabaseClock;

/**
 * Sends somebody to their firm's provider and takes the provider's word when they come back. No
 * transaction is open while the provider is spoken to.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@PermitAll
public class SignInElsewhere {
    private static final Logger LOG = System.getLogger(SignInElsewhere.class.getName());
    private static final int LONGEST = 254;

    @Inject SignInProviders providers;
    @Inject ProviderTalk talk;
    @Inject AdmitFromElsewhere admitFromElsewhere;
    @Inject DatabaseClock clock;

    /**
     * Where a browser is to go.
     *
     * @param begun null where there is no such provider, or it is not to be reached
     * @param refusal why it is not to be reached; null where it is, or there is none
     */
    public record Way(@Nullable BegunSignIn begun, @Nullable ElsewhereRefusal refusal) {}

    /**
     * Who came back, or why they are not let in.
     *
     * @param person null where they are not
     */
    public record Return(@Nullable LinjaPrincipal person, @Nullable ElsewhereRefusal refusal) {}

    /**
     * The way for whoever names their firm, by its code or by an address of theirs. The answer
     * depends on the firm alone: it tells nothing of who is known there.
     */
    public Way begin(String codeOrAddress) {
        String named = codeOrAddress.strip();
        if (named.isEmpty() || named.length() > LONGEST) {
            return new Way(null, null);
        }
        Optional<SignInProvider> provider =
                named.indexOf('@') >= 0
                        ? providers.ofDomain(MailDomain.of(named))
                        : providers.of(named.toUpperCase(Locale.ROOT));
        if (provider.isEmpty()) {
            return new Way(null, null);
        }
        try {
            return new Way(talk.begin(provider.get(), clock.now()), null);
        } catch (RefusedElsewhere refused) {
            return new Way(null, told(refused));
        }
    }

    /**
     * Whoever comes back from there.
     *
     * @param pending what this browser's session kept, and keeps no longer
     * @param customer whose return address it came to
     * @param answer the query that it brought
     */
    public Return finish(@Nullable PendingSignIn pending, String customer, String answer) {
        try {
            return new Return(admitted(pending, customer, answer), null);
        } catch (RefusedElsewhere refused) {
            return new Return(null, told(refused));
        }
    }

    /**
     * Where whoever came by a firm's provider ends their session there as well; nothing where the
     * provider offers no such place or is not reached.
     */
    public Optional<URI> farewell(String customer) {
        Optional<SignInProvider> provider = providers.of(customer);
        if (provider.isEmpty()) {
            return Optional.empty();
        }
        try {
            return talk.farewell(provider.get());
        } catch (RefusedElsewhere refused) {
            told(refused);
            return Optional.empty();
        }
    }

    private LinjaPrincipal admitted(@Nullable PendingSignIn pending, String customer, String answer)
            throws RefusedElsewhere {
        if (pending == null
                || pending.isOver(clock.now())
                || !pending.customer().equals(customer)) {
            throw new RefusedElsewhere(ElsewhereRefusal.STALE);
        }
        SignInProvider provider =
                providers
                        .of(customer)
                        .orElseThrow(() -> new RefusedElsewhere(ElsewhereRefusal.STALE));
        ProvenElsewhere proven = talk.prove(provider, pending, answer);
        return admitFromElsewhere
                .admit(provider, proven)
                .orElseThrow(() -> new RefusedElsewhere(ElsewhereRefusal.STRANGER));
    }

    /** The log says what was wrong; neither whom it was about nor what they brought. */
    private static ElsewhereRefusal told(RefusedElsewhere refused) {
        Throwable cause = refused.getCause();
        LOG.log(
                Level.WARNING,
                "sign-in elsewhere refused: "
                        + refused.why().slug()
                        + (cause == null ? "" : ", " + cause.getClass().getSimpleName()));
        return refused.why();
    }
}
