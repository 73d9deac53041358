package ca.tandem.posting;

import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.common.StaleVersionException;
import ca.tandem.common.text.Slug;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Writes postings: creates them and changes their texts and facts. Which user may write which part depends on the edition's state. */
@ApplicationScoped
@Transactional
public class PostingEditor {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    @Inject
    Postings postings;

    @Inject
    Event<TextWritten> textWrittenEvent;

    @Inject
    Event<EditionSaved> editionSavedEvent;

    @Inject
    Event<DraftOpened> draftOpenedEvent;

    @Inject
    PostingAuditEvents record;

    @Inject
    Clock clock;

    /**
     * Creates a posting with its first edition, in draft.
     *
     * @param key a new key of letters, digits, dots, hyphens and underscores, at most 100 characters; null to derive one from the title
     * @param source the language in which the author writes
     * @param texts the texts as far as they are written; either side may be null
     * @param facts the facts as far as they are known
     * @param actor an author
     * @return the first edition
     * @throws RefusedException if the key is taken or malformed, the facts contradict each other, or the actor is not an author
     */
    public Edition create(String key, Language source, Bilingual<PostingText> texts, Facts facts, Actor actor) {
        if (!actor.holds(Role.AUTHOR)) {
            throw new RefusedException(List.of(Refusal.role("create.role")));
        }
        var name = key == null || key.isBlank() ? freeKey(texts.get(source)) : key.strip();
        var edition = open(name, source, texts, facts, actor);
        leaveAsDraft(edition, actor, false);
        return edition;
    }

    /** Creates a posting without files. Otherwise like {@link #open(String, Language, Bilingual, Facts, PostingFiles, Actor)}. */
    public Edition open(String key, Language source, Bilingual<PostingText> texts, Facts facts, Actor actor) {
        return open(key, source, texts, facts, PostingFiles.NONE, actor);
    }

    /**
     * Creates a posting that comes from elsewhere, such as an import, on behalf of the importing user, whose role is not checked. It is not
     * flushed, so that a posting that moves on in the same transaction is stored once, as it is in the end; for one that does not,
     * {@link #leaveAsDraft} is to be called. Otherwise like {@link #create}.
     *
     * @param files the files to which the texts refer
     */
    public Edition open(
            String key, Language source, Bilingual<PostingText> texts, Facts facts, PostingFiles files, Actor actor) {
        if (!KEY.matcher(key).matches()) {
            throw new RefusedException(List.of(Refusal.workflow("key.form", key)));
        }
        if (postings.byKey(key).isPresent()) {
            throw new RefusedException(List.of(Refusal.workflow("key.taken", key)));
        }
        RefusedException.throwIfAny(FactsValidator.refusals(facts));
        var written = Stream.of(Language.values())
                .filter(language -> texts.get(language) != null)
                .filter(language -> !texts.get(language).isEmpty())
                .toList();
        written.forEach(
                language -> RefusedException.throwIfAny(texts.get(language).refusals()));
        var now = clock.instant();
        var posting = new Posting(key, now);
        postings.add(posting);
        var edition = posting.open(source, now);
        record.opened(edition, actor);
        write(edition, facts, actor, now);
        if (!files.equals(PostingFiles.NONE)) {
            write(edition, files, actor, now);
        }
        written.forEach(language -> write(edition, language, texts.get(language), actor, now));
        postings.add(edition);
        if (!written.isEmpty()) {
            var nothing = new Bilingual<>(PostingText.EMPTY, PostingText.EMPTY);
            textWrittenEvent.fire(new TextWritten(edition, nothing, Set.copyOf(written), actor, now, true));
        }
        return saved(edition, SaveReason.OPENED, actor, now);
    }

    /** Leaves an edition that an import opened in this transaction to an author, as a draft. */
    public void leaveAsDraft(Edition edition, Actor actor) {
        leaveAsDraft(edition, actor, true);
    }

    private void leaveAsDraft(Edition edition, Actor actor, boolean imported) {
        postings.flush();
        draftOpenedEvent.fire(new DraftOpened(edition, actor, clock.instant(), imported));
    }

    /** Returns the reasons why the actor may not write the text in the given language in the edition's present state. */
    public List<Refusal> refusalsToWrite(Edition edition, Language language, Actor actor) {
        return switch (edition.getState()) {
            case DRAFT -> actor.holds(Role.AUTHOR) ? List.of() : List.of(Refusal.role("write.draft.role"));
            case TRANSLATION -> {
                if (!actor.holds(Role.TRANSLATOR)) {
                    yield List.of(Refusal.role("write.translation.role"));
                }
                yield language == edition.getTargetLanguage()
                        ? List.of()
                        : List.of(Refusal.workflow("write.source", edition.getState()));
            }
            default -> List.of(Refusal.workflow("write.state", edition.getState()));
        };
    }

