/**
 * The transparency log: every change of what readers see appends a leaf that nobody can take back or alter unnoticed. A Merkle tree (RFC
 * 6962) over the leaves, published in the forms of C2SP: tiles, signed checkpoints and proofs. It knows editions, not publications:
 * {@code Publisher} hands it what became public.
 */
package ca.tandem.publication.transparency;
