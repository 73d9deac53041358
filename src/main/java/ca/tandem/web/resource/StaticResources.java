package ca.tandem.web.resource;

import ca.tandem.common.Sha256;
import ca.tandem.web.cache.CodedBody;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files below {@code /resources}, in memory. Pages name them by addresses with the hash of all of them, which caches may keep for a year.
 * One hash for all, since scripts import one another by relative addresses.
 */
@Named("resources")
@ApplicationScoped
public class StaticResources {

    static final String FOLDER = "/resources/";

    private static final int HASH_OCTETS = 8;

    private static final Pattern HASHED = Pattern.compile("([0-9a-f]{16})/(.+)");

    @Inject
    ServletContext context;

    private Map<String, StaticResource> byName;

    private String hash;

    /**
     * A file as it is sent.
     *
     * @param type the media type
     * @param body the content
     */
    record StaticResource(String type, CodedBody body) {}

    /**
     * A file that was asked for.
     *
     * @param resource the file
     * @param isImmutable whether the address has the hash, so that the file never changes there
     */
    record FoundResource(StaticResource resource, boolean isImmutable) {}

    @PostConstruct
    void read() {
        var contents = new TreeMap<String, byte[]>();
        collect(FOLDER, contents);
        var all = new ByteArrayOutputStream();
        contents.forEach((name, content) -> {
            all.writeBytes(name.getBytes(StandardCharsets.UTF_8));
            all.writeBytes(Sha256.of(content));
        });
        hash = HexFormat.of().formatHex(Sha256.of(all.toByteArray()), 0, HASH_OCTETS);
        byName = new TreeMap<>();
        contents.forEach((name, content) ->
                byName.put(name, new StaticResource(context.getMimeType(name), new CodedBody(content))));
    }

    private void collect(String folder, Map<String, byte[]> contents) {
        var paths = Optional.ofNullable(context.getResourcePaths(folder)).orElse(Set.of());
        for (var path : paths) {
            if (path.endsWith("/")) {
                collect(path, contents);
            } else {
                contents.put(path.substring(FOLDER.length()), content(path));
            }
        }
    }

    private byte[] content(String path) {
        try (var file = context.getResourceAsStream(path)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the address of a file: {@code resources.at('tandem.css')}.
     *
     * @throws IllegalArgumentException if there is no such file
     */
    public String at(String name) {
        if (!byName.containsKey(name)) {
            throw new IllegalArgumentException("There is no file " + FOLDER + name);
        }
        return FOLDER + hash + "/" + name;
    }

    /**
     * Finds a file by the path below the folder, with a hash or without. With the hash of another version, which a page of another node may
     * name during an update, it is the file of this version, which may not be kept.
     */
    Optional<FoundResource> find(String path) {
        var hashed = HASHED.matcher(path);
        var name = hashed.matches() ? hashed.group(2) : path;
        return Optional.ofNullable(byName.get(name))
                .map(resource -> new FoundResource(
                        resource, hashed.matches() && hashed.group(1).equals(hash)));
    }
}
