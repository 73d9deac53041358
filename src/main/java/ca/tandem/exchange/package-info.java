/**
 * Import of postings from a Hugo content tree. The tree is read in pure steps (archive, file, pairing), each of which reports findings
 * instead of guessing. {@link ca.tandem.exchange.Intake} then imports one posting in one transaction, and
 * {@link ca.tandem.exchange.HugoImport} runs through all of them. The text of every file is stored unchanged, so that no field is lost and
 * importing the same file again changes nothing.
 */
package ca.tandem.exchange;
