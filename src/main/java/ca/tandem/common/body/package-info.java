/** The bodies of requests: how many are read at once, and what becomes of the rest. */
package ca.tandem.common.body;
