/**
 * The Markdown grammar of the portal: CommonMark with the extensions that Hugo has by default. Definition lists and attributes of headings,
 * for which the CommonMark library has no extension, are ours.
 */
package ca.tandem.translation.text.grammar;
