/** How the time of work grows with the size of a text, whatever somebody wrote. */
package ca.tandem.costs;
