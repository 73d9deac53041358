/** Responses kept in memory, compressed once, and sent as their clients accept them. */
package ca.tandem.web.cache;
