package org.linja.people;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.JSONObjectUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.linja.people.rules.ElsewhereRefusal;
import org.linja.platform.config.Settings;
import org.linja.platform.outgoing.OutgoingAnswer;
import org.linja.platform.outgoing.OutgoingHttp;
import org.linja.platform.rules.Remembered;

/**
 * Speaks with customers' providers: OpenID Connect, authorization code with PKCE. Each is reached
 * as any address that somebody typed is, within a time and never in the house's own network.
 */
@ApplicationScoped
class ProviderTalk {
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final long KEYS_KEPT_MILLIS = Duration.ofMinutes(10).toMillis();
    private static final long KEYS_WAIT_MILLIS = Duration.ofSeconds(15).toMillis();
    private static final long TOLD_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int MOST_PROVIDERS = 1_000;

    @Inject OutgoingHttp http;
    @Inject ProviderSecrets secrets;
    @Inject Settings settings;

    /** By where they are published: a key that nobody knows yet has them read again. */
    private final Map<URI, JWKSource<SecurityContext>> keys =
            Collections.synchronizedMap(Remembered.byUse(MOST_PROVIDERS));

    /** What providers said of themselves a moment ago: a whole office comes in at eight. */
    private final Map<URI, Known> told =
            Collections.synchronizedMap(Remembered.byUse(MOST_PROVIDERS));

    private record Known(OIDCProviderMetadata metadata, long atNanos) {}

    /**
     * Where a provider sends people back: each customer's has its own, so that what one provider
     * gave out is never redeemed at another.
     */
    static URI returnAddress(String publicUrl, String code) {
        return URI.create(publicUrl + "/sign-in/return/" + code);
    }

    /** What to ask a provider, by the way of a browser. */
    BegunSignIn begin(SignInProvider provider, Instant now) throws RefusedElsewhere {
        State state = new State(32);
        Nonce nonce = new Nonce(32);
        CodeVerifier verifier = new CodeVerifier();
        URI address =
                new AuthenticationRequest.Builder(
                                ResponseType.CODE,
                                new Scope("openid", "email"),
                                new ClientID(provider.clientId()),
                                back(provider))
                        .endpointURI(metadata(provider).getAuthorizationEndpointURI())
                        .state(state)
                        .nonce(nonce)
                        .codeChallenge(verifier, CodeChallengeMethod.S256)
                        .build()
                        .toURI();
        return new BegunSignIn(
                address,
                new PendingSignIn(
                        provider.customer(),
                        state.getValue(),
                        nonce.getValue(),
                        verifier.getValue(),
                        now));
    }

    /**
     * Where somebody ends their session at the provider, and from where they come back to our door;
     * nothing where it offers no such place. Whose session it is is the browser's to show: no token
     * of theirs is kept for it.
     */
    Optional<URI> farewell(SignInProvider provider) throws RefusedElsewhere {
        URI offered = metadata(provider).getEndSessionEndpointURI();
        boolean speakable =
                offered != null
                        && offered.getHost() != null
                        && ("https".equals(offered.getScheme())
                                || ("http".equals(offered.getScheme())
                                        && settings.stage().allowsInventedPeople()));
        return speakable
                ? Optional.of(
                        new LogoutRequest(
                                        offered,
                                        null,
                                        null,
                                        new ClientID(provider.clientId()),
                                        URI.create(settings.publicUrl() + "/login.xhtml"),
                                        null,
                                        null)
                                .toURI())
                : Optional.empty();
    }

    /**
     * Who it is that came back.
     *
     * @param answer the query that the browser brought
     */
    ProvenElsewhere prove(SignInProvider provider, PendingSignIn pending, String answer)
            throws RefusedElsewhere {
        OIDCProviderMetadata metadata = metadata(provider);
        AuthorizationCode code = code(provider, metadata, pending, answer);
        OIDCTokenResponse tokens = redeem(provider, metadata, pending, code);
        return IdTokens.judge(
                tokens.getOIDCTokens().getIDToken(),
                provider.issuer(),
                provider.clientId(),
                pending.nonce(),
                keysOf(metadata.getJWKSetURI()));
    }

    private AuthorizationCode code(
            SignInProvider provider,
            OIDCProviderMetadata metadata,
            PendingSignIn pending,
            String answer)
            throws RefusedElsewhere {
        AuthenticationResponse response;
        try {
            response =
                    AuthenticationResponseParser.parse(URI.create(back(provider) + "?" + answer));
        } catch (ParseException | IllegalArgumentException noAnswer) {
            throw new RefusedElsewhere(ElsewhereRefusal.STALE, noAnswer);
        }
        if (response.getState() == null
                || !response.getState().equals(new State(pending.state()))) {
            throw new RefusedElsewhere(ElsewhereRefusal.STALE);
        }
        // RFC 9207: who says whose answer it is must be who was asked, and who promised to say
        // must.
        boolean said = response.getIssuer() != null;
        if (said
                ? !response.getIssuer().getValue().equals(provider.issuer())
                : metadata.supportsAuthorizationResponseIssuerParam()) {
            throw new RefusedElsewhere(ElsewhereRefusal.PROOF);
        }
        if (!response.indicatesSuccess()
                || response.toSuccessResponse().getAuthorizationCode() == null) {
            throw new RefusedElsewhere(ElsewhereRefusal.PROVIDER);
        }
        return response.toSuccessResponse().getAuthorizationCode();
    }

