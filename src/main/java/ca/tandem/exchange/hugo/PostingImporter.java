package ca.tandem.exchange.hugo;

import ca.tandem.audit.AuditLog;
import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.exchange.hugo.ImportedFile.ImportOutcome;
import ca.tandem.identity.Actor;
import ca.tandem.posting.Edition;
import ca.tandem.posting.Facts;
import ca.tandem.posting.OriginalDates;
import ca.tandem.posting.PostingEditions;
import ca.tandem.posting.PostingEditor;
import ca.tandem.posting.PostingFiles;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.publication.PublicAddresses;
import ca.tandem.translation.check.Checks;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.check.link.LinkLearning;
import ca.tandem.translation.unit.MemoryUpdater;
import ca.tandem.workflow.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Import of one posting in one transaction: the posting, its outcome and the progress are stored together or not at all. Texts that users
 * wrote since the last import are never lost. In an edition in work the user's text stays and the file is left out; beside a public edition
 * the text of the file waits as a draft.
 */
@ApplicationScoped
public class PostingImporter {

    /** Beginning of the reason of an action that an import takes; the number of the import follows. */
    private static final String REASON = "import ";

    /** The states in which nobody may change an edition, since somebody decides on it or has decided. */
    private static final Set<State> DECIDED = EnumSet.of(State.APPROVAL, State.SCHEDULED);

    @Inject
    Postings postings;

    @Inject
    PostingEditor postingEditor;

    @Inject
    PostingWorkflow workflow;

    @Inject
    Checks checks;

    @Inject
    MemoryUpdater memory;

    @Inject
    LinkLearning linkLearning;

    @Inject
    PublicAddresses publicAddresses;

    @Inject
    Imports imports;

    @Inject
    PairFileRecorder pairFileRecorder;

    @Inject
    AuditLog auditLog;

    @Inject
    Clock clock;

    /** Imports the files of a posting. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void importPosting(long run, PairFiles files, ImportMode mode, Actor actor) {
        take(run, files, mode, actor);
    }

    /** Imports files that came apart and were joined, in the transaction of the joining. */
    @Transactional
    void importJoined(long run, PairFiles files, ImportMode mode, Actor actor) {
        take(run, files, mode, actor);
    }

    private void take(long run, PairFiles files, ImportMode mode, Actor actor) {
        var pair = files.pair();
        auditLog.addDetail("import", run);
        pairFileRecorder.refuse(run, files);
        var sources = imports.sources(pair.key());
        var editions = postings.of(pair.key());
        var now = clock.instant();
        if (takeSame(run, files, sources, editions, now)) {
            return;
        }
        var current = editions.current();
        var welcome = welcome(run, pair, sources, current);
        var whole = whole(pair, welcome, sources);
        var visibility = HugoVisibility.of(whole, now);
        var last = imports.lastOf(pair.key()).map(ImportedPosting::getContentHash);
        var isTextTaken = !welcome.present().isEmpty();
        var isDecided = current.map(Edition::getState).filter(DECIDED::contains).isPresent();
        var presentFiles = current.map(Edition::getFiles).orElse(PostingFiles.NONE);
        var isFileTaken = !isDecided && files.isAnyReplaced(presentFiles);
        if (isTextTaken) {
            pairFileRecorder.take(run, files, presentFiles);
        } else {
            pairFileRecorder.takeWithoutText(run, files, presentFiles, isDecided);
        }
        if (!isTextTaken && !isFileTaken) {
            current.ifPresent(edition -> record(run, edition, last.orElse(null), whole, visibility));
            return;
        }
        var reason = reason(run);
        var untouched = current.filter(edition -> edition.getState() != State.DISCARDED)
                .map(Edition::contentHash)
                .equals(last);
        var archived = archived(visibility, sources, current, now);
        var edition = current.isPresent()
                ? rewrite(current.get(), welcome, whole, files, archived, actor, reason)
                : open(whole, files, actor);
        if (mode == ImportMode.PUBLISHED && !visibility.withheld() && untouched) {
            settle(edition, current, archived, visibility.publishAt(), whole.dates(), actor, reason);
        }
        if (isOpened(edition, current) && edition.getState() == State.DRAFT) {
            postingEditor.leaveAsDraft(edition, actor);
        }
        memory.addImported(edition);
        linkLearning.learn(edition);
        for (var file : welcome.present()) {
            take(run, file, sources, file.repaired() ? ImportOutcome.REPAIRED : ImportOutcome.IMPORTED);
        }
        record(run, edition, edition.contentHash(), whole, visibility);
    }

