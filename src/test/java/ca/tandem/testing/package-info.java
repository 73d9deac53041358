/** What the tests of the running portal share: a server, databases, a browser. */
package ca.tandem.testing;
