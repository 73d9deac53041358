/** Lucene indexes that each node keeps in its folder and brings up to the database by numbered changes. */
package ca.tandem.common.index;
