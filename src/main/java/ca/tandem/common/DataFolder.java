package ca.tandem.common;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * The folder of the embedded database, the index and the key ({@code tandem.data}): nobody but the owner of the process looks into it.
 * Where the file system knows no such permissions, such as on Windows, nothing is done.
 */
final class DataFolder {

    private static final Logger LOG = System.getLogger(DataFolder.class.getName());
    private static final String POSIX = "posix";

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    /** How the portal's own things in the folder are called; somebody else's stay as they are. */
    private static final List<String> OWN = List.of("tandem", "memory");

    private final Path folder;

    DataFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /**
     * Makes the folder, closed to others, or closes the one that is there with what the portal has in it. What cannot be closed, because
     * it belongs to somebody else, is said in the log.
     *
     * @throws IOException if the folder cannot be made or looked through
     */
    void close() throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains(POSIX)) {
            Files.createDirectories(folder);
            return;
        }
        if (!Files.exists(folder)) {
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(FOLDER));
        }
        close(folder);
        try (var entries = Files.newDirectoryStream(folder, DataFolder::isOwn)) {
            for (var entry : entries) {
                closeAll(entry);
            }
        }
    }

    private static boolean isOwn(Path entry) {
        var name = entry.getFileName().toString();
        return OWN.stream().anyMatch(name::startsWith);
    }

    private static void closeAll(Path top) throws IOException {
        try (var all = Files.walk(top)) {
            for (var path : (Iterable<Path>) all::iterator) {
                close(path);
            }
        }
    }

    private static void close(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return;
        }
        var wanted = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) ? FOLDER : FILE;
        try {
            if (!wanted.containsAll(Files.getPosixFilePermissions(path))) {
                Files.setPosixFilePermissions(path, wanted);
                LOG.log(Level.INFO, "Closed to everybody but its owner: " + path);
            }
        } catch (FileSystemException e) {
            LOG.log(
                    Level.WARNING,
                    "Others may read " + path + ", and its permissions could not be changed: " + e.getReason()
                            + ". Make the user of this process its owner.");
        }
    }
}