    /** Returns the reason of the actions that an import takes. */
    static String reason(long run) {
        return REASON + run;
    }

    /** Checks whether an action with the given reason was taken by an import. */
    static boolean isReason(String reason) {
        return reason != null && reason.startsWith(REASON);
    }

    /**
     * Takes files that say what the posting says already, as an export wrote them: nothing changes but that they are known from now on.
     *
     * @return whether they are such files
     */
    private boolean takeSame(
            long run, PairFiles files, Bilingual<ImportSource> sources, PostingEditions editions, Instant now) {
        var pair = files.pair();
        var isKnown = pair.present().stream().allMatch(file -> {
            var source = sources.get(file.language());
            return source != null && source.isSame(file);
        });
        var subject = HugoChanges.subject(editions);
        var all = whole(pair, pair, sources);
        if (isKnown
                || subject.isEmpty()
                || !files.areAllIn(subject.get().getFiles())
                || !HugoChanges.areNone(all, subject.get(), now)) {
            return false;
        }
        pairFileRecorder.takeSame(run, files);
        for (var file : pair.present()) {
            take(run, file, sources, ImportOutcome.UNCHANGED);
        }
        var last = imports.lastOf(pair.key()).map(ImportedPosting::getContentHash);
        record(run, subject.get(), last.orElse(null), all, HugoVisibility.of(all, now));
        return true;
    }

    private void take(long run, HugoFile file, Bilingual<ImportSource> sources, ImportOutcome outcome) {
        imports.storeSource(file, sources.get(file.language()));
        file.fields().addresses().forEach(path -> publicAddresses.addAlias(file.key(), file.language(), path));
        imports.add(new ImportedFile(run, file, outcome));
    }

    /** Returns the files that change something, and stores the outcome of the others. */
    private HugoPair welcome(long run, HugoPair pair, Bilingual<ImportSource> sources, Optional<Edition> current) {
        var welcome = pair;
        for (var file : pair.present()) {
            var source = sources.get(file.language());
            var finding = current.flatMap(edition -> collision(edition, file, source));
            if (source != null && source.isSame(file)) {
                imports.add(new ImportedFile(run, file, ImportOutcome.UNCHANGED));
                welcome = welcome.with(file.language(), null);
            } else if (finding.filter(Finding::isError).isPresent()) {
                imports.add(new ImportedFile(run, file.with(finding.get()), ImportOutcome.REJECTED));
                welcome = welcome.with(file.language(), null);
            } else if (finding.isPresent()) {
                welcome = welcome.with(file.language(), file.with(finding.get()));
            }
        }
        return welcome;
    }

    /**
     * Returns the conflict of a file with the present edition: one that nobody may change now, or one whose text was written by a user.
     * Empty if there is none.
     */
    private static Optional<Finding> collision(Edition edition, HugoFile file, ImportSource source) {
        var language = file.language();
        var state = edition.getState();
        if (DECIDED.contains(state)) {
            return Optional.of(Finding.of("edition.in.work", language, "file"));
        }
        var present = edition.textIn(language);
        var known = present.isEmpty()
                || present.equals(file.text())
                || (source != null && HugoChanges.says(source.toFile(), edition));
        if (known) {
            return Optional.empty();
        }
        return Optional.of(
                state.isInWork()
                        ? Finding.of("text.edited", language, "file")
                        : Finding.of("text.replaced", language, "file"));
    }

    /** Returns the posting as its files describe it: those of this import, completed by those of earlier imports. */
    private static HugoPair whole(HugoPair pair, HugoPair welcome, Bilingual<ImportSource> sources) {
        var whole = welcome;
        for (var language : Language.values()) {
            var source = sources.get(language);
            if (welcome.files().get(language) == null && source != null) {
                var file = pair.files().get(language);
                // What is the same as before is taken as it was read now, with what the tree says of it.
                whole = whole.with(language, file != null && source.isSame(file) ? file : source.toFile());
            }
        }
        return whole;
    }

