package ca.tandem.posting;

import ca.tandem.workflow.Action;
import ca.tandem.workflow.State;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The editions of a posting that anything can still happen to: those in work, those that readers see or saw last, those that wait for a
 * confirmation, and the latest. They come from one read, with their texts.
 *
 * @param all the editions, newest first; empty if there is no such posting
 */
public record PostingEditions(List<Edition> all) {

    /** Returns the edition in work, otherwise the public one, otherwise the latest; empty if there is no such posting. */
    public Optional<Edition> current() {
        return inWork().or(this::shown).or(() -> all.stream().findFirst());
    }

    /** Returns the edition that readers see, published or archived. */
    public Optional<Edition> shown() {
        return first(edition -> edition.getState().isPublic());
    }

    /** Returns the published edition; empty if the posting is archived or was never public. */
    public Optional<Edition> published() {
        return shown().filter(edition -> edition.getState() == State.PUBLISHED);
    }

    /** Returns the edition in work. */
    public Optional<Edition> inWork() {
        return first(edition -> edition.getState().isInWork());
    }

    /** Returns the edition to which an action applies: the public one for actions on public editions, otherwise the current one. */
    public Optional<Edition> subjectOf(Action action) {
        return EditionAction.of(action).subject(this);
    }

    /** Returns the newest edition that meets the condition. */
    Optional<Edition> first(Predicate<Edition> condition) {
        return all.stream().filter(condition).findFirst();
    }
}