    /** Returns the reasons why the actor may not change the facts in the edition's present state. */
    public List<Refusal> refusalsToWriteFacts(Edition edition, Actor actor) {
        if (edition.getState() != State.DRAFT) {
            return List.of(Refusal.workflow("write.facts.state", edition.getState()));
        }
        return actor.holds(Role.AUTHOR) ? List.of() : List.of(Refusal.role("write.draft.role"));
    }

    /**
     * Writes the text in one language of the edition in work. In draft, a text equal to the present one changes nothing.
     *
     * @param seen the version of the posting that the user saw
     * @return the edition with its new version
     * @throws StaleVersionException if the posting has changed since that version
     * @throws RefusedException if the actor may not write the text now
     * @throws PostingNotFoundException if there is no such posting
     */
    public Edition write(String key, long seen, Language language, PostingText postingText, Actor actor) {
        return write(key, seen, language, postingText, SaveReason.SAVED, actor);
    }

    /** Writes the text in one language for the given reason. Otherwise like the method without a reason. */
    public Edition write(
            String key, long seen, Language language, PostingText postingText, SaveReason saveReason, Actor actor) {
        var edition = edition(key, seen);
        RefusedException.throwIfAny(refusalsToWrite(edition, language, actor));
        RefusedException.throwIfAny(postingText.refusals());
        var before = edition.getTexts();
        var changes = !before.get(language).equals(postingText);
        // A translator who submits the same text again confirms it as it is.
        if (changes || edition.getState() == State.TRANSLATION) {
            var now = clock.instant();
            if (changes) {
                write(edition, language, postingText, actor, now);
            }
            tell(edition, before, List.of(language), actor, now);
            postings.flush();
            saved(edition, saveReason, actor, now);
        }
        return edition;
    }

    /**
     * Writes the target text as composed from its units. It counts as the actor's work even if the text stays the same. Fires no
     * {@link TextWritten}, because the caller has changed the units itself.
     *
     * @param saveReason the reason of the save, such as {@link SaveReason#UNIT} for a single translated unit
     * @throws RefusedException if the actor may not write the target text now
     */
    public void translate(Edition edition, PostingText postingText, SaveReason saveReason, Actor actor) {
        RefusedException.throwIfAny(refusalsToWrite(edition, edition.getTargetLanguage(), actor));
        RefusedException.throwIfAny(postingText.refusals());
        var now = clock.instant();
        write(edition, edition.getTargetLanguage(), postingText, actor, now);
        postings.flush();
        saved(edition, saveReason, actor, now);
    }

    /**
     * Writes the target text as derived from its source. Records no contribution, because it is nobody's own work, and fires no
     * {@link EditionSaved}: the save of the source text covers both.
     */
    public void writeDerivedTarget(Edition edition, PostingText postingText) {
        edition.writeDerivedTarget(postingText, clock.instant());
        record.targetDerived(edition);
        postings.flush();
    }

    /** Marks an edition as changed when something other than its texts and facts has changed, so that the posting's version moves. */
    public void markChanged(Edition edition) {
        edition.changed(clock.instant());
        postings.flush();
    }

    /** Writes the facts of the edition in work. Otherwise like {@link #write(String, long, Language, PostingText, Actor)}. */
    public Edition write(String key, long seen, Facts facts, Actor actor) {
        var edition = edition(key, seen);
        RefusedException.throwIfAny(refusalsToWriteFacts(edition, actor));
        RefusedException.throwIfAny(FactsValidator.refusals(facts));
        if (!edition.getFacts().equals(facts)) {
            var now = clock.instant();
            write(edition, facts, actor, now);
            postings.flush();
            saved(edition, SaveReason.SAVED, actor, now);
        }
        return edition;
    }

    /**
     * Writes all parts of a draft at once, in one transaction. Otherwise like {@link #write(String, long, Language, PostingText, Actor)}.
     *
     * @param source the language in which the author writes
     * @param texts both texts, neither null
     */
    public Edition write(
            String key, long seen, Language source, Bilingual<PostingText> texts, Facts facts, Actor actor) {
        var edition = edition(key, seen);
        RefusedException.throwIfAny(refusalsToWriteFacts(edition, actor));
        RefusedException.throwIfAny(FactsValidator.refusals(facts));
        Stream.of(Language.values())
                .forEach(language ->
                        RefusedException.throwIfAny(texts.get(language).refusals()));
        var now = clock.instant();
        var turned = edition.getSourceLanguage() != source;
        if (turned) {
            edition.changeSourceLanguage(source, now);
            record.sourceLanguageChanged(edition, actor);
        }
        if (!edition.getFacts().equals(facts)) {
            write(edition, facts, actor, now);
        }
        var before = edition.getTexts();
        var written = Stream.of(Language.values())
                .filter(language -> !before.get(language).equals(texts.get(language)))
                .toList();
        written.forEach(language -> write(edition, language, texts.get(language), actor, now));
        tell(edition, before, turned ? List.of(Language.values()) : written, actor, now);
        postings.flush();
        return saved(edition, SaveReason.SAVED, actor, now);
    }

