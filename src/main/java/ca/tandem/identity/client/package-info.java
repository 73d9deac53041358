/** The origin of a request: the client's address and scheme, behind trusted proxies. */
package ca.tandem.identity.client;
