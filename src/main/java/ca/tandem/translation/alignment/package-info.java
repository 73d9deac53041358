/**
 * Alignment of the blocks and sentences of two texts that are translations of each other, computed from the texts alone. A piece without a
 * certain counterpart stays unaligned. Entry point: {@link ca.tandem.translation.alignment.Aligner}.
 */
package ca.tandem.translation.alignment;
