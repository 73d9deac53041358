/** Two people changed the same posting: what each of them did to it, part by part, and how both are kept. */
package ca.tandem.posting.merge;
