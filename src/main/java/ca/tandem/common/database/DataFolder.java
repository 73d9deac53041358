package ca.tandem.common.database;

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
 * The folder of the embedded database, the index and the key ({@code tandem.data}), readable by the owner of the process only. On a file
 * system without POSIX permissions, such as that of Windows, permissions are left alone.
 */
final class DataFolder {

    private static final Logger LOG = System.getLogger(DataFolder.class.getName());
    private static final String POSIX = "posix";

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    /** Name prefixes of the portal's own files in the folder; other files are left as they are. */
    private static final List<String> OWN = List.of("tandem", "memory");

    private final Path folder;

    DataFolder(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /**
     * Creates the folder with permissions for its owner only, or restricts an existing folder and the portal's files in it. A file whose
     * permissions cannot be changed, because it belongs to another user, is reported in the log.
     *
     * @throws IOException if the folder cannot be created or read
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
