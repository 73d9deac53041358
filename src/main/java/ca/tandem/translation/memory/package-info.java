/**
 * What was translated before: every approved or imported pair of units and segments, both languages in one row, so that one memory
 * serves both directions. The database is what counts; the Lucene index beside it only finds which entries are alike, holds no text,
 * and is built anew wherever it is lost or out of step.
 */
package ca.tandem.translation.memory;
