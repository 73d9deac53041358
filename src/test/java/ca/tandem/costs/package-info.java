/** Measures what pages, queries and texts cost: statements, query plans, and the growth of processor time with the size of a text. */
package ca.tandem.costs;
