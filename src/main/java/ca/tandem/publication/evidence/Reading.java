package ca.tandem.publication.evidence;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.record.Entry;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Reconstructs, from the audit entries of one posting alone, the periods in which readers saw the same content. */
final class Reading {

    /** Actions that approve content; accepting a correction approves the content that results from it. */
    private static final Set<String> APPROVALS = Set.of("posting.approve", "posting.correct");

    private static final String CONFIRMATION = "posting.confirm";
    private static final String WITHDRAWAL = "posting.withdraw";
    private static final Set<String> FACTS = Set.of("facts.written", "note.written");
    private static final Set<String> WRITING = Set.of("text.written", "text.translated", "text.followed");

    private final List<Entry> entries;
    private final List<Showing> showings = new ArrayList<>();
    private Entry shown;
    private boolean archived;

    private Reading(List<Entry> entries) {
        this.entries = entries;
    }

    /**
     * Returns the periods in which the posting was public, the earliest first.
     *
     * @param entries all audit entries of the posting, in order
     */
    static List<Showing> of(List<Entry> entries) {
        var reading = new Reading(entries);
        entries.forEach(reading::follow);
        reading.end(null);
        return reading.showings;
    }

    private void follow(Entry entry) {
        var to = entry.detail("to");
        if (entry.getWhat().equals(CONFIRMATION)) {
            return;
        }
        if (to != null && isPublic(to) && !entry.getWhat().equals(WITHDRAWAL)) {
            end(entry.getAt());
            begin(entry, to.equals(State.ARCHIVED.name()));
        } else if (shown != null && shown.getEdition().equals(entry.getEdition())) {
            if (to != null) {
                end(entry.getAt());
            } else if (entry.getContent() != null && !entry.getContent().equals(shown.getContent())) {
                // The content of a public edition does not change, except that facts of it can be corrected.
                end(entry.getAt());
                begin(entry, archived);
            }
        }
    }

    private static boolean isPublic(String state) {
        return State.inPublic().stream().anyMatch(known -> known.name().equals(state));
    }

    private void begin(Entry entry, boolean asArchived) {
        shown = entry;
        archived = asArchived;
    }

    private void end(Instant at) {
        if (shown != null) {
            var editions = lineage();
            showings.add(new Showing(
                    shown.getEdition(),
                    shown.getContent(),
                    archived,
                    shown.getAt(),
                    at,
                    shown,
                    approval(),
                    confirmation(),
                    Bilingual.of(language -> Share.of(
                            before(entry -> editions.contains(entry.getEdition()) && isWriting(entry, language)))),
                    Share.of(entries.stream()
                            .filter(entry -> isBefore(entry) || isSame(entry))
                            .filter(entry -> editions.contains(entry.getEdition()))
                            .filter(entry -> FACTS.contains(entry.getWhat()))
                            .toList())));
            shown = null;
        }
    }

    private static boolean isWriting(Entry entry, Language language) {
        return WRITING.contains(entry.getWhat()) && language.tag().equals(entry.detail("language"));
    }

    /** Returns the last approval of exactly the content that is shown, or null. */
    private Entry approval() {
        return before(entry -> APPROVALS.contains(entry.getWhat()) && isSame(entry)).stream()
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    private Entry confirmation() {
        return entries.stream()
                .filter(entry -> entry.getWhat().equals(CONFIRMATION) && isSame(entry))
                .findFirst()
                .orElse(null);
    }

    private boolean isBefore(Entry entry) {
        return entry.getNumber() <= shown.getNumber();
    }

    /** Checks whether the entry concerns exactly the content that is shown. */
    private boolean isSame(Entry entry) {
        return shown.getEdition().equals(entry.getEdition())
                && shown.getContent().equals(entry.getContent());
    }

    /** Returns the number of the edition that is shown and of all editions from which its texts derive. */
    private Set<Integer> lineage() {
        var editions = new HashSet<Integer>();
        editions.add(shown.getEdition());
        var known = 0;
        while (known < editions.size()) {
            known = editions.size();
            before(entry -> isNumber(entry.detail("of")) && editions.contains(entry.getEdition()))
                    .forEach(entry -> editions.add(Integer.valueOf(entry.detail("of"))));
        }
        return editions;
    }

    private static boolean isNumber(String detail) {
        return detail != null && detail.matches("\\d{1,9}");
    }

    private List<Entry> before(Predicate<Entry> wanted) {
        return entries.stream().filter(this::isBefore).filter(wanted).toList();
    }
}
