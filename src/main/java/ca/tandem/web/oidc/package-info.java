/** Sign-in and sign-out through an OpenID provider: the addresses on the way there and back, and the part of the sign-in page. */
package ca.tandem.web.oidc;
