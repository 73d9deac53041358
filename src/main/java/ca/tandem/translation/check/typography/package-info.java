/** Marks and spaces as each language sets them in Canada. Looks at words only, never at Markdown, addresses or code. */
package ca.tandem.translation.check.typography;
