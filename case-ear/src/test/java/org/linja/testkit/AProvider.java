package org.linja.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/**
 * A provider of OpenID Connect that says of people what a test wants it to say. Each firm has an
 * issuer of its own at it; it stands where a house for trying may speak to.
 */
public final class AProvider implements AutoCloseable {
    /** What the house is called there. */
    public static final String CLIENT = "linja";

    private final Keys keys = new Keys();
    private final MockOAuth2Server server =
            new MockOAuth2Server(
                    new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(keys)));

    private AProvider() {}

    /** Begins to listen. */
    public static AProvider up() {
        AProvider provider = new AProvider();
        try {
            provider.server.start(InetAddress.getByName("127.0.0.9"), 0);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        return provider;
    }

    /** The issuer of a firm. */
    public String issuer(String firm) {
        return server.issuerUrl(firm).toString();
    }

    /** Says this of whoever comes next, and that its address was verified. */
    public void vouchesFor(String firm, String subject, String email) {
        says(firm, subject, Map.of("email", email, "email_verified", true), 60);
    }

    /** Says just this of whoever comes next, for so many seconds. */
    public void says(String firm, String subject, Map<String, Object> claims, long seconds) {
        server.enqueueCallback(
                new DefaultOAuth2TokenCallback(
                        firm, subject, "JWT", List.of(CLIENT), new HashMap<>(claims), seconds));
    }

    /** Signs with another key from now on, and publishes that one alone. */
    public void changesKey(String firm) {
        keys.change(firm);
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /** Keys of issuers, each with a name of its own as real providers give them. */
    private static final class Keys extends KeyProvider {
        private final Map<String, RSAKey> current = new ConcurrentHashMap<>();

        @Override
        public JWK signingKey(String issuer) {
            return current.computeIfAbsent(issuer, first -> fresh());
        }

        void change(String issuer) {
            current.put(issuer, fresh());
        }

        private static RSAKey fresh() {
            try {
                return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
            } catch (JOSEException impossible) {
                throw new AssertionError(impossible);
            }
        }
    }
}
