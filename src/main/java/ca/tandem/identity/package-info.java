/** Who somebody is and what they may be asked to do: accounts, roles, sign-in and tokens for the API. */
package ca.tandem.identity;
