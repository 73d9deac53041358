package ca.tandem.translation.unit;

import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.posting.ActionTaken;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Posting;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.PostingText;
import ca.tandem.posting.Postings;
import ca.tandem.posting.SaveReason;
import ca.tandem.posting.TextWritten;
import ca.tandem.translation.text.SegmentedText;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Translation by units: updates the units after changes of the texts, and the target text after changes of the units. */
@ApplicationScoped
@Transactional
public class UnitTranslation {

    @Inject
    Units activeUnits;

    @Inject
    LoadedUnits loaded;

    @Inject
    Postings postings;

    @Inject
    PostingEditor postingEditor;

    @Inject
    Suggestions suggestions;

    @Inject
    Clock clock;

    /** Returns all units of an edition. */
    public EditionUnits editionUnits(Edition edition) {
        return new EditionUnits(edition, loaded.of(edition, () -> activeUnits.of(edition)));
    }

    /** Returns the units of several editions by edition id, with one query for all of them. */
    public Map<Long, EditionUnits> unitsByEdition(List<Edition> editions) {
        var units = this.activeUnits.of(editions);
        return editions.stream()
                .collect(Collectors.toMap(
                        Edition::getId,
                        edition -> new EditionUnits(edition, units.getOrDefault(edition.getId(), List.of()))));
    }

    /** Returns the active units of an edition in the order of its source. */
    public List<Unit> activeUnits(Edition edition) {
        return editionUnits(edition).activeUnits();
    }

    /**
     * Writes a unit's translation, or confirms the present one.
     *
     * @param key the posting's key
     * @param seen the version of the posting that the user saw; other units may have changed since
     * @param id the unit's id
     * @param target the translation; blank to remove it
     * @param unitStatus {@link UnitStatus#TRANSLATED} or {@link UnitStatus#CONFIRMED}; {@link UnitStatus#EMPTY} for a blank translation
     * @param unitOrigin the match that the translation was taken from; null if the user wrote it
     * @return the unit, of the edition with its new version
     * @throws StaleVersionException if this unit has changed since
     * @throws RefusedException if the user may not write it now, the translation is too long, or the unit is no longer in the source
     * @throws PostingNotFoundException if there is no such posting
     */
    public Unit write(
            String key, long seen, long id, String target, UnitStatus unitStatus, UnitOrigin unitOrigin, Actor actor) {
        var edition = write(
                key, seen, List.of(new TranslationInput(id, target, unitStatus, unitOrigin)), SaveReason.UNIT, actor);
        return unit(editionUnits(edition), id).orElseThrow();
    }

    /**
     * A translation to be written into a unit.
     *
     * @param unit the unit's id
     * @param target the translation; blank to remove it
     * @param status {@link UnitStatus#TRANSLATED} or {@link UnitStatus#CONFIRMED}; {@link UnitStatus#EMPTY} for a blank translation
     * @param origin the match that the translation was taken from; null if a user wrote it
     */
    public record TranslationInput(long unit, String target, UnitStatus status, UnitOrigin origin) {}

    /** Writes the translations of several units for the given reason, all of them or none. The rest is as for a single unit. */
    public Edition write(String key, long seen, List<TranslationInput> words, SaveReason saveReason, Actor actor) {
        for (var each : words) {
            if (each.target().length() > PostingText.LONGEST_DESCRIPTION) {
                throw new RefusedException(List.of(
                        Refusal.workflow("unit.long", each.target().length(), PostingText.LONGEST_DESCRIPTION)));
            }
        }
        postings.lock(key);
        var edition = postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
        edition.requireKnownVersion(seen);
        RefusedException.throwIfAny(postingEditor.refusalsToWrite(edition, edition.getTargetLanguage(), actor));
        var editionUnits = editionUnits(edition);
        var source = source(edition);
        var postingText = edition.textIn(edition.getTargetLanguage());
        var now = clock.instant();
        for (var each : words) {
            var unit = unit(editionUnits, each, seen, edition);
            var inStep = editionUnits.isInSync(source, postingText);
            var old = unit.getTextInEdition();
            unit.translate(each.target(), each.status(), each.origin(), actor, now);
            postingText = editionUnits.updatedTarget(source, postingText, inStep, unit, old);
        }
        // The posting is locked, so that the version is known by which this becomes visible, and each row is written
        // once.
        var next = edition.getVersion() + 1;
        editionUnits.stamp(next);
        postingEditor.translate(edition, postingText, saveReason, actor);
        if (edition.getVersion() != next) {
            throw new IllegalStateException("The version is " + edition.getVersion() + ", not " + next);
        }
        return edition;
    }

