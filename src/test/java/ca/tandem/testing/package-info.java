/** Helpers that tests share: the running portal, databases, clients of pages and API, a browser, and a clock. */
package ca.tandem.testing;
