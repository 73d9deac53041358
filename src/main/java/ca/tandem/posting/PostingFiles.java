package ca.tandem.posting;

import ca.tandem.common.Language;
import ca.tandem.common.text.Slug;
import ca.tandem.workflow.Refusal;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of an edition, in the order of their references.
 *
 * @param all the files; no two have the same reference
 */
public record PostingFiles(List<PostingFile> all) implements Serializable {

    /** Maximum number of files of an edition. */
    public static final int MOST = 50;

    /** Maximum size of all files of an edition together, in bytes. */
    public static final long MOST_BYTES = 200_000_000;

    /** Folder under which texts refer to files. */
    private static final String FOLDER = "files/";

    /** No files. */
    public static final PostingFiles NONE = new PostingFiles(List.of());

    public PostingFiles {
        all = all.stream().sorted(Comparator.comparing(PostingFile::reference)).toList();
    }

    /**
     * Returns the reference that an address in a text names ({@code files/plan.png}); empty if it leads elsewhere.
     *
     * @param address the address of a link or picture, as written; what stands behind a number sign is a place in the file
     */
    public static Optional<String> reference(String address) {
        return address.startsWith(FOLDER) && address.length() > FOLDER.length()
                ? Optional.of(address.substring(FOLDER.length()).replaceFirst("#.*", ""))
                : Optional.empty();
    }

    /** Returns the address by which texts refer to a file. */
    public static String address(String reference) {
        return FOLDER + reference;
    }

    /** Returns the file with that reference. */
    public Optional<PostingFile> find(String reference) {
        return all.stream().filter(file -> file.reference().equals(reference)).findFirst();
    }

    /**
     * Returns a reference that no file has yet.
     *
     * @param fileName the name that the file had where it came from; only its letters and digits go into the reference
     * @param extension the extension of the format, without the dot
     */
    public String freeReference(String fileName, String extension) {
        var name = fileName == null
                ? ""
                : fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        var dot = name.lastIndexOf('.');
        var base = Slug.of(dot > 0 ? name.substring(0, dot) : name).orElse("file");
        var reference = base + "." + extension;
        for (var number = 2; find(reference).isPresent(); number++) {
            reference = base + "-" + number + "." + extension;
        }
        return reference;
    }

    /** Returns a copy with the file added, in place of the one with the same reference if there is one. */
    public PostingFiles with(PostingFile added) {
        return new PostingFiles(Stream.concat(without(added.reference()).all.stream(), Stream.of(added))
                .toList());
    }

    /** Returns a copy without the file of that reference. */
    public PostingFiles without(String reference) {
        return new PostingFiles(
                all.stream().filter(file -> !file.reference().equals(reference)).toList());
    }

    /** Returns the reasons why another file of that size cannot be added; empty if it can. */
    public List<Refusal> refusalsToAdd(int byteCount) {
        if (all.size() >= MOST) {
            return List.of(Refusal.workflow("files.many", MOST));
        }
        var bytes = all.stream().mapToLong(PostingFile::byteCount).sum() + byteCount;
        return bytes > MOST_BYTES ? List.of(Refusal.workflow("files.large", MOST_BYTES / 1_000_000)) : List.of();
    }

    /** Returns the references of the files that only one of both has, or of which the two say or show something else, in order. */
    public List<String> differing(PostingFiles other) {
        return Stream.concat(all.stream(), other.all.stream())
                .map(PostingFile::reference)
                .distinct()
                .filter(reference -> !find(reference).equals(other.find(reference)))
                .sorted()
                .toList();
    }

    /** Returns the hashes by which the files are stored. */
    public Set<String> hashes() {
        return all.stream().map(PostingFile::hash).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the words that readers of the language still lack; empty if none. */
    public List<Refusal> missing(Language language) {
        return all.stream().flatMap(file -> file.missing(language).stream()).toList();
    }

    /** Checks whether both have the same files with the same words in the language. */
    public boolean isSameIn(Language language, PostingFiles other) {
        return words(language).equals(other.words(language));
    }

    private List<FileDescription> words(Language language) {
        return all.stream().map(file -> file.descriptions().get(language)).toList();
    }

    /** Checks whether both have the same files, whatever is said of them. */
    public boolean isSameBesidesWords(PostingFiles other) {
        if (all.size() != other.all.size()) {
            return false;
        }
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).isSameBesidesWords(other.all.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns a string that is equal for equal files, for the hash to which an approval is bound. It is empty without files, so that content
     * from before there were any keeps its hash.
     */
    String fingerprint() {
        return all.stream().map(PostingFile::fingerprint).collect(Collectors.joining());
    }
}
