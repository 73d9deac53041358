/**
 * An edition's units out to translators who work elsewhere, and back: XLIFF 2.1 (OASIS). What comes back is compared unit by unit with
 * what went out and with what stands here now; only then is anything written.
 */
package ca.tandem.exchange.xliff;
