package ca.tandem.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.tandem.common.Language;
import ca.tandem.exchange.hugo.HugoContent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The resources of the demonstration: a Hugo content tree with the sample postings, and the script of their lives. */
final class DemoContent {

    private DemoContent() {}

    /** Returns the lines of the script, in their order. */
    static List<ScriptLine> script(Instant start) {
        var lines = (List<?>)
                new Load(LoadSettings.builder().build()).loadFromString(new String(read("script.yaml"), UTF_8));
        return lines.stream()
                .map(line -> new ScriptLine((Map<?, ?>) line, start))
                .toList();
    }

    /** Returns the postings of the script. A posting that is not translated yet has one file. */
    static HugoContent postings(List<ScriptLine> script) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var line : script) {
            for (var language : Language.values()) {
                var path = "content/" + language.tag() + "/" + line.posting() + ".md";
                if (!files.containsKey(path) && DemoContent.class.getResource(path) != null) {
                    files.put(path, read(path));
                }
            }
        }
        return HugoContent.read(files);
    }

    private static byte[] read(String name) {
        try (var stream = DemoContent.class.getResourceAsStream(name)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
