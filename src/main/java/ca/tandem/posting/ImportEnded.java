package ca.tandem.posting;

import java.time.Instant;

/**
 * Event: an import has ended. Fired inside the transaction that stores its end.
 *
 * @param run the id of the import
 * @param failed true if it stopped before its end; what was imported by then stays
 * @param startedBy the name of the account that started it
 * @param figures the figures of all that was imported
 * @param at the time of the end
 */
public record ImportEnded(long run, boolean failed, String startedBy, ImportFigures figures, Instant at) {}
