/**
 * What differs between two versions of a text, word by word: in its source and as readers see it. Knows no edition and no database;
 * its work is bounded, whatever it is given.
 */
package ca.tandem.publication.comparison;
