package ca.tandem.publication.proof;

import ca.tandem.audit.AuditEntry;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * A recorded contribution of one account to a text or to the facts.
 *
 * @param account the account's name
 * @param action the code of the action, such as {@code text.translated}
 * @param edition the number of the edition to which the account contributed
 * @param first the instant of the first contribution
 * @param last the instant of the last contribution
 * @param importNumber the number of the import that brought the content, or null
 * @param file the kind of file in which the content came back, such as {@code xliff}, or null
 */
public record RecordedContribution(
        String account, String action, Integer edition, Instant first, Instant last, String importNumber, String file) {

    /**
     * Collects the contributions from the given entries, one for each account, action, edition and origin, ordered by their first instant.
     */
    static List<RecordedContribution> of(List<AuditEntry> entries) {
        var shares = new LinkedHashMap<List<Object>, RecordedContribution>();
        for (var auditEntry : entries) {
            var recordedContribution = new RecordedContribution(
                    auditEntry.getActor(),
                    auditEntry.getEventCode(),
                    auditEntry.getEdition(),
                    auditEntry.getAt(),
                    auditEntry.getAt(),
                    auditEntry.detail("import"),
                    auditEntry.detail("file"));
            shares.merge(recordedContribution.place(), recordedContribution, RecordedContribution::until);
        }
        return List.copyOf(shares.values());
    }

    private List<Object> place() {
        return Arrays.asList(account, action, edition, importNumber, file);
    }

    private RecordedContribution until(RecordedContribution later) {
        return new RecordedContribution(account, action, edition, first, later.last, importNumber, file);
    }
}
