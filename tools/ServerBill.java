import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * Writes the bill of materials of the server (CycloneDX 1.6): each library within Payara Micro, with its SHA-256 and, where it says so, its
 * Maven coordinates. The WAR has a bill of its own. Takes the server's JAR and the file to write.
 */
public final class ServerBill {

    private ServerBill() {}

    public static void main(String[] arguments) throws IOException {
        var components = new TreeMap<String, JsonObject>();
        try (var server = new ZipFile(Path.of(arguments[0]).toFile())) {
            for (var entry : Collections.list(server.entries())) {
                if (entry.getName().endsWith(".jar")) {
                    components.put(entry.getName(), component(entry.getName(), server.getInputStream(entry).readAllBytes()));
                }
            }
        }
        var list = Json.createArrayBuilder();
        components.values().forEach(list::add);
        var bill = Json.createObjectBuilder()
                .add("bomFormat", "CycloneDX")
                .add("specVersion", "1.6")
                .add("version", 1)
                .add(
                        "metadata",
                        Json.createObjectBuilder()
                                .add(
                                        "component",
                                        Json.createObjectBuilder()
                                                .add("type", "application")
                                                .add("name", "payara-micro")
                                                .add("hashes", hashes(Files.readAllBytes(Path.of(arguments[0]))))))
                .add("components", list);
        Files.createDirectories(Path.of(arguments[1]).toAbsolutePath().getParent());
        var written = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));
        try (var writer = written.createWriter(Files.newBufferedWriter(Path.of(arguments[1])))) {
            writer.write(bill.build());
        }
        System.out.println(components.size() + " libraries of the server are in " + arguments[1]);
    }

    private static JsonObject component(String path, byte[] jar) throws IOException {
        var name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.jar$", "");
        var component = Json.createObjectBuilder().add("type", "library");
        var found = coordinates(jar);
        // A library that holds others names each of them; then only its file says which it is.
        if (found.size() == 1) {
            var one = found.get(0);
            component.add("group", one.getProperty("groupId"))
                    .add("name", one.getProperty("artifactId"))
                    .add("version", one.getProperty("version"))
                    .add(
                            "purl",
                            "pkg:maven/%s/%s@%s"
                                    .formatted(
                                            one.getProperty("groupId"),
                                            one.getProperty("artifactId"),
                                            one.getProperty("version")));
        } else {
            component.add("name", name);
        }
        return component.add("hashes", hashes(jar)).build();
    }

    private static List<Properties> coordinates(byte[] jar) throws IOException {
        var found = new ArrayList<Properties>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(jar))) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().matches("META-INF/maven/.*/pom\\.properties")) {
                    var properties = new Properties();
                    properties.load(entries);
                    if (properties.stringPropertyNames().containsAll(List.of("groupId", "artifactId", "version"))) {
                        found.add(properties);
                    }
                }
            }
        }
        return found;
    }

    private static JsonArrayBuilder hashes(byte[] octets) {
        try {
            var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
            return Json.createArrayBuilder()
                    .add(Json.createObjectBuilder().add("alg", "SHA-256").add("content", hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
