package ca.tandem.publication.transparency;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Entries of the log about one posting.
 *
 * @param current the entry that states what readers see now
 * @param entries this entry and the ones before it, the newest first
 */
public record PublicationHistory(LogEntry current, List<LogEntry> entries) {

    public PublicationHistory {
        entries = List.copyOf(entries);
    }

    /** Events with which an edition becomes public. */
    private static final Set<LoggedEvent> OPENING =
            Set.of(LoggedEvent.PUBLICATION, LoggedEvent.REVISION, LoggedEvent.FOUND);

    /** Returns the instant at which the edition became public, in both languages; of one that the log found public, since when it was. */
    public Instant publishedAt() {
        var now = current.getLeaf();
        return entries.stream()
                .map(LogEntry::getLeaf)
                .filter(leaf -> leaf.edition() == now.edition() && OPENING.contains(leaf.event()))
                .findFirst()
                .orElse(now)
                .at();
    }
}
