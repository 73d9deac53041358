package ca.tandem.exchange.hugo;

import ca.tandem.audit.AuditEvent;
import ca.tandem.audit.AuditLog;
import ca.tandem.common.Bilingual;
import ca.tandem.common.Language;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.posting.ActionRequest;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingFiles;
import ca.tandem.posting.PostingWorkflow;
import ca.tandem.posting.Postings;
import ca.tandem.publication.PublicAddresses;
import ca.tandem.translation.check.Finding;
import ca.tandem.workflow.Action;
import ca.tandem.workflow.Refusal;
import ca.tandem.workflow.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Joining of two postings that an import made of one file each, and that it takes for translations of each other: one keeps its key and gets
 * the other's text, the other one is discarded. Later imports find both files under that key.
 */
@ApplicationScoped
@Transactional
public class PairJoin {

    private static final String SUSPECTED = "twin.suspected";

    @Inject
    Imports imports;

    @Inject
    Postings postings;

    @Inject
    PostingWorkflow workflow;

    @Inject
    ImportedTree importedTree;

    @Inject
    PairFileReader pairFileReader;

    @Inject
    PostingImporter postingImporter;

    @Inject
    PublicAddresses publicAddresses;

    @Inject
    AuditLog auditLog;

    /** A posting of one file, as it was imported. */
    private record SingleFile(Edition edition, ImportSource source, boolean untouched) {}

    /** Returns the keys of the postings that the findings of a posting propose for joining. */
    public static List<String> proposed(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code().equals(SUSPECTED))
                .map(finding -> String.valueOf(finding.arguments().get(0)))
                .distinct()
                .toList();
    }

    /**
     * Joins two postings of an import.
     *
     * @param run the id of the import, by whose mode the pair is settled
     * @return the key that both have from now on
     * @throws RefusedException if the actor is no administrator, an import is running, the two are not proposed as a pair any longer, or the
     *     one that goes has been changed since it was imported
     */
    public String join(long run, String key, String other, Actor actor) {
        var mode = imports.stored(run).map(ImportRun::getMode);
        var one = single(key);
        var two = single(other);
        var isProposed = Stream.of(List.of(key, other), List.of(other, key))
                .anyMatch(pair -> proposed(imports.findings(pair.get(0))).contains(pair.get(1)));
        refuse(!actor.holds(Role.ADMINISTRATOR), Refusal.role("import.role"));
        refuse(!imports.running().isEmpty(), Refusal.workflow("join.running"));
        refuse(mode.isEmpty() || one.isEmpty() || two.isEmpty() || !isProposed, Refusal.workflow("join.unknown"));
        var english = one.get().source().getLanguage() == Language.EN ? one.get() : two.get();
        var french = english.equals(one.get()) ? two.get() : one.get();
        refuse(english.source().getLanguage() == french.source().getLanguage(), Refusal.workflow("join.unknown"));
        var isFrenchNamed = isNamed(french) && !isNamed(english);
        var kept = isFrenchNamed ? french : english;
        var gone = isFrenchNamed ? english : french;
        refuse(!gone.untouched(), Refusal.workflow("join.changed", gone.source().getKey()));
        join(run, kept.source().getKey(), gone, mode.get(), actor);
        return kept.source().getKey();
    }

    private void join(long run, String key, SingleFile gone, ImportMode mode, Actor actor) {
        var from = gone.source().getKey();
        var language = gone.source().getLanguage();
        workflow.perform(
                from,
                gone.edition().getVersion(),
                ActionRequest.of(Action.DISCARD, PostingImporter.reason(run)),
                actor);
        imports.forgetPages(run, from, key);
        imports.moveFiles(run, from, key);
        imports.forgetPosting(run, from, 0);
        imports.remove(gone.source());
        publicAddresses.moveAliases(from, key);
        moveFiles(from, key);
        var file = gone.source().toFileOfTree().withDerivedKey(key);
        var kept = imports.sources(key).get(language.other()).toFileOfTree().withDerivedKey(key);
        var pair = new HugoPair(key, new Bilingual<>(kept, kept).with(language, file), List.of());
        postingImporter.importJoined(run, pairFileReader.read(pair, TreeFiles.none()), mode, actor);
        imports.forgetPosting(run, key, 1);
        imports.sources(key).get(language).joinFrom(from);
        auditLog.add(AuditEvent.of("import.joined")
                .by(actor.name())
                .on(key)
                .with("import", run)
                .with("from", from));
    }

    /** Moves the pictures and documents of a posting to another, which may have others under their references or the same at their paths. */
    private void moveFiles(String from, String to) {
        var files = postings.of(to).current().map(Edition::getFiles).orElse(PostingFiles.NONE);
        var paths = importedTree.sourceFiles(List.of(to)).stream()
                .map(ImportSourceFile::getPath)
                .toList();
        var gone = postings.of(from).current().map(Edition::getFiles).orElse(PostingFiles.NONE);
        for (var source : importedTree.sourceFiles(List.of(from))) {
            var file = gone.find(source.getReference());
            if (file.isEmpty() || paths.contains(source.getPath())) {
                importedTree.remove(source);
            } else {
                var reference = files.find(source.getReference()).isEmpty()
                        ? source.getReference()
                        : files.freeReference(
                                source.getReference(), file.get().format().extension());
                source.moveTo(to, reference);
                files = files.with(file.get().under(reference));
            }
        }
    }

    private Optional<SingleFile> single(String key) {
        var sources = imports.sources(key);
        var source = sources.en() == null ? sources.fr() : sources.en();
        return sources.hasBoth() || source == null
                ? Optional.empty()
                : postings.of(key)
                        .current()
                        .filter(edition -> edition.getState().isInWork()
                                && edition.textIn(source.getLanguage().other()).isEmpty())
                        .map(edition -> new SingleFile(
                                edition,
                                source,
                                imports.lastOf(key)
                                        .map(ImportedPosting::getContentHash)
                                        .filter(edition.contentHash()::equals)
                                        .isPresent()));
    }

    private static boolean isNamed(SingleFile single) {
        return single.source().toFile().key() != null;
    }

    private static void refuse(boolean isRefused, Refusal refusal) {
        if (isRefused) {
            throw new RefusedException(List.of(refusal));
        }
    }
}
