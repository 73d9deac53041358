/** What stands where, and what it lacks: every edition by its state, and every posting by its languages. */
package ca.tandem.board;
