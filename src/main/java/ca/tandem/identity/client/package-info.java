/** Where a request comes from, as far as a server can know: the address and the protocol behind the proxies that are trusted. */
package ca.tandem.identity.client;
