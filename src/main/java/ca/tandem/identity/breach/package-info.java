/** Comparison with passwords that were stolen elsewhere, in a file of the server's or by a service that learns five digits of a hash. */
package ca.tandem.identity.breach;
