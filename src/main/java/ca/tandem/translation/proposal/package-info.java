/**
 * Facts proposed from the texts: what each text says of a fact, whether the two agree, and the act of an author who takes a proposal. Nothing
 * here changes a fact by itself.
 */
package ca.tandem.translation.proposal;
