package ca.tandem.translation.unit;

import ca.tandem.common.Stale;
import ca.tandem.identity.Actor;
import ca.tandem.posting.Authoring;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Moved;
import ca.tandem.posting.Occasion;
import ca.tandem.posting.Postings;
import ca.tandem.posting.Text;
import ca.tandem.posting.TextWritten;
import ca.tandem.posting.UnknownPosting;
import ca.tandem.translation.text.CutText;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Translation by units: updates the units after changes of the texts, and the target text after changes of the units. */
@ApplicationScoped
@Transactional
public class Translating {

    @Inject
    Units units;

    @Inject
    Postings postings;

    @Inject
    Authoring authoring;

    @Inject
    Suggestions suggestions;

    @Inject
    Clock clock;

    /** Returns all units of an edition. */
    public Sheet sheet(Edition edition) {
        return new Sheet(edition, units.of(edition));
    }

    /** Returns the units of several editions by edition id, with one query for all of them. */
    public Map<Long, Sheet> sheets(List<Edition> editions) {
        var units = this.units.of(editions).stream()
                .collect(Collectors.groupingBy(unit -> unit.getEdition().getId()));
        return editions.stream()
                .collect(Collectors.toMap(
                        Edition::getId, edition -> new Sheet(edition, units.getOrDefault(edition.getId(), List.of()))));
    }

    /** Returns the active units of an edition in the order of its source. */
    public List<Unit> units(Edition edition) {
        return sheet(edition).standing();
    }

    /**
     * Writes a unit's translation, or confirms the present one.
     *
     * @param key the posting's key
     * @param seen the version of the posting that the user saw; other units may have changed since
     * @param id the unit's id
     * @param target the translation; blank to remove it
     * @param status {@link Status#TRANSLATED} or {@link Status#CONFIRMED}; {@link Status#EMPTY} for a blank translation
     * @param origin the match that the translation was taken from; null if the user wrote it
     * @return the edition with its new version
     * @throws Stale if this unit has changed since
     * @throws Refused if the user may not write it now, the translation is too long, or the unit is no longer in the source
     * @throws UnknownPosting if there is no such posting
     */
    public Edition write(String key, long seen, long id, String target, Status status, Origin origin, Actor actor) {
        return write(key, seen, List.of(new Words(id, target, status, origin)), Occasion.UNIT, actor);
    }

    /**
     * A translation to be written into a unit.
     *
     * @param unit the unit's id
     * @param target the translation; blank to remove it
     * @param status {@link Status#TRANSLATED} or {@link Status#CONFIRMED}; {@link Status#EMPTY} for a blank translation
     * @param origin the match that the translation was taken from; null if a user wrote it
     */
    public record Words(long unit, String target, Status status, Origin origin) {}

    /** Writes the translations of an uploaded file, all of them or none. Versions, refusals and exceptions are as for a single unit. */
    public Edition write(String key, long seen, List<Words> words, Actor actor) {
        return write(key, seen, words, Occasion.FILE, actor);
    }

    private Edition write(String key, long seen, List<Words> words, Occasion occasion, Actor actor) {
        for (var each : words) {
            if (each.target().length() > Text.LONGEST_DESCRIPTION) {
                throw new Refused(
                        List.of(Refusal.workflow("unit.long", each.target().length(), Text.LONGEST_DESCRIPTION)));
            }
        }
        postings.lock(key);
        var edition = postings.edition(key).orElseThrow(() -> new UnknownPosting(key));
        edition.requirePast(seen);
        Refused.ifAny(authoring.refusalsToWrite(edition, edition.getTargetLanguage(), actor));
        var sheet = sheet(edition);
        var source = source(edition);
        var text = edition.textIn(edition.getTargetLanguage());
        var now = clock.instant();
        for (var each : words) {
            var unit = unit(sheet, each, seen, edition);
            var inStep = sheet.isInStep(source, text);
            var old = unit.getWords();
            unit.translate(each.target(), each.status(), each.origin(), actor, now);
            text = sheet.written(source, text, inStep, unit, old);
        }
        authoring.translate(edition, text, occasion, actor);
        sheet.stamp(edition.getVersion());
        return edition;
    }

    private static Unit unit(Sheet sheet, Words words, long seen, Edition edition) {
        var unit = sheet.standing().stream()
                .filter(each -> each.getId() == words.unit())
                .findFirst()
                .orElseThrow(() -> new Refused(List.of(Refusal.workflow("unit.unknown"))));
        if (unit.isChangedSince(seen)) {
            throw new Stale(seen, edition.getVersion());
        }
        if (!words.target().isBlank() && !words.status().isFinished()) {
            throw new Refused(List.of(Refusal.workflow("unit.status")));
        }
        return unit;
    }

    void follow(@Observes TextWritten event) {
        var edition = event.edition();
        var language = edition.getSourceLanguage();
        var sheet = sheet(edition);
        var source = source(edition);
        var target = edition.getTargetLanguage();
        var before = event.before().get(target);
        var inStep = sheet.isInStep(CutText.of(event.before().get(language)), before);
        if (event.written().contains(language)) {
            sheet.follow(source);
            if (inStep && !event.written().contains(target)) {
                var followed = sheet.composed(source);
                if (!followed.equals(edition.textIn(target))) {
                    authoring.follow(edition, followed);
                }
            }
        }
        if (event.written().contains(target)) {
            // A user who edits a text that is growing unit by unit does not declare it complete.
            var whole = !inStep || before.isEmpty();
            sheet.take(source, CutText.of(edition.textIn(target)), whole, event.actor(), event.at());
        }
        keep(edition, sheet);
    }

    void begin(@Observes Moved event) {
        if (event.action() == Action.REVISE) {
            sheet(event.from()).all().stream()
                    .map(unit -> unit.copyTo(event.edition()))
                    .forEach(units::add);
        } else if (event.action() == Action.SUBMIT) {
            suggest(event.edition());
        }
    }

    /** Sets the memory's exact matches as suggestions; they never count as translated. */
    private void suggest(Edition edition) {
        var standing = units(edition);
        for (var unit : standing) {
            if (unit.getStatus() == Status.EMPTY && !unit.isJoined() && !unit.isLeftOut()) {
                var match = suggestions.exact(unit, standing);
                if (match != null) {
                    unit.suggest(match.target(), new Origin(match.provenance().postingKey(), match.score()));
                    unit.stamp(edition.getVersion());
                }
            }
        }
    }

    /** Creates the units of an edition that was written before there were units. */
    void cut(long id) {
        var edition = units.edition(id);
        var sheet = sheet(edition);
        var source = source(edition);
        var target = CutText.of(edition.textIn(edition.getTargetLanguage()));
        sheet.follow(source);
        edition.getContributions().stream()
                .filter(contribution -> contribution.isTo(edition.getTargetLanguage()))
                .findFirst()
                .ifPresent(written ->
                        sheet.take(source, target, true, new Actor(written.getAccount(), Set.of()), written.getAt()));
        keep(edition, sheet);
    }

    private void keep(Edition edition, Sheet sheet) {
        if (sheet.isFresh()) {
            authoring.touch(edition);
            sheet.stamp(edition.getVersion());
        }
        for (var unit : sheet.all()) {
            if (unit.isResting() && unit.isBlank()) {
                units.remove(unit);
            } else {
                units.add(unit);
            }
        }
    }

    private static CutText source(Edition edition) {
        return CutText.of(edition.textIn(edition.getSourceLanguage()));
    }
}
