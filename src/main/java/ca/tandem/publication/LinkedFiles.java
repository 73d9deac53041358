package ca.tandem.publication;

import ca.tandem.posting.PostingFiles;

/**
 * The files that a text may show and lead to, at the addresses at which those who read it may have them.
 *
 * @param files the files
 * @param base the start of their addresses, with a slash at its end
 */
public record LinkedFiles(PostingFiles files, String base) {

    /** Start of the addresses of files that are public. */
    public static final String PUBLIC = "/files/";

    /** Start of the addresses of files for staff. */
    public static final String STAFF = "/staff/files/";

    /** No files. */
    public static final LinkedFiles NONE = new LinkedFiles(PostingFiles.NONE, PUBLIC);

    /** Links files for readers, who find those at these addresses that something public has. */
    public static LinkedFiles forReaders(PostingFiles files) {
        return new LinkedFiles(files, PUBLIC);
    }

    /** Returns the same files at absolute addresses. */
    public LinkedFiles under(String baseUrl) {
        return new LinkedFiles(files, baseUrl + base);
    }

    /** Links files for staff, public or not. */
    public static LinkedFiles forStaff(PostingFiles files) {
        return new LinkedFiles(files, STAFF);
    }
}
