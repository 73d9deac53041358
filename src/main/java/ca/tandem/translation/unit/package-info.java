/**
 * Translation by units: the source of each unit, its translation, later changes of the source, and who translated it. The text of an
 * edition remains authoritative; units are the means of writing it.
 */
package ca.tandem.translation.unit;
