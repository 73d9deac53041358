package ca.tandem.exchange.xliff;

import ca.tandem.audit.AuditLog;
import ca.tandem.common.ProblemException;
import ca.tandem.common.StaleVersionException;
import ca.tandem.exchange.xliff.UnitComparison.UnitOutcome;
import ca.tandem.identity.Actor;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingAuditEvents;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.PostingNotFoundException;
import ca.tandem.posting.Postings;
import ca.tandem.posting.SaveReason;
import ca.tandem.translation.text.SegmentedText;
import ca.tandem.translation.unit.Unit;
import ca.tandem.translation.unit.UnitTranslation;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Import of the XLIFF file of an edition from external translators. */
@ApplicationScoped
@Transactional
public class XliffImport {

    private static final int LONGEST_NAME = 200;

    @Inject
    Postings postings;

    @Inject
    PostingEditor postingEditor;

    @Inject
    UnitTranslation unitTranslation;

    @Inject
    AuditLog auditLog;

    /**
     * Compares a file with the present units, without changing anything.
     *
     * @param key the key of the posting
     * @param file the content of the file
     * @param actor the account that imports
     * @return every unit of the file, in the order of the file
     * @throws ProblemException if the file is not one of this edition
     * @throws RefusedException if the actor may not write the target of the edition now
     * @throws PostingNotFoundException if there is no such posting
     */
    public XliffPreview preview(String key, byte[] file, Actor actor) {
        var edition = postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
        return preview(edition, file, actor);
    }

    /**
     * Imports the units of a file that can be imported: all of them or, if one of them was changed meanwhile, none.
     *
     * @param key the key of the posting
     * @param seen the version of the posting in the preview
     * @param file the content of the file
     * @param chosen the names of the units with a conflict that are imported all the same
     * @param actor the account that imports
     * @return the outcome of every unit
     * @throws StaleVersionException if one of the units was changed since that version
     * @throws ProblemException if the file is not one of this edition
     * @throws RefusedException if the actor may not write the target of the edition now
     * @throws PostingNotFoundException if there is no such posting
     */
    public XliffPreview importFile(String key, long seen, byte[] file, Set<String> chosen, Actor actor) {
        // Parsing and comparing are done before the lock; changes in the meantime are detected by the version.
        var edition = postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
        var xliffPreview = preview(edition, file, actor);
        var words = xliffPreview.units().stream()
                .filter(unitComparison -> unitComparison.isImportable()
                        && (unitComparison.outcome() != UnitOutcome.CONFLICT || chosen.contains(unitComparison.name())))
                .map(unitComparison -> new UnitTranslation.TranslationInput(
                        unitComparison.unit().getId(), unitComparison.target(), unitComparison.status(), null))
                .toList();
        if (words.isEmpty()) {
            return xliffPreview;
        }
        auditLog.addDetail("file", "xliff");
        var written = unitTranslation.write(key, seen, words, SaveReason.FILE, actor);
        auditLog.add(
                PostingAuditEvents.auditEvent("xliff.imported", written, actor).with("units", words.size()));
        return new XliffPreview(written.getVersion(), xliffPreview.units(), Set.copyOf(chosen));
    }

    private XliffPreview preview(Edition edition, byte[] file, Actor actor) {
        RefusedException.throwIfAny(postingEditor.refusalsToWrite(edition, edition.getTargetLanguage(), actor));
        var read = XliffReader.of(file);
        require(edition, read);
        var units = unitTranslation.activeUnits(edition).stream()
                .collect(Collectors.toMap(unit -> UnitId.of(unit.getId()), Function.identity()));
        var unitComparator = new UnitComparator(SegmentedText.of(edition.textIn(edition.getSourceLanguage())));
        var reviews = new ArrayList<UnitComparison>();
        var seen = new HashSet<String>();
        for (var receivedUnit : read.units()) {
            Unit unit = units.get(receivedUnit.name());
            reviews.add(
                    seen.add(receivedUnit.name())
                            ? unitComparator.of(receivedUnit, unit)
                            : UnitComparison.refused(
                                    receivedUnit.name(), unit, null, List.of(Refusal.workflow("xliff.unit.twice"))));
        }
        return new XliffPreview(edition.getVersion(), List.copyOf(reviews), Set.of());
    }

    private static void require(Edition edition, XliffReader read) {
        var key = edition.getPosting().getKey();
        var number = Integer.toString(edition.getNumber());
        var at = read.original().lastIndexOf('/');
        if (at < 0 || !read.original().substring(0, at).equals(key)) {
            throw ProblemException.invalid("xliff.posting", named(read.original()), key);
        }
        if (!read.original().substring(at + 1).equals(number)) {
            throw ProblemException.invalid(
                    "xliff.edition", named(read.original().substring(at + 1)), number);
        }
        if (read.source() != edition.getSourceLanguage()
                || !Objects.equals(read.target(), edition.getTargetLanguage())) {
            throw ProblemException.invalid("xliff.direction", edition.getSourceLanguage(), edition.getTargetLanguage());
        }
    }

    /** Returns what a file says of itself in a length that fits a message. */
    private static String named(String original) {
        return original.length() > LONGEST_NAME ? original.substring(0, LONGEST_NAME) + "…" : original;
    }
}
