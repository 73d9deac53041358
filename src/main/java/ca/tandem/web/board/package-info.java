/** Pages of the board of editions and of the matrix of postings and languages. */
package ca.tandem.web.board;
