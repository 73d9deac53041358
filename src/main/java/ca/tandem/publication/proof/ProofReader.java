package ca.tandem.publication.proof;

import ca.tandem.audit.AuditEntry;
import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reconstructs, from the audit entries of one posting alone, the periods in which readers saw the same content. */
final class ProofReader {

    /** Actions that approve content; accepting a correction approves the content that results from it. */
    private static final Set<String> APPROVALS = Set.of("posting.approve", "posting.correct");

    private static final String CONFIRMATION = "posting.confirm";
    private static final String WITHDRAWAL = "posting.withdraw";
    private static final Set<String> FACTS = Set.of("facts.written", "note.written", "files.written");
    private static final Set<String> WRITING =
            Set.of("text.written", "text.translated", "text.followed", "file.described");

    private final List<AuditEntry> entries;
    private final List<PublishedPeriod> showings = new ArrayList<>();
    private AuditEntry shown;
    private boolean archived;

    private ProofReader(List<AuditEntry> entries) {
        this.entries = entries;
    }

    /**
     * Returns the periods in which the posting was public, the earliest first.
     *
     * @param entries all audit entries of the posting, in order
     */
    static List<PublishedPeriod> of(List<AuditEntry> entries) {
        var proofReader = new ProofReader(entries);
        entries.forEach(proofReader::follow);
        proofReader.end(null);
        return proofReader.showings;
    }

    private void follow(AuditEntry auditEntry) {
        var to = auditEntry.detail("to");
        if (auditEntry.getEventCode().equals(CONFIRMATION)) {
            return;
        }
        if (to != null && isPublic(to) && !auditEntry.getEventCode().equals(WITHDRAWAL)) {
            end(auditEntry.getAt());
            begin(auditEntry, to.equals(State.ARCHIVED.name()));
        } else if (shown != null && shown.getEdition().equals(auditEntry.getEdition())) {
            if (to != null) {
                end(auditEntry.getAt());
            } else if (auditEntry.getContent() != null
                    && !auditEntry.getContent().equals(shown.getContent())) {
                // The content of a public edition does not change, except that facts of it can be corrected.
                end(auditEntry.getAt());
                begin(auditEntry, archived);
            }
        }
    }

    private static boolean isPublic(String state) {
        return State.inPublic().stream().anyMatch(known -> known.name().equals(state));
    }

    private void begin(AuditEntry auditEntry, boolean asArchived) {
        shown = auditEntry;
        archived = asArchived;
    }

    private void end(Instant at) {
        if (shown != null) {
            var editions = lineage();
            showings.add(new PublishedPeriod(
                    shown.getEdition(),
                    shown.getContent(),
                    archived,
                    shown.getAt(),
                    at,
                    shown,
                    approval(),
                    confirmation(),
                    Bilingual.of(language -> RecordedContribution.of(before(auditEntry ->
                            editions.contains(auditEntry.getEdition()) && isWriting(auditEntry, language)))),
                    RecordedContribution.of(entries.stream()
                            .filter(auditEntry -> isBefore(auditEntry) || isSame(auditEntry))
                            .filter(auditEntry -> editions.contains(auditEntry.getEdition()))
                            .filter(auditEntry -> FACTS.contains(auditEntry.getEventCode()))
                            .toList())));
            shown = null;
        }
    }

    private static boolean isWriting(AuditEntry auditEntry, Language language) {
        return WRITING.contains(auditEntry.getEventCode()) && language.tag().equals(auditEntry.detail("language"));
    }

    /** Returns the last approval of exactly the content that is shown, or null. */
    private AuditEntry approval() {
        return before(auditEntry -> APPROVALS.contains(auditEntry.getEventCode()) && isSame(auditEntry)).stream()
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private AuditEntry confirmation() {
        return entries.stream()
                .filter(auditEntry -> auditEntry.getEventCode().equals(CONFIRMATION) && isSame(auditEntry))
                .findFirst()
                .orElse(null);
    }

    private boolean isBefore(AuditEntry auditEntry) {
        return auditEntry.getNumber() <= shown.getNumber();
    }

    /** Checks whether the entry concerns exactly the content that is shown. */
    private boolean isSame(AuditEntry auditEntry) {
        return shown.getEdition().equals(auditEntry.getEdition())
                && shown.getContent().equals(auditEntry.getContent());
    }

    /** Returns the number of the edition that is shown and of all editions from which its texts derive. */
    private Set<Integer> lineage() {
        var editions = new HashSet<Integer>();
        editions.add(shown.getEdition());
        var known = 0;
        while (known < editions.size()) {
            known = editions.size();
            before(auditEntry -> isNumber(auditEntry.detail("of")) && editions.contains(auditEntry.getEdition()))
                    .forEach(auditEntry -> editions.add(Integer.valueOf(auditEntry.detail("of"))));
        }
        return editions;
    }

    private static boolean isNumber(String detail) {
        return detail != null && detail.matches("\\d{1,9}");
    }

    private List<AuditEntry> before(Predicate<AuditEntry> wanted) {
        return entries.stream().filter(this::isBefore).filter(wanted).toList();
    }
}
