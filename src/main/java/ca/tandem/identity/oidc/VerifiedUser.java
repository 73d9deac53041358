package ca.tandem.identity.oidc;

/**
 * A user for whom the provider vouches.
 *
 * @param claims the claims
 * @param idToken the ID token, by which the portal asks the provider to sign the user out; null if a refresh gave none
 * @param sessionId the id of the user's session at the provider; null if it names none
 * @param refreshToken the token that renews the claims; null if the provider gave none
 */
record VerifiedUser(OpenIdClaims claims, String idToken, String sessionId, String refreshToken) {

    /** Leaves the secrets out. */
    @Override
    public String toString() {
        return "VerifiedUser[" + claims + "]";
    }
}