    private OIDCTokenResponse redeem(
            SignInProvider provider,
            OIDCProviderMetadata metadata,
            PendingSignIn pending,
            AuthorizationCode code)
            throws RefusedElsewhere {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(
                        code, back(provider), new CodeVerifier(pending.verifier()));
        HTTPRequest request = tokenRequest(provider, metadata, grant).toHTTPRequest();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        headers.put("Accept", "application/json");
        if (request.getAuthorization() != null) {
            headers.put("Authorization", request.getAuthorization());
        }
        try {
            OutgoingAnswer answer =
                    http.post(
                            metadata.getTokenEndpointURI(),
                            headers,
                            request.getBody().getBytes(StandardCharsets.UTF_8),
                            LIMIT);
            if (!answer.isSuccess()) {
                throw new RefusedElsewhere(ElsewhereRefusal.PROVIDER);
            }
            OIDCTokenResponse tokens =
                    OIDCTokenResponse.parse(JSONObjectUtils.parse(answer.body()));
            if (tokens.getOIDCTokens().getIDToken() == null) {
                throw new RefusedElsewhere(ElsewhereRefusal.PROOF);
            }
            return tokens;
        } catch (IOException | ParseException failure) {
            throw new RefusedElsewhere(ElsewhereRefusal.PROVIDER, failure);
        }
    }

    private TokenRequest tokenRequest(
            SignInProvider provider, OIDCProviderMetadata metadata, AuthorizationCodeGrant grant) {
        URI door = metadata.getTokenEndpointURI();
        ClientID client = new ClientID(provider.clientId());
        Optional<String> secret = secrets.of(provider.customer());
        if (secret.isEmpty()) {
            return new TokenRequest.Builder(door, client, grant).build();
        }
        List<ClientAuthenticationMethod> ways = metadata.getTokenEndpointAuthMethods();
        boolean inBody =
                ways != null
                        && ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                        && !ways.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        Secret proof = new Secret(secret.get());
        return new TokenRequest.Builder(
                        door,
                        inBody
                                ? new ClientSecretPost(client, proof)
                                : new ClientSecretBasic(client, proof),
                        grant)
                .build();
    }

    private OIDCProviderMetadata metadata(SignInProvider provider) throws RefusedElsewhere {
        Known known = told.get(provider.configuration());
        if (known != null && System.nanoTime() - known.atNanos() < TOLD_NANOS) {
            return known.metadata();
        }
        OIDCProviderMetadata fresh = fetched(provider);
        told.put(provider.configuration(), new Known(fresh, System.nanoTime()));
        return fresh;
    }

    private OIDCProviderMetadata fetched(SignInProvider provider) throws RefusedElsewhere {
        try {
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.parse(read(provider.configuration()));
            if (!metadata.getIssuer().getValue().equals(provider.issuer())
                    || metadata.getAuthorizationEndpointURI() == null
                    || metadata.getTokenEndpointURI() == null
                    || metadata.getJWKSetURI() == null) {
                throw new RefusedElsewhere(ElsewhereRefusal.PROVIDER);
            }
            return metadata;
        } catch (IOException | ParseException | IllegalArgumentException failure) {
            throw new RefusedElsewhere(ElsewhereRefusal.PROVIDER, failure);
        }
    }

    private JWKSource<SecurityContext> keysOf(URI published) throws RefusedElsewhere {
        try {
            URL url = published.toURL();
            return keys.computeIfAbsent(
                    published,
                    first ->
                            JWKSourceBuilder.<SecurityContext>create(
                                            url,
                                            asked ->
                                                    new Resource(
                                                            read(URI.create(asked.toString())),
                                                            "application/json"))
                                    .cache(KEYS_KEPT_MILLIS, KEYS_WAIT_MILLIS)
                                    .refreshAheadCache(false)
                                    .build());
        } catch (MalformedURLException noAddress) {
            throw new RefusedElsewhere(ElsewhereRefusal.PROVIDER, noAddress);
        }
    }

    private String read(URI address) throws IOException {
        OutgoingAnswer answer = http.get(address, Map.of("Accept", "application/json"), LIMIT);
        if (!answer.isSuccess()) {
            throw new IOException("status " + answer.status());
        }
        return answer.body();
    }

    private URI back(SignInProvider provider) {
        return returnAddress(settings.publicUrl(), provider.customer());
    }
}
