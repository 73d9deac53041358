/**
 * Sign-in through an OpenID provider: the authorization code flow with PKCE (OpenID Connect Core 1.0, RFC 7636, RFC 9700), accounts that
 * follow the claims of their users, and sign-out on both sides. The session itself is the portal's own.
 */
package ca.tandem.identity.oidc;