    private Edition open(HugoPair whole, PairFiles files, Actor actor) {
        var source = sourceLanguage(whole);
        return postingEditor.open(
                whole.key(),
                source,
                whole.texts(),
                whole.facts(new Facts(), source),
                files.in(PostingFiles.NONE, true),
                actor);
    }

    /**
     * Returns the source language of a new posting: the only language that it has; of two, the one without errors; English if neither or both
     * have errors.
     */
    private Language sourceLanguage(HugoPair whole) {
        if (!whole.files().hasBoth()) {
            return whole.present().get(0).language();
        }
        var texts = whole.texts();
        return checks.isFaulty(texts, Language.EN) && !checks.isFaulty(texts, Language.FR) ? Language.FR : Language.EN;
    }

    private Edition rewrite(
            Edition current,
            HugoPair welcome,
            HugoPair whole,
            PairFiles files,
            boolean archived,
            Actor actor,
            String reason) {
        var newFiles = pairFileRecorder.after(current, welcome, files);
        var facts = whole.facts(current.getFacts(), current.getSourceLanguage());
        var same = welcome.present().stream().allMatch(file -> file.text().equals(current.textIn(file.language())));
        if (current.getState().isPublic()
                && same
                && facts.equals(current.getFacts())
                && newFiles.equals(current.getFiles())
                && archived == (current.getState() == State.ARCHIVED)) {
            return current;
        }
        var edition = current.getState().isInWork() ? current : workflow.startImportedRevision(current, actor, reason);
        return postingEditor.replace(edition, welcome.texts(), facts, newFiles, actor);
    }

    /**
     * Publishes the edition if it is ready, or lets it be published at a moment to come. Otherwise sends a draft to translation, unless a
     * user has already sent it somewhere.
     */
    private void settle(
            Edition edition,
            Optional<Edition> before,
            boolean archived,
            Instant publishAt,
            OriginalDates dates,
            Actor actor,
            String reason) {
        if (!edition.getState().isInWork()) {
            return;
        }
        var opened = isOpened(edition, before);
        // A revision that was in work before the import belongs to the users who opened it.
        var ours =
                opened || postings.publicEdition(edition.getPosting().getKey()).isEmpty();
        if (ours && publishAt == null) {
            workflow.publishImported(edition, archived, dates, actor, reason);
        } else if (ours) {
            workflow.scheduleImported(edition, publishAt, actor, reason);
        }
        if (edition.getState() == State.DRAFT
                && (opened || edition.getHistory().isEmpty())
                && edition.textIn(edition.getSourceLanguage()).isComplete()) {
            workflow.sendToTranslation(edition, actor, reason);
        }
    }

    /** Checks whether this import opened the edition. */
    private static boolean isOpened(Edition edition, Optional<Edition> before) {
        return before.filter(earlier -> earlier.getNumber() == edition.getNumber())
                .isEmpty();
    }

    /** Checks whether the posting is to be archived: as the files say or, if they say the same as before, as users left it. */
    private static boolean archived(
            HugoVisibility visibility, Bilingual<ImportSource> sources, Optional<Edition> current, Instant now) {
        var nothing = new HugoPair("", new Bilingual<>(null, null), List.of());
        var before = whole(nothing, nothing, sources);
        var unsaid =
                before.present().isEmpty() || HugoVisibility.of(before, now).archived() == visibility.archived();
        return current.filter(edition -> unsaid && edition.getState().isPublic())
                .map(edition -> edition.getState() == State.ARCHIVED)
                .orElse(visibility.archived());
    }

    private void record(long run, Edition edition, String contentHash, HugoPair whole, HugoVisibility visibility) {
        var texts = edition.getTexts();
        var findings = new ArrayList<>(visibility.findings());
        findings.addAll(whole.findings());
        // The other language may have been written here.
        findings.removeIf(finding -> finding.code().equals("twin.missing")
                && !texts.get(finding.language()).isEmpty());
        findings.addAll(checks.findings(edition));
        for (var language : Language.values()) {
            edition.getFiles().missing(language).stream()
                    .map(missing -> Finding.of(
                            missing.code(),
                            language,
                            "file",
                            missing.arguments().toArray()))
                    .forEach(findings::add);
        }
        imports.add(new ImportedPosting(run, edition, contentHash, findings));
    }
}
