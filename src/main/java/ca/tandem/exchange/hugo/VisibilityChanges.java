package ca.tandem.exchange.hugo;

import ca.tandem.common.Language;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Fact;
import ca.tandem.posting.StateChange;
import ca.tandem.workflow.State;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** The changes of the fields by which Hugo and an import decide whether and from when a posting is public, and whether it is archived. */
final class VisibilityChanges {

    private static final String DRAFT = "draft";
    private static final String ARCHIVED = "archived";
    private static final String PUBLISH = "publishDate";

    private final HugoPair pair;
    private final Edition edition;
    private final FieldChanges changes;

    private VisibilityChanges(HugoPair pair, Edition edition, FieldChanges changes) {
        this.pair = pair;
        this.edition = edition;
        this.changes = changes;
    }

    /**
     * Adds the changes by which the files come to say what the edition says.
     *
     * @param isContentSame whether texts and facts are those of the files
     * @param now the present moment
     */
    static void add(HugoPair pair, Edition edition, FieldChanges changes, boolean isContentSame, Instant now) {
        new VisibilityChanges(pair, edition, changes).compare(isContentSame, now);
    }

    private void compare(boolean isContentSame, Instant now) {
        var state = edition.getState();
        var visibility = HugoVisibility.of(pair, now);
        if (edition.isWithdrawn() || !(state.isPublic() || state == State.SCHEDULED)) {
            hide(visibility, isContentSame);
            return;
        }
        if (visibility.withheld()) {
            changes.languages().forEach(language -> show(language, visibility.withheldBy()));
        }
        if (state != State.ARCHIVED) {
            pair.present().stream()
                    .filter(file -> file.fields().archived())
                    .forEach(file -> changes.put(file.language(), ARCHIVED, FrontMatterValue.NO));
        } else if (!visibility.archived()) {
            changes.putAll(ARCHIVED, FrontMatterValue.YES);
        }
        if (state == State.SCHEDULED) {
            schedule(edition.getScheduledFor().truncatedTo(ChronoUnit.SECONDS));
        } else {
            publish(now);
        }
    }

    private void hide(HugoVisibility visibility, boolean isContentSame) {
        if (!visibility.withheld() && !(isContentSame && isAsImported())) {
            changes.putAll(DRAFT, FrontMatterValue.YES);
        }
        if (edition.isWithdrawn() && !pair.archived()) {
            changes.putAll(ARCHIVED, FrontMatterValue.YES);
        }
    }

    /**
     * Checks whether nobody has done anything with an edition in work since its import. Then the files stay as they are, even where they
     * are public and the posting still waits here: what the site showed before, the portal has not taken back.
     */
    private boolean isAsImported() {
        return !edition.isWithdrawn()
                && !pair.present().isEmpty()
                && edition.getHistory().stream().allMatch(change -> PostingImporter.isReason(change.getReason()));
    }

    private void schedule(Instant at) {
        var isSame = pair.present().stream()
                .map(file -> file.fields().dates().publish())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .filter(at::equals)
                .isPresent();
        if (!isSame) {
            changes.putAll(PUBLISH, FrontMatterValue.moment(at));
        }
    }

    /** Replaces a moment to come by that at which the edition became public. */
    private void publish(Instant now) {
        for (var file : pair.present()) {
            var publish = file.fields().dates().publish();
            if (publish != null && publish.isAfter(now)) {
                changes.put(file.language(), PUBLISH, FrontMatterValue.moment(publishedAt()));
            }
        }
    }

    private Instant publishedAt() {
        return edition.getHistory().stream()
                .filter(change -> change.getTo() == State.PUBLISHED)
                .map(StateChange::getAt)
                .findFirst()
                .orElse(edition.getCreatedAt());
    }

    /** Takes out of a file what keeps it from the public. */
    private void show(Language language, String withheldBy) {
        var given = changes.own(language);
        for (var name : List.of(DRAFT, "hidden", "headless")) {
            if (HugoFields.isYes(given, name) || withheldBy.equals(name)) {
                changes.put(language, name, FrontMatterValue.NO);
            }
        }
        if (HugoFields.isNo(given, "published")) {
            changes.put(language, "published", FrontMatterValue.YES);
        }
        if (withheldBy.equals("build.render")) {
            changes.removeBuild(language);
            if (edition.getFacts().isUnlisted()) {
                changes.put(language, Fact.UNLISTED.frontMatter(), FrontMatterValue.YES);
            }
        }
        if (withheldBy.equals(FieldChanges.EXPIRES.get(0))) {
            changes.remove(language, FieldChanges.EXPIRES);
            var closes = edition.getFacts().getCloses();
            if (closes != null) {
                changes.put(language, HugoFields.CLOSES, FactField.written(closes));
            }
        }
    }
}
