/**
 * Export of an edition's units to external translators, and their import: XLIFF 2.1 (OASIS). A returned file is compared unit by unit with
 * the file that was sent and with the present units; only then is anything written.
 */
package ca.tandem.exchange.xliff;
