/** Facts proposed from the texts: of a posting on its page, and of the postings of an import together. */
package ca.tandem.web.proposal;
