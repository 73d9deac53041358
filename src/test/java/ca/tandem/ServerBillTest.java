package ca.tandem;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the bill of materials of the server, which {@code -Paudit} makes. */
class ServerBillTest {

    @Test
    void everyLibraryOfTheServerIsListedWithItsHashAndItsCoordinates(@TempDir Path folder)
            throws IOException, InterruptedException {
        var library = jar(
                "META-INF/maven/org.example/lamp/pom.properties",
                "groupId=org.example\nartifactId=lamp\nversion=1.2\n".getBytes(StandardCharsets.UTF_8));
        var server = Files.write(
                folder.resolve("server.jar"),
                jar("MICRO-INF/runtime/lamp.jar", library, "MICRO-INF/runtime/unnamed.jar", jar("a", new byte[1])));
        var bill = folder.resolve("supply/server.cdx.json");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "tools/ServerBill.java",
                        server.toString(),
                        bill.toString())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();

        try (var reader = Json.createReader(Files.newBufferedReader(bill))) {
            var components = reader.readObject().getJsonArray("components").getValuesAs(JsonObject.class);
            assertThat(components).hasSize(2);
            assertThat(components.get(0).getString("purl")).isEqualTo("pkg:maven/org.example/lamp@1.2");
            assertThat(components.get(1).getString("name")).isEqualTo("unnamed");
            assertThat(components).allSatisfy(component -> assertThat(
                            component.getJsonArray("hashes").getJsonObject(0).getString("content"))
                    .hasSize(64));
        }
    }

    private static byte[] jar(Object... namesAndContents) throws IOException {
        var octets = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(octets)) {
            for (var i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
            }
        }
        return octets.toByteArray();
    }
}
