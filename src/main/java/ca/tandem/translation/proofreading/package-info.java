/**
 * Spelling and grammar: the client of a LanguageTool server, the results that it gave, and the organisation's dictionary. The engine is a
 * process of its own; it is never waited for inside a transaction.
 */
package ca.tandem.translation.proofreading;
