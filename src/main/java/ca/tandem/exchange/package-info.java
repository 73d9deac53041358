/**
 * Postings that come in from elsewhere and go out again. A Hugo content tree is read in pure steps (archive, file, pairing), each
 * of which says what it found instead of guessing; {@link ca.tandem.exchange.Intake} then takes one posting in one transaction,
 * and {@link ca.tandem.exchange.HugoImport} runs through all of them. The text of every file is kept as it came, so that an
 * unchanged file goes out byte for byte and the same file coming again changes nothing.
 */
package ca.tandem.exchange;
