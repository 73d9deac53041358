package ca.tandem.identity.oidc;

import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.time.Instant;

/** A secret that the portal shares with the provider. */
record ClientSecret(String value) implements ClientCredential {

    @Override
    public ClientAuthentication authentication(ClientID client, OIDCProviderMetadata provider, Instant now) {
        var methods = provider.getTokenEndpointAuthMethods();
        // Without a list it is the first one (OpenID Connect Discovery 1.0, section 3).
        if (methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)) {
            return new ClientSecretBasic(client, new Secret(value));
        }
        if (methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST)) {
            return new ClientSecretPost(client, new Secret(value));
        }
        throw Provider.refused("it takes a client's secret neither by client_secret_basic nor by client_secret_post");
    }

    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "ClientSecret";
    }
}
