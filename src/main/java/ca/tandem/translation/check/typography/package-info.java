/** Checks of punctuation and spaces as each language sets them in Canada. They look at words only, never at Markdown, addresses or code. */
package ca.tandem.translation.check.typography;
