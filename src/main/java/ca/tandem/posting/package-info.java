/**
 * Postings and their editions: content, contributors and workflow state. An edition holds both languages and the facts that they share;
 * {@link ca.tandem.posting.PostingWorkflow} is the only place that changes its state. Conditions of later packages come in through
 * {@link ca.tandem.posting.TransitionGuard}; changes that they must follow go out as {@link ca.tandem.posting.PublicChange}.
 */
package ca.tandem.posting;
