/** Feedback of readers on the language of public postings, which becomes a comment on the unit that it is about (ADR 88). */
package ca.tandem.feedback;
