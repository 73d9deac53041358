package ca.tandem.common.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class DataFolderTest {

    @TempDir
    Path place;

    @Test
    void aNewFolderIsItsOwnersOnly() throws IOException {
        var data = place.resolve("srv/data");
        new DataFolder(data).close();
        assertThat(permissions(data)).isEqualTo("rwx------");
    }

    @Test
    void aFolderThatWasOpenIsClosedWithWhatThePortalHasInIt() throws IOException {
        var data = open(Files.createDirectory(place.resolve("data")), "rwxr-xr-x");
        var database = open(Files.createFile(data.resolve("tandem.mv.db")), "rw-r--r--");
        var key = open(Files.createFile(data.resolve("tandem.key")), "rw-rw-rw-");
        var memory = open(Files.createDirectory(data.resolve("memory-2")), "rwxrwxrwx");
        var segment = open(Files.createFile(memory.resolve("_0.cfs")), "rw-r--r--");
        var other = open(Files.createFile(data.resolve("of-somebody-else.txt")), "rw-r--r--");
        new DataFolder(data).close();
        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(database)).isEqualTo("rw-------");
        assertThat(permissions(key)).isEqualTo("rw-------");
        assertThat(permissions(memory)).isEqualTo("rwx------");
        assertThat(permissions(segment)).isEqualTo("rw-------");
        assertThat(permissions(other)).as("not ours").isEqualTo("rw-r--r--");
    }

    @Test
    void aLinkIsNotFollowed() throws IOException {
        var elsewhere = open(Files.createFile(place.resolve("elsewhere")), "rw-r--r--");
        var data = Files.createDirectory(place.resolve("data"));
        Files.createSymbolicLink(data.resolve("tandem.trace.db"), elsewhere);
        new DataFolder(data).close();
        assertThat(permissions(elsewhere)).isEqualTo("rw-r--r--");
    }

    private static Path open(Path path, String permissions) throws IOException {
        return Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