    private static Unit unit(EditionUnits editionUnits, TranslationInput translationInput, long seen, Edition edition) {
        var unit = unit(editionUnits, translationInput.unit())
                .orElseThrow(() -> new RefusedException(List.of(Refusal.workflow("unit.unknown"))));
        if (unit.isChangedSince(seen)) {
            throw new StaleVersionException(seen, edition.getVersion());
        }
        if (!translationInput.target().isBlank() && !translationInput.status().isFinished()) {
            throw new RefusedException(List.of(Refusal.workflow("unit.status")));
        }
        return unit;
    }

    private static Optional<Unit> unit(EditionUnits editionUnits, long id) {
        return editionUnits.activeUnits().stream()
                .filter(each -> each.getId() == id)
                .findFirst();
    }

    void onTextWritten(@Observes TextWritten event) {
        var edition = event.edition();
        var language = edition.getSourceLanguage();
        var editionUnits = event.opening() ? new EditionUnits(edition, List.of()) : editionUnits(edition);
        var source = source(edition);
        var target = edition.getTargetLanguage();
        var before = event.before().get(target);
        var inStep = editionUnits.isInSync(SegmentedText.of(event.before().get(language)), before);
        if (event.written().contains(language)) {
            editionUnits.updateFromSource(source);
            if (inStep && !event.written().contains(target)) {
                var followed = editionUnits.composed(source);
                if (!followed.equals(edition.textIn(target))) {
                    postingEditor.writeDerivedTarget(edition, followed);
                }
            }
        }
        if (event.written().contains(target)) {
            // A user who edits a text that is growing unit by unit does not declare it complete.
            var whole = !inStep || before.isEmpty();
            editionUnits.updateFromTarget(
                    source, SegmentedText.of(edition.textIn(target)), whole, event.actor(), event.at());
        }
        if (event.opening()) {
            // Nobody has seen a version of the posting, so it needs no new one.
            editionUnits.stamp(Posting.FIRST_VERSION);
        }
        keep(edition, editionUnits);
    }

    void onActionTaken(@Observes ActionTaken event) {
        if (event.action() == Action.REVISE) {
            editionUnits(event.from()).allUnits().stream()
                    .map(unit -> unit.copyTo(event.edition()))
                    .forEach(activeUnits::add);
            loaded.forget(event.edition());
        } else if (event.action() == Action.SUBMIT) {
            suggest(event.edition());
        }
    }

    /** Sets the memory's exact matches as suggestions; they never count as translated. */
    private void suggest(Edition edition) {
        var standing = activeUnits(edition);
        for (var unit : standing) {
            if (unit.getStatus() == UnitStatus.EMPTY && !unit.isJoined() && !unit.isLeftOut()) {
                var memoryMatch = suggestions.exact(unit, standing);
                if (memoryMatch != null) {
                    unit.suggest(
                            memoryMatch.target(),
                            new UnitOrigin(memoryMatch.provenance().postingKey(), memoryMatch.score()));
                    unit.stamp(edition.getVersion());
                }
            }
        }
    }

    /** Creates the units of an edition that was written before there were units. */
    void createUnits(long id) {
        var edition = activeUnits.edition(id);
        var editionUnits = editionUnits(edition);
        var source = source(edition);
        var target = SegmentedText.of(edition.textIn(edition.getTargetLanguage()));
        editionUnits.updateFromSource(source);
        edition.getContributions().stream()
                .filter(contribution -> contribution.isTo(edition.getTargetLanguage()))
                .findFirst()
                .ifPresent(written -> editionUnits.updateFromTarget(
                        source, target, true, new Actor(written.getAccount(), Set.of()), written.getAt()));
        keep(edition, editionUnits);
    }

    private void keep(Edition edition, EditionUnits editionUnits) {
        if (editionUnits.hasUnstampedChanges()) {
            postingEditor.markChanged(edition);
            editionUnits.stamp(edition.getVersion());
        }
        for (var unit : editionUnits.allUnits()) {
            if (isObsolete(unit)) {
                activeUnits.remove(unit);
            } else {
                activeUnits.add(unit);
            }
        }
        loaded.keep(edition, editionUnits.allUnits().stream().filter(unit -> !isObsolete(unit)));
    }

    private static boolean isObsolete(Unit unit) {
        return unit.isInactive() && unit.isBlank();
    }

    private static SegmentedText source(Edition edition) {
        return SegmentedText.of(edition.textIn(edition.getSourceLanguage()));
    }
}
