package ca.tandem.api;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.Contribution;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Text;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A posting in detail, as staff see it: the edition in work or, if there is none, the latest.
 *
 * @param allowedActions the actions that the requesting account may take now, as values for {@code action}
 * @param contributors the authors of each part, none of whom may approve
 * @param note the change note for readers; null for the first public edition
 * @param unconfirmed true if the edition was published in an emergency and nobody else has approved it since
 * @param withdrawn true if its texts are no longer shown to readers
 * @param editions all editions of the posting, the newest first
 */
public record PostingDetail(
        String key,
        State state,
        int edition,
        long version,
        String sourceLanguage,
        Bilingual<String> title,
        String assignee,
        LocalDate due,
        PostingLine.FindingCounts findings,
        FactsJson facts,
        Bilingual<WrittenText> texts,
        Note note,
        boolean unconfirmed,
        boolean withdrawn,
        List<String> allowedActions,
        List<Contributor> contributors,
        List<EditionLine> editions,
        Instant scheduledFor,
        Instant createdAt,
        Instant changedAt) {

    /** The text in one language; parts that are not written yet are empty. */
    public record WrittenText(String title, String description, String body) {

        static WrittenText of(Text text) {
            return new WrittenText(text.title(), text.description(), text.body());
        }
    }

    /** A change note for readers; null in a language in which it is not written yet. */
    public record Note(boolean minor, String en, String fr) {

        static Note of(ChangeNote note) {
            return note == null ? null : new Note(note.isMinor(), note.getEn(), note.getFr());
        }
    }

    /** A contributor to one part, with the instant of the last contribution. */
    public record Contributor(String account, Contribution.Part part, Instant at) {

        static Contributor of(Contribution contribution) {
            return new Contributor(contribution.getAccount(), contribution.getPart(), contribution.getAt());
        }
    }

    /** An edition of the posting, in brief. */
    public record EditionLine(int edition, State state, Instant changedAt) {

        static EditionLine of(Edition edition) {
            return new EditionLine(edition.getNumber(), edition.getState(), edition.getChangedAt());
        }
    }

    static PostingDetail of(Edition edition, PostingLine line, List<Edition> editions, List<String> allowedActions) {
        return new PostingDetail(
                line.key(),
                line.state(),
                line.edition(),
                line.version(),
                line.sourceLanguage(),
                line.title(),
                line.assignee(),
                line.due(),
                line.findings(),
                FactsJson.of(edition.getFacts()),
                edition.getTexts().map(WrittenText::of),
                Note.of(edition.getNote()),
                edition.isUnconfirmed(),
                edition.isWithdrawn(),
                allowedActions,
                edition.getContributions().stream()
                        .map(Contributor::of)
                        .sorted(Comparator.comparing(Contributor::at).thenComparing(Contributor::part))
                        .toList(),
                editions.stream().map(EditionLine::of).toList(),
                edition.getScheduledFor(),
                edition.getCreatedAt(),
                edition.getChangedAt());
    }
}
