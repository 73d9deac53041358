package ca.tandem.exchange.hugo;

import ca.tandem.common.Bilingual;
import ca.tandem.common.ProblemException;
import ca.tandem.common.ProblemException.Reason;
import ca.tandem.common.Sha256;
import ca.tandem.exchange.hugo.PairFiles.RefusedFile;
import ca.tandem.exchange.hugo.PairFiles.TakenFile;
import ca.tandem.media.FileStorage;
import ca.tandem.media.StoredFiles;
import ca.tandem.media.UploadProcessor;
import ca.tandem.posting.Edition;
import ca.tandem.posting.FileDescription;
import ca.tandem.posting.PostingFile;
import ca.tandem.posting.PostingFiles;
import ca.tandem.posting.Postings;
import ca.tandem.translation.check.Finding;
import ca.tandem.workflow.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the pictures and documents to which the texts of a posting refer out of an archive, and stores those that pass the checks of an upload.
 * One is in memory at a time. Not to be called in a transaction, since an upload may wait for its turn: what is stored and then not used is
 * found again by the next import.
 */
@ApplicationScoped
public class PairFileReader {

    @Inject
    ImportedTree importedTree;

    @Inject
    Imports imports;

    @Inject
    Postings postings;

    @Inject
    UploadProcessor uploadProcessor;

    @Inject
    FileStorage fileStorage;

    @Inject
    StoredFiles storedFiles;

    /**
     * Returns the files of a posting, and the posting with texts that refer to them.
     *
     * @param pair the posting as it is in the tree
     * @param tree the files of the archive
     */
    PairFiles read(HugoPair pair, TreeFiles tree) {
        var texts = pair.files().map(ReferringText::of);
        if (texts.en().isEmpty() && texts.fr().isEmpty()) {
            return PairFiles.none(pair);
        }
        var known = new HashMap<String, ImportSourceFile>();
        importedTree
                .sourceFiles(List.of(pair.key()))
                .forEach(file -> known.put(TreePlaces.composed(file.getPath()), file));
        var paths =
                texts.map(text -> text.paths(candidates -> tree.find(candidates).or(() -> candidates.stream()
                        .filter(known::containsKey)
                        .map(path -> known.get(path).getPath())
                        .findFirst())));
        var used = new LinkedHashSet<>(paths.en().values());
        used.addAll(paths.fr().values());
        if (used.isEmpty()) {
            return PairFiles.none(pair);
        }
        var files = new ReadFiles(presentFiles(pair.key()));
        used.forEach(path -> read(path, known.get(TreePlaces.composed(path)), tree, files));
        var words = new FileWords(texts, paths, files.references, imports.sources(pair.key()));
        return new PairFiles(
                pair.referring(paths.map(addresses -> references(addresses, files.references))),
                files.taken.stream()
                        .map(file -> file.with(words.describe(file.file())))
                        .toList(),
                files.refused);
    }

    /** The files of a posting while they are read. */
    private static final class ReadFiles {

        /** The files that the posting has, and those that were taken so far. */
        private PostingFiles all;

        private final Map<String, String> references = new HashMap<>();
        private final List<TakenFile> taken = new ArrayList<>();
        private final List<RefusedFile> refused = new ArrayList<>();

        ReadFiles(PostingFiles present) {
            all = present;
        }

        private void refuse(String path, Refusal refusal) {
            refuse(path, new Reason(refusal.code(), "refusal." + refusal.code(), refusal.arguments()));
        }

        private void refuse(String path, Reason reason) {
            refused.add(new RefusedFile(path, Finding.of("file.refused", null, "file", reason)));
        }
    }

    /** Returns the files of the edition that files are about, and those that only one in work beside it has. */
    private PostingFiles presentFiles(String key) {
        var editions = postings.of(key);
        var files = editions.current().map(Edition::getFiles).orElse(PostingFiles.NONE);
        for (var file : HugoChanges.subject(editions)
                .map(Edition::getFiles)
                .orElse(files)
                .all()) {
            files = files.find(file.reference()).isPresent() ? files : files.with(file);
        }
        return files;
    }

    private static Map<String, String> references(Map<String, String> paths, Map<String, String> references) {
        var byAddress = new LinkedHashMap<String, String>();
        paths.forEach((address, path) -> {
            if (references.containsKey(path)) {
                byAddress.put(address, references.get(path));
            }
        });
        return byAddress;
    }

