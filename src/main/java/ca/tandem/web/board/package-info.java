/** The board of all editions, and the matrix of postings and languages, as pages. */
package ca.tandem.web.board;
