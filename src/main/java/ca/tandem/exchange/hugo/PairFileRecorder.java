package ca.tandem.exchange.hugo;

import ca.tandem.common.Language;
import ca.tandem.exchange.hugo.ImportedFile.ImportOutcome;
import ca.tandem.exchange.hugo.PairFiles.TakenFile;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingFiles;
import ca.tandem.translation.check.Finding;
import ca.tandem.translation.text.TextReferences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;

/** Stores what becomes of the pictures and documents of a posting in an import, in the transaction of the posting. */
@ApplicationScoped
@Transactional
public class PairFileRecorder {

    @Inject
    Imports imports;

    @Inject
    ImportedTree importedTree;

    /** Stores the outcome of those that cannot be taken. */
    void refuse(long run, PairFiles files) {
        files.refused().forEach(file -> reject(run, files, file.path(), file.finding()));
    }

    /** Notes files that the posting has already. */
    void takeSame(long run, PairFiles files) {
        files.taken().forEach(file -> take(run, files, file, ImportOutcome.UNCHANGED));
    }

    /** Notes files of which the edition takes all that are new or have changed. */
    void take(long run, PairFiles files, PostingFiles present) {
        for (var file : files.taken()) {
            var isSame = !file.isChanged() || file.isIn(present);
            take(run, files, file, isSame ? ImportOutcome.UNCHANGED : ImportOutcome.IMPORTED);
        }
    }

    /**
     * Notes files of which the edition takes no text: other contents of its own files only.
     *
     * @param isDecided whether nobody may change the edition now
     */
    void takeWithoutText(long run, PairFiles files, PostingFiles present, boolean isDecided) {
        for (var file : files.taken()) {
            if (!file.isChanged() || file.isIn(present)) {
                take(run, files, file, ImportOutcome.UNCHANGED);
            } else if (!isDecided && file.isReplacedIn(present)) {
                take(run, files, file, ImportOutcome.IMPORTED);
            } else {
                var code = isDecided ? "edition.in.work" : "text.edited";
                reject(run, files, file.path(), Finding.of(code, null, "file"));
            }
        }
    }

    private void take(long run, PairFiles files, TakenFile file, ImportOutcome outcome) {
        var key = files.pair().key();
        if (file.isChanged()) {
            importedTree.storeSourceFile(
                    key, file.path(), file.original(), file.file().reference(), run);
        }
        if (file.isNews()) {
            imports.add(new ImportedFile(run, file.path(), outcome, key, List.of()));
        }
    }

    private void reject(long run, PairFiles files, String path, Finding finding) {
        imports.add(
                new ImportedFile(run, path, ImportOutcome.REJECTED, files.pair().key(), List.of(finding)));
    }

    /**
     * Returns the files of an edition after the import, without those that came with the tree, are as they came, and are in neither text any
     * longer.
     *
     * @param current the edition before
     * @param welcome the texts that it takes
     */
    PostingFiles after(Edition current, HugoPair welcome, PairFiles files) {
        var isTextTaken = !welcome.present().isEmpty();
        var after = files.in(current.getFiles(), isTextTaken);
        if (!isTextTaken || after.all().isEmpty()) {
            return after;
        }
        var used = new HashSet<String>();
        for (var language : Language.values()) {
            var file = welcome.files().get(language);
            var text = file == null ? current.textIn(language) : file.text();
            used.addAll(TextReferences.of(text.body()).files());
        }
        for (var source : importedTree.sourceFiles(List.of(welcome.key()))) {
            var isAsItCame = after.find(source.getReference())
                    .filter(file -> file.hash().equals(source.getHash()))
                    .isPresent();
            if (isAsItCame && !used.contains(source.getReference())) {
                after = after.without(source.getReference());
                importedTree.remove(source);
            }
        }
        return after;
    }
}
