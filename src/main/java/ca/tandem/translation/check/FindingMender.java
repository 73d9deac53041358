package ca.tandem.translation.check;

import ca.tandem.common.Language;
import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.Postings;
import ca.tandem.posting.SaveReason;
import ca.tandem.posting.revision.LastSave;
import ca.tandem.translation.check.Finding.FindingLocation;
import ca.tandem.translation.text.SegmentedText;
import ca.tandem.translation.unit.Unit;
import ca.tandem.translation.unit.UnitChange;
import ca.tandem.translation.unit.UnitTranslation;
import ca.tandem.translation.unit.UnitTranslation.TranslationInput;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Mending of all findings of one kind in one text, in one save that can be undone. It counts as work of the person who does it, like any
 * change of a text; translations keep their status.
 */
@ApplicationScoped
@Transactional
public class FindingMender {

    @Inject
    Postings postings;

    @Inject
    PostingEditor postingEditor;

    @Inject
    UnitTranslation unitTranslation;

    @Inject
    Checks checks;

    @Inject
    LastSave lastSave;

    /**
     * Findings that were mended.
     *
     * @param edition the edition with its new version
     * @param count the number of places that were mended
     */
    public record MendedFindings(Edition edition, int count) {}

    /** Returns the number of places of a group that {@link #mend} would change; 0 if the user may not write their text now. */
    public int countMendable(Edition edition, FindingGroup group, Actor actor) {
        var language = group.first().finding().language();
        if (language == null
                || !postingEditor.refusalsToWrite(edition, language, actor).isEmpty()) {
            return 0;
        }
        return (int) group.places().stream()
                .filter(place -> isMendable(place.finding()))
                .count();
    }

    /** Checks whether a mend is certain; a suggestion of LanguageTool is one of several, which people choose one by one. */
    public static boolean isMendable(Finding finding) {
        return finding.unit() != null
                && finding.spot().mend() != null
                && finding.explanation().isEmpty();
    }

    /**
     * Mends all findings of one kind in one text of the edition in work.
     *
     * @param key the posting's key
     * @param seen the version of the posting that the user saw
     * @param code the code of the findings
     * @param language the language of the text
     * @throws RefusedException if there is nothing to mend, or the user may not write this text now
     * @throws StaleVersionException if the posting has changed since
     * @throws PostingNotFoundException if there is no such posting
     */
    public MendedFindings mend(String key, long seen, String code, Language language, Actor actor) {
        var edition = edition(key, seen);
        RefusedException.throwIfAny(postingEditor.refusalsToWrite(edition, language, actor));
        Map<String, List<FindingLocation>> locations = checks.findings(edition).stream()
                .filter(finding -> finding.code().equals(code) && finding.language() == language)
                .filter(FindingMender::isMendable)
                .collect(Collectors.groupingBy(Finding::unit, Collectors.mapping(Finding::spot, Collectors.toList())));
        var units = unitTranslation.activeUnits(edition);
        var mended = language == edition.getSourceLanguage()
                ? mendSource(edition, seen, units, locations, actor)
                : mendTarget(edition, seen, units, locations, actor);
        if (mended == 0) {
            throw new RefusedException(List.of(Refusal.workflow("mend.nothing")));
        }
        return new MendedFindings(edition, mended);
    }

    private int mendSource(
            Edition edition, long seen, List<Unit> units, Map<String, List<FindingLocation>> locations, Actor actor) {
        var language = edition.getSourceLanguage();
        var source = SegmentedText.of(edition.textIn(language));
        if (source.blocks().size() != units.size()) {
            return 0;
        }
        var count = 0;
        var words = new ArrayList<String>();
        for (var unit : units) {
            var mends = mends(unit, unit.getSource(), locations);
            words.add(mends.words());
            count += mends.count();
        }
        if (count > 0) {
            postingEditor.write(
                    edition.getPosting().getKey(), seen, language, source.fill(words), SaveReason.MENDED, actor);
        }
        return count;
    }

    /** Mends finished translations only: one that is stale, or only suggested, is not declared to be good by the way. */
    private int mendTarget(
            Edition edition, long seen, List<Unit> units, Map<String, List<FindingLocation>> locations, Actor actor) {
        var count = 0;
        var inputs = new ArrayList<TranslationInput>();
        for (var unit : units) {
            var mends = mends(unit, unit.getTarget(), locations);
            if (mends.count() > 0 && unit.getStatus().isFinished()) {
                inputs.add(new TranslationInput(unit.getId(), mends.words(), unit.getStatus(), unit.getOrigin()));
                count += mends.count();
            }
        }
        if (count > 0) {
            unitTranslation.write(edition.getPosting().getKey(), seen, inputs, SaveReason.MENDED, actor);
        }
        return count;
    }

    private static Mends mends(Unit unit, String words, Map<String, List<FindingLocation>> locations) {
        return Mends.of(words, locations.getOrDefault(String.valueOf(unit.getId()), List.of()));
    }

    /** Checks whether the last save of the edition was a mend by this user, and the user may still undo it. */
    public boolean isUndoable(Edition edition, Actor actor) {
        return lastSave.of(edition)
                .filter(save -> save.isBy(SaveReason.MENDED, actor))
                .filter(save -> postingEditor
                        .refusalsToWrite(edition, save.changedText(), actor)
                        .isEmpty())
                .isPresent();
    }

    /**
     * Undoes a mend that was the last save of the edition in work. Parameters and exceptions are as for {@link #mend}.
     *
     * @return the edition with its new version
     * @throws RefusedException if something else was saved since, or by somebody else
     */
    public Edition undo(String key, long seen, Actor actor) {
        var edition = edition(key, seen);
        var save = lastSave.of(edition)
                .filter(last -> last.isBy(SaveReason.MENDED, actor))
                .orElseThrow(() -> new RefusedException(List.of(Refusal.workflow("mend.undo"))));
        var language = save.changedText();
        if (language == edition.getSourceLanguage()) {
            postingEditor.write(key, seen, language, save.before().texts().get(language), SaveReason.RESTORED, actor);
        } else {
            unitTranslation.write(key, seen, inputsBefore(edition), SaveReason.RESTORED, actor);
        }
        return edition;
    }

    /** Returns the translations of the units that changed with the present version, as they were before it. */
    private List<TranslationInput> inputsBefore(Edition edition) {
        var inputs = unitTranslation.activeUnits(edition).stream()
                .filter(unit -> unit.isChangedSince(edition.getVersion() - 1))
                .map(unit -> new TranslationInput(
                        unit.getId(), lastChange(unit).getBefore(), unit.getStatus(), unit.getOrigin()))
                .toList();
        if (inputs.isEmpty()) {
            throw new RefusedException(List.of(Refusal.workflow("mend.undo")));
        }
        return inputs;
    }

    private static UnitChange lastChange(Unit unit) {
        var changes = unit.getChanges();
        return changes.get(changes.size() - 1);
    }

    private Edition edition(String key, long seen) {
        var edition = postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
        edition.requireVersion(seen);
        return edition;
    }
}
