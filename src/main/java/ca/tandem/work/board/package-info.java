/** Overviews for staff: the board shows every edition by its state, the matrix every posting by its completeness in each language. */
package ca.tandem.work.board;
