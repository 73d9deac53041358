/** Authentication and authorization: accounts, roles, sign-in and tokens for the API. */
package ca.tandem.identity;
