/** Search for open postings by words and facts, over the catalogue in memory; the same for readers' pages and the API. */
package ca.tandem.publication.search;