    /** Returns the reasons why the actor may not write the edition's change note in its present state. */
    public List<Refusal> refusalsToWriteChangeNote(Edition edition, Actor actor) {
        return edition.isRevision()
                ? refusalsToWrite(
                        edition,
                        edition.getState() == State.TRANSLATION
                                ? edition.getTargetLanguage()
                                : edition.getSourceLanguage(),
                        actor)
                : List.of(Refusal.workflow("note.none"));
    }

    /**
     * Writes the change note of a revision: all of it in draft, only the target language's words in translation. Otherwise like
     * {@link #write(String, long, Language, PostingText, Actor)}.
     */
    public Edition write(String key, long seen, ChangeNote note, Actor actor) {
        var edition = edition(key, seen);
        RefusedException.throwIfAny(refusalsToWriteChangeNote(edition, actor));
        RefusedException.throwIfAny(note.refusals());
        var before = edition.getNote();
        var source = edition.getSourceLanguage();
        var target = edition.getTargetLanguage();
        var sourceChanges = note.isMinor() != before.isMinor()
                || !Objects.equals(
                        note.getWords().get(source), before.getWords().get(source));
        if (sourceChanges && edition.getState() == State.TRANSLATION) {
            throw new RefusedException(List.of(Refusal.workflow("note.source")));
        }
        if (!note.equals(before)) {
            var now = clock.instant();
            edition.write(note, sourceChanges ? source : target, actor, now);
            record.changeNoteWritten(edition, actor);
            postings.flush();
            editionSavedEvent.fire(new EditionSaved(edition, SaveReason.SAVED, actor, now));
        }
        return edition;
    }

    /** Sets the source language of a draft. Otherwise like {@link #write(String, long, Language, PostingText, Actor)}. */
    public Edition changeSourceLanguage(String key, long seen, Language source, Actor actor) {
        var edition = edition(key, seen);
        RefusedException.throwIfAny(refusalsToWriteFacts(edition, actor));
        if (edition.getSourceLanguage() != source) {
            var now = clock.instant();
            edition.changeSourceLanguage(source, now);
            record.sourceLanguageChanged(edition, actor);
            tell(edition, edition.getTexts(), List.of(Language.values()), actor, now);
            postings.flush();
            saved(edition, SaveReason.SAVED, actor, now);
        }
        return edition;
    }

    /**
     * Replaces the texts, facts and files of an earlier import in an edition that is still in draft or translation, on behalf of the importing
     * user.
     */
    public Edition replace(
            Edition edition, Bilingual<PostingText> texts, Facts facts, PostingFiles files, Actor actor) {
        if (edition.getState() != State.DRAFT && edition.getState() != State.TRANSLATION) {
            throw new RefusedException(List.of(Refusal.workflow("write.state", edition.getState())));
        }
        var now = clock.instant();
        var before = edition.getTexts();
        var written = Stream.of(Language.values())
                .filter(language -> texts.get(language) != null)
                .filter(language -> !before.get(language).equals(texts.get(language)))
                .toList();
        written.forEach(
                language -> RefusedException.throwIfAny(texts.get(language).refusals()));
        written.forEach(language -> write(edition, language, texts.get(language), actor, now));
        tell(edition, before, written, actor, now);
        if (!facts.equals(edition.getFacts())) {
            write(edition, facts, actor, now);
        }
        if (!files.equals(edition.getFiles())) {
            write(edition, files, actor, now);
        }
        postings.flush();
        return saved(edition, SaveReason.IMPORTED, actor, now);
    }

    private Edition saved(Edition edition, SaveReason saveReason, Actor actor, Instant now) {
        editionSavedEvent.fire(new EditionSaved(edition, saveReason, actor, now));
        return edition;
    }

    private void write(Edition edition, Language language, PostingText postingText, Actor actor, Instant now) {
        edition.write(language, postingText, actor, now);
        record.textWritten(edition, language, actor);
    }

    private void write(Edition edition, Facts facts, Actor actor, Instant now) {
        edition.write(facts, actor, now);
        record.factsWritten(edition, actor);
    }

    private void write(Edition edition, PostingFiles files, Actor actor, Instant now) {
        edition.write(files, Contribution.ContributedPart.FACTS, actor, now);
        record.filesWritten(edition, actor);
    }

    private void tell(
            Edition edition, Bilingual<PostingText> before, List<Language> written, Actor actor, Instant now) {
        if (!written.isEmpty()) {
            textWrittenEvent.fire(new TextWritten(edition, before, Set.copyOf(written), actor, now, false));
        }
    }

    private Edition edition(String key, long seen) {
        var edition = postings.edition(key).orElseThrow(() -> new PostingNotFoundException(key));
        edition.requireVersion(seen);
        return edition;
    }

    private String freeKey(PostingText postingText) {
        var base = Slug.of(postingText == null ? "" : postingText.title()).orElse("posting");
        var key = base;
        for (var number = 2; postings.byKey(key).isPresent(); number++) {
            key = base + "-" + number;
        }
        return key;
    }
}
