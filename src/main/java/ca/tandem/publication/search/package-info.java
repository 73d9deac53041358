/** Search for open postings by words and facts, in an index of the node; the same for readers' pages and the API. */
package ca.tandem.publication.search;
