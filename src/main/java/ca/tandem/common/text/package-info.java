/** Texts: how they are folded for a search, compared, shortened to an address and formatted for a language. */
package ca.tandem.common.text;
