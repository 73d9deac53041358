/**
 * Autosaves: what an author has typed and not saved. They are private to their author and not part of the edition, so they create no
 * revision and move no version; they exist to survive a closed window, a lost session and a restart.
 */
package ca.tandem.posting.draft;
