/**
 * The translation memory: every approved or imported pair of units and segments, with both languages in one row, so that one memory serves
 * both directions. The database is authoritative. The Lucene index beside it only finds similar entries, holds no text, and is rebuilt
 * wherever it is lost or out of step.
 */
package ca.tandem.translation.memory;
