/**
 * What an author typed and has not saved. It is nobody else's business and no part of the edition, so it makes no revision and moves no
 * version; it is there to survive a closed window, a lost session and a restart.
 */
package ca.tandem.posting.draft;
