package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.StaleVersionException;
import ca.tandem.identity.Actor;
import ca.tandem.media.FileStorage;
import ca.tandem.media.ProcessedFile;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the files of the edition in work. Authors add them to a draft and take them away; the words with them are written by those who may
 * write the text in that language. Each change voids an approval and keeps a revision, as one of a text does.
 */
@ApplicationScoped
@Transactional
public class PostingFileEditor {

    @Inject
    Postings postings;

    @Inject
    PostingEditor postingEditor;

    @Inject
    FileStorage fileStorage;

    @Inject
    Event<EditionSaved> editionSavedEvent;

    @Inject
    PostingAuditEvents record;

    @Inject
    Clock clock;

    /** Returns the reasons why the actor may not add or take away files in the edition's present state. */
    public List<Refusal> refusals(Edition edition, Actor actor) {
        return postingEditor.refusalsToWriteFacts(edition, actor);
    }

    /**
     * Requires that the actor may add a file, before it is processed.
     *
     * @param key the posting's key
     * @param seen the version of the posting that the user saw
     * @throws StaleVersionException if the posting has changed since that version
     * @throws RefusedException if the actor may not, or the edition has as many files as it may have
     * @throws PostingNotFoundException if there is no such posting
     */
    public void requireAddable(String key, long seen, Actor actor) {
        var edition = edition(key, seen);
        RefusedException.throwIfAny(refusals(edition, actor));
        RefusedException.throwIfAny(edition.getFiles().refusalsToAdd(0));
    }

    /**
     * Adds a file to the draft.
     *
     * @param key the posting's key
     * @param seen the version of the posting that the user saw
     * @param fileName the name that the file had where it came from; only its letters and digits go into the reference
     * @param processed the file as readers get it
     * @return the file, whose words are still to be written
     * @throws StaleVersionException if the posting has changed since that version
     * @throws RefusedException if the actor may not, or the edition would have too many files or too large ones
     * @throws PostingNotFoundException if there is no such posting
     */
    public PostingFile add(String key, long seen, String fileName, ProcessedFile processed, Actor actor) {
        var edition = edition(key, seen);
        RefusedException.throwIfAny(refusals(edition, actor));
        RefusedException.throwIfAny(edition.getFiles().refusalsToAdd(processed.byteCount()));
        var stored = fileStorage.store(processed);
        var added = new PostingFile(
                edition.getFiles().freeReference(fileName, stored.getFormat().extension()),
                stored.getHash(),
                stored.getFormat(),
                processed.byteCount(),
                processed.width(),
                processed.height(),
                false,
                new Bilingual<>(FileDescription.EMPTY, FileDescription.EMPTY));
        write(edition, edition.getFiles().with(added), actor);
        return added;
    }

    /** Takes a file out of the draft. Otherwise like {@link #add}. */
    public void remove(String key, long seen, String reference, Actor actor) {
        var edition = edition(key, seen);
        RefusedException.throwIfAny(refusals(edition, actor));
        require(edition, reference);
        write(edition, edition.getFiles().without(reference), actor);
    }

    /**
     * Writes what is said of a file. Each part that changes needs the right to write it: authors say whether a picture of the draft only
     * decorates, and the words of a language are written by those who may write its text.
     *
     * @param decorative true if the picture says nothing, so that it needs no alternative text
     * @param descriptions the words in both languages, neither null
     * @throws RefusedException if the actor may not write a part that changes, or it cannot be saved as it is
     */
    public void describe(
            String key,
            long seen,
            String reference,
            boolean decorative,
            Bilingual<FileDescription> descriptions,
            Actor actor) {
        var edition = edition(key, seen);
        var file = require(edition, reference);
        var changed = Stream.of(Language.values())
                .filter(language -> !file.descriptions().get(language).equals(descriptions.get(language)))
                .toList();
        var refusals = new ArrayList<Refusal>();
        if (file.decorative() != decorative) {
            refusals.addAll(refusals(edition, actor));
            if (refusals.isEmpty() && decorative && !file.format().isPicture()) {
                refusals.add(Refusal.workflow("file.decorative", reference));
            }
        }
        changed.forEach(language -> {
            refusals.addAll(postingEditor.refusalsToWrite(edition, language, actor));
            refusals.addAll(descriptions.get(language).refusals());
        });
        RefusedException.throwIfAny(refusals.stream().distinct().toList());
        write(edition, file, file.saying(decorative, descriptions), changed, actor);
    }

    private void write(Edition edition, PostingFile before, PostingFile after, List<Language> languages, Actor actor) {
        if (before.equals(after)) {
            return;
        }
        var now = clock.instant();
        var files = edition.getFiles().with(after);
        if (before.decorative() != after.decorative()) {
            edition.write(files, Contribution.ContributedPart.FACTS, actor, now);
            record.filesWritten(edition, actor);
        }
        for (var language : languages) {
            edition.write(files, Contribution.ContributedPart.of(language), actor, now);
            record.fileDescribed(edition, language, actor);
        }
        saved(edition, actor, now);
    }

    private void write(Edition edition, PostingFiles files, Actor actor) {
        var now = clock.instant();
        edition.write(files, Contribution.ContributedPart.FACTS, actor, now);
        record.filesWritten(edition, actor);
        saved(edition, actor, now);
    }

    private void saved(Edition edition, Actor actor, Instant now) {
        postings.flush();
        editionSavedEvent.fire(new EditionSaved(edition, SaveReason.SAVED, actor, now));
    }

    private static PostingFile require(Edition edition, String reference) {
        return edition.getFiles()
                .find(reference)
                .orElseThrow(() -> new RefusedException(List.of(Refusal.workflow("file.unknown", reference))));
    }

    private Edition edition(String key, long seen) {
        var edition = postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
        edition.requireVersion(seen);
        return edition;
    }
}
