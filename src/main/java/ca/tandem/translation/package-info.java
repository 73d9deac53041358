/**
 * What makes two texts one posting: the checks that compare them, and the guard that lets no edition with an error pass. Units,
 * memory and glossary will stand here.
 */
package ca.tandem.translation;
