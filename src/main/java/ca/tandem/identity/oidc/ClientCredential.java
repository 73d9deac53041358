package ca.tandem.identity.oidc;

import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.time.Instant;
import org.eclipse.microprofile.config.Config;

/** A credential by which the portal proves to the provider that it is the client: a secret or, better, a key that never leaves the portal. */
interface ClientCredential {

    /**
     * Reads the settings.
     *
     * @throws IllegalArgumentException unless exactly one of the two is set, and well formed; the message never says it
     */
    static ClientCredential read(Config config) {
        var secret = OpenIdSettings.value(config, OpenIdSettings.CLIENT_SECRET);
        var key = OpenIdSettings.value(config, OpenIdSettings.CLIENT_KEY);
        if (secret.isPresent() && key.isPresent()) {
            throw new IllegalArgumentException(OpenIdSettings.CLIENT_SECRET + " and " + OpenIdSettings.CLIENT_KEY
                    + " are both set: the portal proves by one of them that it is the client, so take the other away");
        }
        if (key.isPresent()) {
            return ClientKey.of(key.get(), OpenIdSettings.value(config, OpenIdSettings.CLIENT_KEY_ID));
        }
        return new ClientSecret(OpenIdSettings.required(config, OpenIdSettings.CLIENT_SECRET));
    }

    /**
     * Returns the authentication for a call of the token endpoint, by a method that the provider takes.
     *
     * @throws OpenIdException if the provider takes none that this credential is good for
     */
    ClientAuthentication authentication(ClientID client, OIDCProviderMetadata provider, Instant now);
}
