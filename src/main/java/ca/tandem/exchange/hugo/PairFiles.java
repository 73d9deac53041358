package ca.tandem.exchange.hugo;

import ca.tandem.posting.PostingFile;
import ca.tandem.posting.PostingFiles;
import ca.tandem.translation.check.Finding;
import java.util.List;

/**
 * The files of a posting in a tree, as an import takes them.
 *
 * @param pair the posting, whose texts refer to the files as those of the portal do
 * @param taken the pictures and documents to which the texts refer
 * @param refused those that cannot be taken, to which the texts still refer as they did
 */
record PairFiles(HugoPair pair, List<TakenFile> taken, List<RefusedFile> refused) {

    /**
     * A picture or document that can be a file of the posting.
     *
     * @param path its path in the tree
     * @param isNews whether the report is to tell of it; not where an earlier archive had it, or another posting has it too
     * @param isChanged whether the posting did not have it from an earlier import, or another content at its path
     * @param original what it is
     * @param before the file of that reference as the posting had it when it was read; null if it had none
     * @param file the file, with the words that the texts say of it
     */
    record TakenFile(
            String path,
            boolean isNews,
            boolean isChanged,
            OriginalFile original,
            PostingFile before,
            PostingFile file) {

        /** Checks whether an edition has the file with this content. */
        boolean isIn(PostingFiles present) {
            return present.find(file.reference())
                    .filter(now -> now.hash().equals(file.hash()))
                    .isPresent();
        }

        /** Checks whether an edition has the file with the content that it had before this import. */
        boolean isReplacedIn(PostingFiles present) {
            return isChanged && !isIn(present) && present.find(file.reference()).isPresent();
        }

        /** Returns the file for an edition, with the words that somebody wrote since it was read. */
        private PostingFile in(PostingFiles present) {
            return present.find(file.reference())
                    .filter(now -> !now.equals(before))
                    .map(now -> file.saying(now.decorative() && file.format().isPicture(), now.descriptions()))
                    .orElse(file);
        }

        /** Returns a copy with other words. */
        TakenFile with(PostingFile described) {
            return new TakenFile(path, isNews, isChanged, original, before, described);
        }
    }

    /**
     * A picture or document that is left out.
     *
     * @param path its path in the tree
     * @param finding the reason
     */
    record RefusedFile(String path, Finding finding) {}

    PairFiles {
        taken = List.copyOf(taken);
        refused = List.copyOf(refused);
    }

    /** Returns a posting whose texts refer to no files. */
    static PairFiles none(HugoPair pair) {
        return new PairFiles(pair, List.of(), List.of());
    }

    /** Checks whether any file of an edition has another content in the tree since the last import. */
    boolean isAnyReplaced(PostingFiles present) {
        return taken.stream().anyMatch(one -> one.isReplacedIn(present));
    }

    /** Checks whether an edition has all files as they are in the tree. */
    boolean areAllIn(PostingFiles files) {
        return taken.stream().allMatch(one -> one.isIn(files));
    }

    /**
     * Returns the files of an edition after the import.
     *
     * @param present the files before
     * @param isTextTaken whether the edition takes a text that came with them; otherwise only other contents of its files go in
     */
    PostingFiles in(PostingFiles present, boolean isTextTaken) {
        var files = present;
        for (var one : taken) {
            if (isTextTaken || one.isReplacedIn(present)) {
                files = files.with(one.in(present));
            }
        }
        return files;
    }
}
