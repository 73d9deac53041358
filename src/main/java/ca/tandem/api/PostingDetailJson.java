package ca.tandem.api;

import ca.tandem.common.Bilingual;
import ca.tandem.posting.ChangeNote;
import ca.tandem.posting.Contribution;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingText;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/**
 * A posting in detail, as staff see it: the edition in work or, if there is none, the latest.
 *
 * @param allowedActions the actions that the requesting account may take now, as values for {@code action}
 * @param facts the facts by their keys
 * @param contributors the authors of each part, none of whom may approve
 * @param note the change note for readers; null for the first public edition
 * @param unconfirmed true if the edition was published in an emergency and nobody else has approved it since
 * @param confidential true if its texts are given to no service outside
 * @param withdrawn true if its texts are no longer shown to readers
 * @param editions all editions of the posting, the newest first
 */
public record PostingDetailJson(
        String key,
        State state,
        int edition,
        long version,
        String sourceLanguage,
        Bilingual<String> title,
        String assignee,
        LocalDate due,
        PostingItemJson.FindingCountsJson findings,
        SortedMap<String, Object> facts,
        Bilingual<TextJson> texts,
        ChangeNoteJson note,
        boolean confidential,
        boolean unconfirmed,
        boolean withdrawn,
        List<String> allowedActions,
        List<ContributorJson> contributors,
        List<EditionItemJson> editions,
        Instant scheduledFor,
        Instant createdAt,
        Instant changedAt) {

    /** The text in one language; parts that are not written yet are empty. */
    public record TextJson(String title, String description, String body) {

        static TextJson of(PostingText postingText) {
            return new TextJson(postingText.title(), postingText.description(), postingText.body());
        }
    }

    /** A change note for readers; null in a language in which it is not written yet. */
    public record ChangeNoteJson(boolean minor, String en, String fr) {

        static ChangeNoteJson of(ChangeNote note) {
            return note == null ? null : new ChangeNoteJson(note.isMinor(), note.getEn(), note.getFr());
        }
    }

    /** A contributor to one part, with the instant of the last contribution. */
    public record ContributorJson(String account, Contribution.ContributedPart part, Instant at) {

        static ContributorJson of(Contribution contribution) {
            return new ContributorJson(contribution.getAccount(), contribution.getPart(), contribution.getAt());
        }
    }

    /** An edition of the posting, in brief. */
    public record EditionItemJson(int edition, State state, Instant changedAt) {

        static EditionItemJson of(Edition edition) {
            return new EditionItemJson(edition.getNumber(), edition.getState(), edition.getChangedAt());
        }
    }

    static PostingDetailJson of(
            Edition edition, PostingItemJson line, List<Edition> editions, List<String> allowedActions) {
        return new PostingDetailJson(
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
                edition.getTexts().map(TextJson::of),
                ChangeNoteJson.of(edition.getNote()),
                edition.getPosting().isConfidential(),
                edition.isUnconfirmed(),
                edition.isWithdrawn(),
                allowedActions,
                edition.getContributions().stream()
                        .map(ContributorJson::of)
                        .sorted(Comparator.comparing(ContributorJson::at).thenComparing(ContributorJson::part))
                        .toList(),
                editions.stream().map(EditionItemJson::of).toList(),
                edition.getScheduledFor(),
                edition.getCreatedAt(),
                edition.getChangedAt());
    }
}
