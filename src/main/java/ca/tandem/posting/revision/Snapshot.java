package ca.tandem.posting.revision;

import ca.tandem.posting.Content;
import ca.tandem.workflow.State;
import java.time.Instant;

/**
 * What an edition said at one moment.
 *
 * @param name the revision, or the edition as it is now
 * @param state the state of the edition at that moment
 * @param account who saved it last; null where nobody did
 * @param at when
 * @param content what it said
 */
public record Snapshot(RevisionName name, State state, String account, Instant at, Content content) {}
