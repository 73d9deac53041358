/**
 * Postings and their editions: what is written, by whom, in which state. An edition holds both languages and the facts that they
 * share; {@link ca.tandem.posting.PostingWorkflow} is the only place that changes its state. What later packages must agree to
 * comes in through {@link ca.tandem.posting.TransitionGuard}; what they must follow goes out as {@link
 * ca.tandem.posting.PublicChange}.
 */
package ca.tandem.posting;
