/** Finding open postings: by words and by facts, over the catalogue in memory. Readers' pages and the API ask the same search. */
package ca.tandem.search;
