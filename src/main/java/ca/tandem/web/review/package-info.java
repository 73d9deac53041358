/** Pages for comments on an edition, by staff and by reviewers who were sent a review link. */
package ca.tandem.web.review;
