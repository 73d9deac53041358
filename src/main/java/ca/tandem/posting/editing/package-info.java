/**
 * Editing by several people: who edits a posting at the moment (presence, which never locks anything), what they typed and have not saved
 * (autosaves), and the merge of two versions that were saved at the same time.
 */
package ca.tandem.posting.editing;
