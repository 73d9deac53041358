package ca.tandem.exchange.xliff;

import ca.tandem.common.Stale;
import ca.tandem.identity.Actor;
import ca.tandem.posting.Authoring;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingRecord;
import ca.tandem.posting.Postings;
import ca.tandem.posting.UnknownPosting;
import ca.tandem.record.Trail;
import ca.tandem.translation.text.CutText;
import ca.tandem.translation.unit.Translating;
import ca.tandem.translation.unit.Unit;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.Refused;
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

    @Inject
    Postings postings;

    @Inject
    Authoring authoring;

    @Inject
    Translating translating;

    @Inject
    Trail trail;

    /**
     * Compares a file with the present units, without changing anything.
     *
     * @param key the key of the posting
     * @param file the content of the file
     * @param actor the account that imports
     * @return every unit of the file, in the order of the file
     * @throws XliffProblem if the file is not one of this edition
     * @throws Refused if the actor may not write the target of the edition now
     * @throws UnknownPosting if there is no such posting
     */
    public Preview preview(String key, byte[] file, Actor actor) {
        var edition = postings.edition(key).orElseThrow(() -> new UnknownPosting(key));
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
     * @throws Stale if one of the units was changed since that version
     * @throws XliffProblem if the file is not one of this edition
     * @throws Refused if the actor may not write the target of the edition now
     * @throws UnknownPosting if there is no such posting
     */
    public Preview take(String key, long seen, byte[] file, Set<String> chosen, Actor actor) {
        // Parsing and comparing are done before the lock; changes in the meantime are detected by the version.
        var edition = postings.edition(key).orElseThrow(() -> new UnknownPosting(key));
        var preview = preview(edition, file, actor);
        var words = preview.units().stream()
                .filter(review ->
                        review.isTakeable() && (review.outcome() != Outcome.CONFLICT || chosen.contains(review.name())))
                .map(review -> new Translating.Words(review.unit().getId(), review.target(), review.status(), null))
                .toList();
        if (words.isEmpty()) {
            return preview;
        }
        trail.mark("file", "xliff");
        var written = translating.write(key, seen, words, actor);
        trail.note(PostingRecord.deed("xliff.imported", written, actor).with("units", words.size()));
        return new Preview(written.getVersion(), preview.units(), Set.copyOf(chosen));
    }

    private Preview preview(Edition edition, byte[] file, Actor actor) {
        Refused.ifAny(authoring.refusalsToWrite(edition, edition.getTargetLanguage(), actor));
        var read = FileReading.of(file);
        require(edition, read);
        var units = translating.units(edition).stream()
                .collect(Collectors.toMap(unit -> UnitName.of(unit.getId()), Function.identity()));
        var reviewing = new Reviewing(CutText.of(edition.textIn(edition.getSourceLanguage())));
        var reviews = new ArrayList<Review>();
        var seen = new HashSet<String>();
        for (var received : read.units()) {
            Unit unit = units.get(received.name());
            reviews.add(
                    seen.add(received.name())
                            ? reviewing.of(received, unit)
                            : Review.refused(
                                    received.name(), unit, null, List.of(Refusal.workflow("xliff.unit.twice"))));
        }
        return new Preview(edition.getVersion(), List.copyOf(reviews), Set.of());
    }

    private static void require(Edition edition, FileReading read) {
        var key = edition.getPosting().getKey();
        var number = Integer.toString(edition.getNumber());
        var at = read.original().lastIndexOf('/');
        if (at < 0 || !read.original().substring(0, at).equals(key)) {
            throw new XliffProblem("xliff.posting", read.original(), key);
        }
        if (!read.original().substring(at + 1).equals(number)) {
            throw new XliffProblem("xliff.edition", read.original().substring(at + 1), number);
        }
        if (read.source() != edition.getSourceLanguage()
                || !Objects.equals(read.target(), edition.getTargetLanguage())) {
            throw new XliffProblem("xliff.direction", edition.getSourceLanguage(), edition.getTargetLanguage());
        }
    }
}
