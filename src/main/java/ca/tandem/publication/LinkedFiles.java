package ca.tandem.publication;

import ca.tandem.posting.PostingFiles;
import java.util.HashSet;
import java.util.Set;

/**
 * The files that a text may show and lead to, at the addresses at which those who read it may have them.
 *
 * @param files the files
 * @param base the start of their addresses, with a slash at its end
 * @param gone the hashes of those that nobody can have any more, of which the text keeps the words
 */
public record LinkedFiles(PostingFiles files, String base, Set<String> gone) {

    /** Start of the addresses of files that are public. */
    public static final String PUBLIC = "/files/";

    /** Start of the addresses of files for staff. */
    public static final String STAFF = "/staff/files/";

    /** No files. */
    public static final LinkedFiles NONE = new LinkedFiles(PostingFiles.NONE, PUBLIC);

    /** Links files that all can be had. */
    public LinkedFiles(PostingFiles files, String base) {
        this(files, base, Set.of());
    }

    /** Links files for readers, who find those at these addresses that something public has. */
    public static LinkedFiles forReaders(PostingFiles files) {
        return new LinkedFiles(files, PUBLIC);
    }

    /** Links the files of an earlier version for readers, who find only those that are still public. */
    public static LinkedFiles forReaders(PostingFiles files, PostingFiles stillPublic) {
        var gone = new HashSet<>(files.hashes());
        gone.removeAll(stillPublic.hashes());
        return new LinkedFiles(files, PUBLIC, gone);
    }

    /** Returns the same files at absolute addresses. */
    public LinkedFiles under(String baseUrl) {
        return new LinkedFiles(files, baseUrl + base, gone);
    }

    /** Links files for staff, public or not. */
    public static LinkedFiles forStaff(PostingFiles files) {
        return new LinkedFiles(files, STAFF);
    }
}
