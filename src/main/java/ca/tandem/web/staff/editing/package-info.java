/** Editing by two users at the same time: presence, edit conflicts and autosaves. The pages that use it are in the other packages. */
package ca.tandem.web.staff.editing;