    private void read(String path, ImportSourceFile known, TreeFiles tree, ReadFiles files) {
        var refusals = known == null ? files.all.refusalsToAdd(0) : List.<Refusal>of();
        if (!refusals.isEmpty()) {
            files.refuse(path, refusals.get(0));
            return;
        }
        if (known != null) {
            // Also where it is refused now: the text goes on referring to what came before.
            files.references.put(path, known.getReference());
        }
        var original = tree.has(path) ? original(path, tree) : earlier(known);
        if (original.isEmpty()) {
            if (!tree.isReported(path)) {
                files.refuse(path, tree.refused(path).orElseThrow());
            }
            return;
        }
        var isChanged =
                known == null || !known.getOriginalHash().equals(original.get().originalHash());
        if (known != null && isChanged && isEdited(known, original.get(), files.all)) {
            files.refused.add(new RefusedFile(path, Finding.of("file.edited", null, "file", known.getReference())));
            return;
        }
        take(path, known, tree.has(path) && !tree.isReported(path), isChanged, original.get(), files);
    }

    /** Checks whether somebody put another file in the place of one that came, which is not what comes now. */
    private static boolean isEdited(ImportSourceFile known, OriginalFile original, PostingFiles present) {
        return present.find(known.getReference())
                .filter(file ->
                        !file.hash().equals(known.getHash()) && !file.hash().equals(original.hash()))
                .isPresent();
    }

    private static void take(
            String path,
            ImportSourceFile known,
            boolean isNews,
            boolean isChanged,
            OriginalFile original,
            ReadFiles files) {
        var reference = reference(path, known, original, files.all);
        var others = files.all.without(reference);
        var refusals = others.refusalsToAdd(original.byteCount());
        if (!refusals.isEmpty()) {
            files.refuse(path, refusals.get(0));
            return;
        }
        var before = files.all.find(reference);
        var file = new PostingFile(
                reference,
                original.hash(),
                original.format(),
                original.byteCount(),
                original.width(),
                original.height(),
                before.filter(PostingFile::decorative).isPresent()
                        && original.format().isPicture(),
                before.map(PostingFile::descriptions)
                        .orElse(new Bilingual<>(FileDescription.EMPTY, FileDescription.EMPTY)));
        files.all = others.with(file);
        files.references.put(path, reference);
        files.taken.add(new TakenFile(path, isNews, isChanged, original, before.orElse(null), file));
    }

    /** Returns the reference of the same content or, where there is none, the one that the file at the path had, or a new one. */
    private static String reference(String path, ImportSourceFile known, OriginalFile original, PostingFiles files) {
        return files.all().stream()
                .filter(file -> file.hash().equals(original.hash()))
                .map(PostingFile::reference)
                .findFirst()
                .or(() -> Optional.ofNullable(known).map(ImportSourceFile::getReference))
                .orElseGet(() -> files.freeReference(path, original.format().extension()));
    }

    private Optional<OriginalFile> earlier(ImportSourceFile known) {
        return storedFiles
                .widest(known.getHash())
                .map(widest -> OriginalFile.of(known.getOriginalHash(), known.getHash(), widest));
    }

    /** Returns a file of the archive as it is stored; empty if it is refused, with the reason in the tree. */
    private Optional<OriginalFile> original(String path, TreeFiles tree) {
        if (tree.taken(path).isEmpty() && tree.refused(path).isEmpty()) {
            try {
                tree.take(path, stored(tree.content(path, UploadProcessor.MOST_BYTES)));
            } catch (ProblemException e) {
                tree.refuse(path, e.reasons().get(0));
            }
        }
        return tree.taken(path);
    }

    private OriginalFile stored(byte[] content) {
        var originalHash = HexFormat.of().formatHex(Sha256.of(content));
        // What readers get already, such as a document or what an export gave, is not processed again.
        var hash = storedFiles
                .original(originalHash)
                .map(original -> original.getFile().getHash())
                .orElse(originalHash);
        return storedFiles
                .widest(hash)
                .map(widest -> OriginalFile.of(originalHash, hash, widest))
                .orElseGet(() -> processed(content, originalHash));
    }

    private OriginalFile processed(byte[] content, String originalHash) {
        try {
            var processed = uploadProcessor.process(new ByteArrayInputStream(content));
            fileStorage.storeWithOriginal(processed, content);
            return OriginalFile.of(originalHash, processed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
