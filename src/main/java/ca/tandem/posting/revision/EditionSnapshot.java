package ca.tandem.posting.revision;

import ca.tandem.posting.EditionContent;
import ca.tandem.workflow.State;
import java.time.Instant;

/**
 * The content of an edition at one moment.
 *
 * @param name the name of the revision, or of the edition as it is now
 * @param state the state of the edition at that moment
 * @param account the name of the account that saved it last; null if none did
 * @param at the time of that save
 * @param content the content
 */
public record EditionSnapshot(RevisionName name, State state, String account, Instant at, EditionContent content) {}
